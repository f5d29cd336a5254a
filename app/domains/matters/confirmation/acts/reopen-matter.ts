import { type Context, together } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { type MatterNow, moveMatter } from '../../acts/move.ts'
import { tell } from '../../handling/acts/tell.ts'
import { limitsOf } from '../../handling/reads/limits-of.ts'
import { masked, said } from '../../handling/rules/said.ts'
import { matterByCode } from '../../intake/reads/matter-by-code.ts'
import { basis } from '../../reads/basis.ts'
import { matterPermissions } from '../../rules/permissions.ts'
import { tables } from '../../tables.ts'
import { mayReopenUntil } from '../rules/reopening.ts'
import { holdVersion } from './hold-version.ts'

const closed = ['closed', 'answered', 'not-accepted'] as const

/**
 * A matter that was over is taken up again, by whoever raised it within the days of the charter, or by a supervisor or dispatcher. Everybody who may
 * read the matter reads that, and why. Refuses `matters.reopen-too-late`.
 */
export function reopenMatter(context: Context, id: string, version: number, { reason }: { readonly reason: string }): Promise<void> {
  return together(context, async (context) => {
    const { matter, role, postId } = await holdVersion(context, id, matterPermissions['matters.reopen'], closed, { version })
    await takeUpAgain(context, matter, { role, postId, reason })
  })
}

const byCode = { act: 'matters.reopen', allowed: { visitor: ['all'] } } as const

/** The same without an account. Refuses `matters.unknown` for a wrong number and a wrong code alike. */
export function reopenWithCode(context: Context, number: string, code: string, version: number, { reason }: { readonly reason: string }): Promise<void> {
  return together(context, async (context) => {
    const own = await matterByCode(context, number, code)
    if (!own) throw new Refusal('matters.unknown', 'missing')
    const asNobody = { ...context, actor: undefined }
    const { matter } = await holdVersion(asNobody, own.id, byCode, closed, { version })
    await takeUpAgain(asNobody, matter, { role: 'reporter', postId: null, reason })
  })
}

async function takeUpAgain(context: Context, matter: MatterNow, { role, postId, reason }: { role: string; postId: string | null; reason: string }): Promise<void> {
  const { charter } = await basis(context)
  const { updated_at } = await tables(context).selectFrom('matters.matter').select('updated_at').where('id', '=', matter.id).executeTakeFirstOrThrow()
  const byReporter = role === 'reporter' || role === 'resident'
  if (byReporter && context.now > mayReopenUntil(matter.closed_at ?? updated_at, charter.reopenDays)) throw new Refusal('matters.reopen-too-late', 'conflict', { days: charter.reopenDays })
  const note = said('reason', reason)
  const { clocks } = await limitsOf(context, matter)
  const event = await moveMatter(context, matter, {
    move: 'reopen', to: 'review', act: 'matters.reopened', role, postId, note, publicNote: masked(note), seenBy: 'public', stop: 'all', start: [['review', clocks.dispatch]],
    set: { rounds: matter.rounds + 1, outcome: null, closed_at: null, done_at: null }, facts: { round: matter.rounds + 1, outcome: matter.outcome },
  })
  await tell(context, matter, { dispatchers: true, supervisors: true, organisations: [matter.lead_id], reporter: !byReporter, followers: true }, { topic: 'matters.reopened', once: event })
}
