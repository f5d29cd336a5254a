import { place, placeCalendar, today } from '#domains/territory'
import { type Context, together } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { publishRoll } from '../../rolls/acts/publish-roll.ts'
import { tables } from '../../tables.ts'
import { registerBy } from '../rules/dates.ts'
import { electionsPermissions } from '../rules/permissions.ts'
import { holdElection, moveElection, mustStand } from './hold-election.ts'

/** The days of rest by which the place counts. */
export const calendarOf = async (context: Context) => placeCalendar(context, (await place(context))?.calendar ?? 'china')

/**
 * Publishes who may vote, at the latest so many days before the voting as the law says. A roll that was published already counts from its own day.
 * Refuses `ballots.register-too-late`.
 */
export function publishRegister(context: Context, id: string): Promise<void> {
  return together(context, async (context) => {
    const election = await holdElection(context, id, electionsPermissions['ballots.conduct-election'])
    mustStand(election, 'prepared')
    const latest = registerBy(election.day, election.rules, await calendarOf(context)), day = await today(context)
    const roll = await tables(context).selectFrom('ballots.roll').select(['state', 'published_at']).where('id', '=', election.rollId).executeTakeFirstOrThrow()
    const since = roll.published_at ? await today({ ...context, now: roll.published_at }) : day
    if (since > latest) throw new Refusal('ballots.register-too-late', 'conflict', { day: election.day, latest, days: election.rules.registerDaysBefore })
    if (roll.state === 'draft') await publishRoll(context, election.rollId, { permitted: true })
    await moveElection(context, election, 'publish-register', 'ballots.election-register-published', { facts: { roll: election.rollId, latest } })
  })
}

/** Opens the time in which candidates may be nominated. */
export function openNominations(context: Context, id: string): Promise<void> {
  return together(context, async (context) => {
    const election = await holdElection(context, id, electionsPermissions['ballots.conduct-election'])
    await moveElection(context, election, 'open-nominations', 'ballots.nominations-opened')
  })
}
