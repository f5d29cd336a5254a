import { randomUUID } from 'node:crypto'
import { requirePermission } from '#domains/people'
import { ancestorsOf } from '#domains/territory'
import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { tables } from '../../tables.ts'
import { votesPermissions } from '../rules/permissions.ts'
import { type BallotDraft, soundBallot } from './sound-ballot.ts'
import { writeQuestions } from './write-questions.ts'

export interface NewBallot extends BallotDraft {
  readonly unitId: string
  /** What asked for it, in another room: where its page leads back to. */
  readonly origin?: { readonly room: string; readonly subject: string; readonly href: string }
  /** A form that is sent twice drafts once. */
  readonly key?: string
  readonly sample?: boolean
  /** Permission was settled by the act around this one. */
  readonly permitted?: boolean
}

/** Writes a ballot that nobody sees yet but those who prepare it; gives its id. Refuses what `soundBallot` refuses. */
export async function draftBallot(context: Context, ballot: NewBallot): Promise<string> {
  const path = (await ancestorsOf(context, ballot.unitId)).map(({ id }) => id)
  if (path.length === 0) throw new Refusal('ballots.unknown-place', 'missing')
  const { postId: post } = ballot.permitted ? { postId: null } : requirePermission(context, votesPermissions['ballots.draft-ballot'], { unitPath: path })
  const { title, text, roll, channels, questions } = await soundBallot(context, ballot)
  return together(context, async (context) => {
    const db = tables(context), key = ballot.key ?? randomUUID()
    const written = await db.insertInto('ballots.ballot').values({
      kind: ballot.kind, unit_id: ballot.unitId, unit_path: path, title, text, roll_id: roll.id, opens_at: ballot.opensAt, closes_at: ballot.closesAt, secrecy: ballot.secrecy, channels: [...channels],
      may_change: ballot.mayChange, pack_id: ballot.pack.id, origin_room: ballot.origin?.room ?? null, origin_subject: ballot.origin?.subject ?? null, origin_href: ballot.origin?.href ?? null, key,
      notice_id: null, roll_digest: null, entries: null, area: null, by_person: context.actor?.id ?? null, created_at: context.now, announced_at: null, opened_at: null, closed_at: null, counted_at: null,
      cancelled_at: null, cancel_reason: null, result_notice_id: null, result_told_at: null, sample: ballot.sample ?? false,
    }).onConflict((conflict) => conflict.column('key').doNothing()).returning('id').executeTakeFirst()
    if (!written) return (await db.selectFrom('ballots.ballot').select('id').where('key', '=', key).executeTakeFirstOrThrow()).id
    const { id } = written
    await writeQuestions(context, id, questions)
    await recordAct(context, 'ballots.drafted', id, { post, facts: { kind: ballot.kind, unit: ballot.unitId, roll: roll.id, pack: ballot.pack.id, questions: questions.length } })
    return id
  })
}
