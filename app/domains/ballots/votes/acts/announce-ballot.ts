import { publishNotice } from '#domains/public-notices'
import { place } from '#domains/territory'
import { type Context, together } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { counting } from '../../counting.ts'
import { frozenPackById } from '../reads/frozen-pack.ts'
import { rollById } from '../../rolls/reads/rolls.ts'
import { rollSums } from '../../rolls/reads/entries.ts'
import { ballotById } from '../reads/ballots.ts'
import { daysAhead } from '../rules/channels.ts'
import { daysFrom, opensOnOrAfter } from '../rules/days.ts'
import { ballotNotice } from '../words/notice-text.ts'
import { ballotForMove, moveBallot, type Permitted } from './move-ballot.ts'

/**
 * Publishes a ballot: from here on neither its questions nor its roll, times and doors change. The notice (公示) tells what is asked, of whom, and the digest of
 * the roll. Refuses `ballots.roll-not-frozen`, `ballots.times-past`, `ballots.opens-too-early` (days between the notice and the opening, by the rules of the place).
 */
export function announceBallot(context: Context, id: string, permitted: Permitted = {}): Promise<{ readonly noticeId: string }> {
  return together(context, async (context) => {
    const held = await ballotForMove(context, id, 'announce', permitted), ballot = await ballotById(context, id)
    await counting[ballot.kind].announceable?.(context, id)
    const roll = await rollById(context, ballot.rollId), sums = await rollSums(context, ballot.rollId), { pack } = await frozenPackById(context, ballot.packId)
    if (roll.state !== 'frozen' || roll.digest === null) throw new Refusal('ballots.roll-not-frozen', 'conflict')
    if (ballot.closesAt <= context.now) throw new Refusal('ballots.times-past', 'conflict')
    const here = await place(context), timezone = here?.timezone ?? 'Asia/Shanghai', ahead = daysAhead({ kind: ballot.kind, rollKind: roll.kind, pack })
    if (!opensOnOrAfter(ballot.opensAt, context.now, ahead, timezone)) throw new Refusal('ballots.opens-too-early', 'conflict', { days: ahead })
    const notice = await publishNotice(context, {
      kind: 'ballot', subject: ballot.id, href: `/ballots/${ballot.id}`, unitId: ballot.unitId, objection: null, key: `ballot ${ballot.id}`,
      days: Math.max(1, daysFrom(context.now, ballot.closesAt, timezone)), ...ballotNotice(ballot, { roll: { ...roll, digest: roll.digest }, entries: sums.entries, area: Number(sums.area), timezone }),
    })
    await moveBallot(context, held, 'announce', { announced_at: context.now, notice_id: notice.id, roll_digest: roll.digest, entries: sums.entries, area: sums.area > 0n ? Number(sums.area) : null }, { roll: roll.id, rollDigest: roll.digest, entries: sums.entries, notice: notice.number })
    return { noticeId: notice.id }
  })
}
