import { sql } from 'kysely'
import { notify } from '#domains/notifications'
import { type Context, together } from '#platform/context'
import { basis } from '../../reads/basis.ts'
import { tables } from '../../tables.ts'
import { isUnreached, messageIsDue } from '../rules/unreached.ts'
import { closeUnreached } from './confirm-matter.ts'

interface Asked { readonly id: string; readonly number: string; readonly follow_code: string; readonly rounds: number; readonly reporter_id: string | null; readonly since: Date; readonly calls: number; readonly messages: number; readonly no_number: boolean }

const batch = 200

/**
 * Asks everyone whose matter waits for their answer, by a message with a link that needs no account; reminds them, the messages spread over the days of the
 * charter; and closes what nobody answered after its tries and days. Each matter is a transaction of its own. Returns how many were asked and closed.
 */
export async function askReporters(context: Context, signal?: AbortSignal): Promise<{ asked: number; unreached: number }> {
  const done = { asked: 0, unreached: 0 }
  const { charter: { asking } } = await basis(context)
  for (let after = '00000000-0000-0000-0000-000000000000'; !signal?.aborted;) {
    const ids = (await tables(context).selectFrom('matters.matter').select('id').where('state', '=', 'asking').where('id', '>', after).orderBy('id').limit(batch).execute()).map(({ id }) => id)
    for (const id of ids) {
      const what = await together(context, (context) => askOne(context, id, asking))
      if (what) done[what] += 1
    }
    after = ids.at(-1) ?? after
    if (ids.length < batch) break
  }
  return done
}

async function askOne(context: Context, id: string, asking: { readonly tries: number; readonly days: number }): Promise<'asked' | 'unreached' | undefined> {
  const { rows: [matter] } = await sql<Asked>`
    select m.id, m.number, m.follow_code, m.rounds, m.reporter_id, coalesce(
        (select max(started_at) from matters.clock c where c.matter_id = m.id and c.kind = 'ask' and c.stopped_at is null), m.updated_at) as since,
      (select count(*) filter (where result <> 'sent')::int from matters.call_attempt a where a.matter_id = m.id and a.round = m.rounds) as calls,
      (select count(*) filter (where result = 'sent')::int from matters.call_attempt a where a.matter_id = m.id and a.round = m.rounds) as messages,
      exists (select from matters.call_attempt a where a.matter_id = m.id and a.round = m.rounds and a.result = 'no-number') as no_number
    from matters.matter m where m.id = ${id} and m.state = 'asking' for no key update skip locked`.execute(tables(context))
  if (!matter) return undefined
  const tried = { since: matter.since, reachable: matter.reporter_id !== null, calls: matter.calls, messages: matter.messages, noNumber: matter.no_number }
  if (isUnreached(tried, asking, context.now)) { await closeUnreached(context, id); return 'unreached' }
  if (matter.reporter_id === null || !messageIsDue(tried, asking, context.now)) return undefined
  await tables(context).insertInto('matters.call_attempt').values({ matter_id: id, round: matter.rounds, channel: 'message', result: 'sent', by_person: null, at: context.now }).execute()
  await notify(context, [{
    to: matter.reporter_id, topic: 'matters.asked', subject: id, facts: { matter: id, number: matter.number, code: matter.follow_code, time: matter.messages + 1 }, dedupe: `asked:${id}:${matter.rounds}:${matter.messages + 1}`, why: 'reporter',
  }])
  return 'asked'
}
