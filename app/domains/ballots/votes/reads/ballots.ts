import { sql } from 'kysely'
import type { Context } from '#platform/context'
import { isKey } from '#platform/key'
import { Refusal } from '#platform/refusal'
import { tables } from '../../tables.ts'
import type { BallotKind, BallotState, Secrecy, VoteChannel } from '../rules/ballot.ts'
import type { Question } from '../rules/question.ts'

/** A ballot without its questions, as lists show it. */
export interface BallotHead {
  readonly id: string
  readonly kind: BallotKind
  readonly unitId: string
  readonly unitPath: readonly string[]
  readonly title: string
  readonly text: string
  readonly rollId: string
  readonly opensAt: Date
  readonly closesAt: Date
  readonly secrecy: Secrecy
  readonly channels: readonly VoteChannel[]
  readonly mayChange: boolean
  readonly packId: string
  /** What asked for it, in another room: a topic, an owners' assembly. */
  readonly origin: { readonly room: string; readonly subject: string; readonly href: string } | null
  readonly state: BallotState
  readonly version: number
  readonly noticeId: string | null
  readonly resultNoticeId: string | null
  readonly rollDigest: string | null
  readonly entries: number | null
  readonly area: number | null
  readonly announcedAt: Date | null
  readonly closedAt: Date | null
  readonly countedAt: Date | null
  readonly cancelledAt: Date | null
  readonly cancelReason: string | null
  readonly sample: boolean
}

export interface Ballot extends BallotHead { readonly questions: readonly Question[] }

const query = (context: Context) => tables(context).selectFrom('ballots.ballot').selectAll()
type Row = Awaited<ReturnType<ReturnType<typeof query>['executeTakeFirstOrThrow']>>

export const headOf = (row: Row): BallotHead => ({
  id: row.id, kind: row.kind, unitId: row.unit_id, unitPath: row.unit_path, title: row.title, text: row.text, rollId: row.roll_id, opensAt: row.opens_at, closesAt: row.closes_at, secrecy: row.secrecy,
  channels: row.channels, mayChange: row.may_change, packId: row.pack_id,
  origin: row.origin_room !== null && row.origin_subject !== null && row.origin_href !== null ? { room: row.origin_room, subject: row.origin_subject, href: row.origin_href } : null,
  state: row.state, version: row.version, noticeId: row.notice_id, resultNoticeId: row.result_notice_id, rollDigest: row.roll_digest, entries: row.entries, area: row.area, announcedAt: row.announced_at,
  closedAt: row.closed_at, countedAt: row.counted_at, cancelledAt: row.cancelled_at, cancelReason: row.cancel_reason, sample: row.sample,
})

/** The ballot of that id, with its questions. Refuses `ballots.unknown-ballot`. */
export async function ballotById(context: Context, id: string): Promise<Ballot> {
  const row = isKey(id) ? await query(context).where('id', '=', id).executeTakeFirst() : undefined
  if (!row) throw new Refusal('ballots.unknown-ballot', 'missing')
  return { ...headOf(row), questions: await questionsOf(context, id) }
}

/** The same, held against every other move of it and every vote until the transaction ends. */
export async function heldBallot(context: Context, id: string): Promise<BallotHead> {
  if (isKey(id)) await sql`select pg_advisory_xact_lock(ballots.ballot_lock(${id}))`.execute(context.database)
  const row = isKey(id) ? await query(context).where('id', '=', id).forUpdate().executeTakeFirst() : undefined
  if (!row) throw new Refusal('ballots.unknown-ballot', 'missing')
  return headOf(row)
}

/** Lets nobody end the ballot before the transaction does. */
export const holdOpen = (context: Context, id: string): Promise<unknown> => sql`select pg_advisory_xact_lock_shared(ballots.ballot_lock(${id}))`.execute(context.database)

async function questionsOf(context: Context, ballotId: string): Promise<Question[]> {
  const questions = await tables(context).selectFrom('ballots.question').select(['key', 'title', 'text', 'form', 'matter', 'settings']).where('ballot_id', '=', ballotId).orderBy('number').execute()
  const choices = await tables(context).selectFrom('ballots.choice').select(['question_key', 'key', 'label', 'text']).where('ballot_id', '=', ballotId).orderBy('question_key').orderBy('number').execute()
  return questions.map((question) => ({ ...question, choices: choices.filter((choice) => choice.question_key === question.key).map(({ key, label, text }) => ({ key, label, text })) }))
}

/**
 * What stands in the memory of a process of a ballot that people vote in: its question, roll, times and doors do not change any more once it is announced
 * (a trigger holds them), so that a vote need not read them. Its state is not among it.
 */
export async function standingBallot(context: Context, id: string): Promise<Ballot> {
  if (!isKey(id)) throw new Refusal('ballots.unknown-ballot', 'missing')
  const kept = await context.memory.at(`ballots.ballot ${id}`, 'announced', async () => {
    const ballot = await ballotById(context, id)
    if (ballot.state === 'draft' || ballot.state === 'announced') throw new NotYet(ballot)
    return ballot
  }).catch((error: unknown) => { if (error instanceof NotYet) return error.ballot; throw error })
  return kept
}

class NotYet extends Error {
  readonly ballot: Ballot
  constructor(ballot: Ballot) { super('not announced'); this.ballot = ballot }
}

/** Ballots of a place, of what lies in it and of what it lies in, which concern it too; drafts only where asked for. The next to close first, then the latest closed. */
export async function ballotsAt(context: Context, unitPath: readonly string[], { drafts = false, limit = 200 }: { readonly drafts?: boolean; readonly limit?: number } = {}): Promise<BallotHead[]> {
  const unit = unitPath.at(-1)
  let wanted = query(context).where((where) => where.or([where('unit_id', '=', sql<string>`any(${[...unitPath]}::uuid[])`), ...(unit === undefined ? [] : [sql<boolean>`unit_path @> array[${unit}::uuid]`])]))
  if (!drafts) wanted = wanted.where('state', '<>', 'draft')
  return (await wanted.orderBy('closes_at', 'desc').orderBy('id').limit(limit).execute()).map(headOf)
}

/** Every ballot, the latest to close first. */
export async function allBallots(context: Context, { drafts = false, limit = 200 }: { readonly drafts?: boolean; readonly limit?: number } = {}): Promise<BallotHead[]> {
  let wanted = query(context)
  if (!drafts) wanted = wanted.where('state', '<>', 'draft')
  return (await wanted.orderBy('closes_at', 'desc').orderBy('id').limit(limit).execute()).map(headOf)
}
