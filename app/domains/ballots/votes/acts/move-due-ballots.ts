import { sql } from 'kysely'
import type { Context } from '#platform/context'
import { log } from '#platform/log'
import { Refusal } from '#platform/refusal'
import { tables } from '../../tables.ts'
import { headOf } from '../reads/ballots.ts'
import { closeBallot } from './close-ballot.ts'
import { openBallot } from './open-ballot.ts'
import { tellOfClosing } from './tell.ts'

/** Opens and closes what is due. One that is refused (its roll was withdrawn) waits for a person, and keeps no other from its turn. */
export async function moveDueBallots(context: Context, signal: AbortSignal): Promise<void> {
  const db = tables(context)
  const due = await db.selectFrom('ballots.ballot').select(['id', 'state']).where((where) => where.or([
    where.and([where('state', '=', 'announced'), where('opens_at', '<=', context.now)]), where.and([where('state', '=', 'open'), where('closes_at', '<=', context.now)]),
  ])).orderBy('closes_at').execute()
  for (const { id, state } of due) {
    if (signal.aborted) return
    await (state === 'announced' ? openBallot(context, id) : closeBallot(context, id)).catch((error: unknown) => {
      if (!(error instanceof Refusal)) throw error
      log.warn({ ballot: id, refusal: error.code }, 'a ballot could not be moved at its time')
    })
  }
}

/** Tells those who asked that a ballot closes within 24 hours; each once. */
export async function remindOfClosing(context: Context): Promise<void> {
  const soon = new Date(context.now.getTime() + 24 * 3_600_000)
  const rows = await tables(context).selectFrom('ballots.ballot').selectAll().where('state', '=', 'open').where('closes_at', '>', context.now).where('closes_at', '<=', soon).execute()
  for (const row of rows) await tellOfClosing(context, headOf(row))
}

/** Lets the server forget the rows that the counts of the last hours took away: what was deleted lies in its files until then. */
export async function sweepBoxes(context: Context): Promise<void> {
  const since = new Date(context.now.getTime() - 3 * 3_600_000)
  const ended = await tables(context).selectFrom('ballots.ballot').select('id').where('secrecy', '=', 'detached').where((where) => where.or([where('counted_at', '>', since), where('cancelled_at', '>', since)])).limit(1).executeTakeFirst()
  if (ended) for (const table of ['vote_box', 'voter_link', 'current_vote']) await sql`vacuum ballots.${sql.ref(table)}`.execute(context.database)
}
