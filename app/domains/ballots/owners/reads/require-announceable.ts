import { localDay, place, today } from '#domains/territory'
import type { Context } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { rollById } from '../../rolls/reads/rolls.ts'
import { earliestVote, isVoteLongEnough } from '../rules/assembly.ts'
import { assemblyOf } from './assembly.ts'

/**
 * What must be done before an owners' vote is announced: somebody called it, the residents' committee knows, and the owners have the days of the law before it begins.
 * Refuses `ballots.not-convened`, `ballots.committee-not-told`, `ballots.notice-too-short`, `ballots.vote-length`: times of a draft may have been changed.
 */
export async function requireAnnounceable(context: Context, ballotId: string): Promise<void> {
  const assembly = await assemblyOf(context, ballotId)
  if (!assembly) throw new Refusal('ballots.not-convened', 'conflict')
  if (assembly.committeeToldAt === null) throw new Refusal('ballots.committee-not-told', 'conflict', { field: 'how' })
  const { ballot } = assembly, { owners } = (await rollById(context, ballot.rollId)).pack.pack, timezone = (await place(context))?.timezone ?? 'Asia/Shanghai'
  const earliest = earliestVote(await today(context), assembly.form, owners.noticeDays)
  if (localDay(ballot.opensAt, timezone) < earliest) throw new Refusal('ballots.notice-too-short', 'conflict', { day: earliest, days: owners.noticeDays[assembly.form] })
  if (!isVoteLongEnough(localDay(ballot.opensAt, timezone), localDay(ballot.closesAt, timezone), owners.votingDays)) throw new Refusal('ballots.vote-length', 'conflict', { least: owners.votingDays.least, greatest: owners.votingDays.greatest })
}
