import { randomUUID } from 'node:crypto'
import { requirePermission } from '#domains/people'
import { ancestorsOf } from '#domains/territory'
import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { Refusal } from '#platform/refusal'
import type { FrozenPack } from '../../packs/rules/rule-pack.ts'
import { rollById } from '../../rolls/reads/rolls.ts'
import { tables } from '../../tables.ts'
import type { BallotKind, Secrecy, VoteChannel } from '../rules/ballot.ts'
import { allowsChange, allowsChannel } from '../rules/channels.ts'
import { checkQuestions, longestText, longestTitle, mostQuestions, type QuestionProblem } from '../rules/check-questions.ts'
import type { NewQuestion } from '../rules/question.ts'
import { votesPermissions } from '../rules/permissions.ts'

export interface NewBallot {
  readonly kind: BallotKind
  readonly unitId: string
  readonly title: string
  readonly text: string
  readonly rollId: string
  readonly opensAt: Date
  readonly closesAt: Date
  readonly secrecy: Secrecy
  readonly channels: readonly VoteChannel[]
  readonly mayChange: boolean
  readonly questions: readonly NewQuestion[]
  readonly pack: FrozenPack
  /** What asked for it, in another room: where its page leads back to. */
  readonly origin?: { readonly room: string; readonly subject: string; readonly href: string }
  /** A form that is sent twice drafts once. */
  readonly key?: string
  readonly sample?: boolean
  /** Permission was settled by the act around this one. */
  readonly permitted?: boolean
}

/** Refused for its questions: every problem, so that the form can show all of them. */
export class QuestionsRefused extends Refusal {
  readonly problems: readonly QuestionProblem[]
  constructor(problems: readonly QuestionProblem[]) {
    super('ballots.question-unsound', 'invalid', { ...problems[0] })
    this.problems = problems
  }
}

/**
 * Writes a ballot that nobody sees yet but those who prepare it; gives its id. Which doors votes may come through, and whether they may be changed, the rules of
 * the place decide: `ballots.channel-not-allowed`, `ballots.change-not-allowed`. Refuses `ballots.title`, `ballots.text`, `ballots.times`, `ballots.question-unsound`.
 */
export async function draftBallot(context: Context, ballot: NewBallot): Promise<string> {
  const title = ballot.title.trim(), text = ballot.text.trim(), path = (await ancestorsOf(context, ballot.unitId)).map(({ id }) => id)
  if (path.length === 0) throw new Refusal('ballots.unknown-place', 'missing')
  const { postId: post } = ballot.permitted ? { postId: null } : requirePermission(context, votesPermissions['ballots.draft-ballot'], { unitPath: path })
  if (title === '' || [...title].length > longestTitle) throw new Refusal('ballots.title', 'invalid', { most: longestTitle })
  if ([...text].length > longestText) throw new Refusal('ballots.text', 'invalid', { most: longestText })
  if (!(ballot.closesAt > ballot.opensAt)) throw new Refusal('ballots.times', 'invalid')
  const roll = await rollById(context, ballot.rollId), about = { kind: ballot.kind, rollKind: roll.kind, pack: ballot.pack.pack }
  const barred = ballot.channels.find((channel) => !allowsChannel(about, channel))
  if (barred !== undefined || ballot.channels.length === 0) throw new Refusal('ballots.channel-not-allowed', 'conflict', { channel: barred, kind: ballot.kind })
  if (ballot.mayChange && !allowsChange(about)) throw new Refusal('ballots.change-not-allowed', 'conflict', { kind: ballot.kind })
  if (ballot.kind === 'owners' && (ballot.secrecy !== 'named' || roll.kind !== 'owners')) throw new Refusal('ballots.owners-by-roll', 'conflict')
  const { questions, problems } = checkQuestions(ballot.kind, ballot.questions)
  if (questions.length === 0 || questions.length > mostQuestions) throw new Refusal('ballots.no-question', 'invalid', { most: mostQuestions })
  if (problems.length > 0) throw new QuestionsRefused(problems)
  return together(context, async (context) => {
    const db = tables(context), key = ballot.key ?? randomUUID()
    const written = await db.insertInto('ballots.ballot').values({
      kind: ballot.kind, unit_id: ballot.unitId, unit_path: path, title, text, roll_id: roll.id, opens_at: ballot.opensAt, closes_at: ballot.closesAt, secrecy: ballot.secrecy, channels: [...new Set(ballot.channels)],
      may_change: ballot.mayChange, pack_id: ballot.pack.id, origin_room: ballot.origin?.room ?? null, origin_subject: ballot.origin?.subject ?? null, origin_href: ballot.origin?.href ?? null, key,
      notice_id: null, roll_digest: null, entries: null, area: null, by_person: context.actor?.id ?? null, created_at: context.now, announced_at: null, opened_at: null, closed_at: null, counted_at: null,
      cancelled_at: null, cancel_reason: null, result_notice_id: null, result_told_at: null, sample: ballot.sample ?? false,
    }).onConflict((conflict) => conflict.column('key').doNothing()).returning('id').executeTakeFirst()
    if (!written) return (await db.selectFrom('ballots.ballot').select('id').where('key', '=', key).executeTakeFirstOrThrow()).id
    const { id } = written
    await db.insertInto('ballots.question').values(questions.map(({ choices: _, settings, ...question }, at) => ({ ballot_id: id, number: at + 1, settings: JSON.stringify(settings), ...question }))).execute()
    const choices = questions.flatMap((question) => question.choices.map((choice, at) => ({ ballot_id: id, question_key: question.key, number: at + 1, ...choice })))
    if (choices.length > 0) await db.insertInto('ballots.choice').values(choices).execute()
    await recordAct(context, 'ballots.drafted', id, { post, facts: { kind: ballot.kind, unit: ballot.unitId, roll: roll.id, pack: ballot.pack.id, questions: questions.length } })
    return id
  })
}
