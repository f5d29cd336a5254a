import { publishNotice } from '#domains/public-notices'
import { isDay, today } from '#domains/territory'
import { recordAct } from '#domains/transparency'
import { together, type Context } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { tables } from '../../tables.ts'
import { type Assembly, heldAssembly } from '../reads/assembly.ts'
import { type Head, headsOfVote } from '../reads/heads.ts'
import { ownersPermissions } from '../rules/permissions.ts'
import type { ServiceChannel } from '../rules/proof-of-service.ts'
import { ownersWords } from '../words/words.ts'

export interface Service {
  readonly ballotId: string
  /** Numbers on the roll. */
  readonly numbers: readonly number[]
  readonly channel: 'signed' | 'attempted'
  /** The day on which it was handed over, or tried. */
  readonly on: string
}

/** Ballots are delivered between the announcement and the close: later nobody can answer any more. */
function requireDelivery({ ballot }: Assembly, now: Date): void {
  if ((ballot.state !== 'announced' && ballot.state !== 'open') || now >= ballot.closesAt) throw new Refusal('ballots.no-delivery-now', 'conflict', { state: ballot.state })
}

/**
 * Writes down that ballots were handed over and signed for, or that somebody tried in vain: with the day and who says so. What is on record stays as it is.
 * Refuses `ballots.no-delivery-now`, `ballots.unknown-number` (number) and `ballots.service-day`.
 */
export function recordService(context: Context, { ballotId, numbers, channel, on }: Service): Promise<{ readonly recorded: number }> {
  return together(context, async (context) => {
    const assembly = await heldAssembly(context, ballotId, ownersPermissions['ballots.record-service'])
    requireDelivery(assembly, context.now)
    if (!isDay(on) || on > await today(context)) throw new Refusal('ballots.service-day', 'invalid', { field: 'on' })
    const heads = await headsOfVote(context, ballotId, { numbers })
    const unknown = numbers.find((number) => !heads.some((head) => head.number === number))
    if (heads.length === 0 || unknown !== undefined) throw new Refusal('ballots.unknown-number', 'invalid', { number: unknown ?? null, field: 'numbers' })
    return { recorded: await write(context, assembly, heads, channel, on, null) }
  })
}

/** The owner says on their own page that they have the ballot before them. */
export function acknowledgeBallot(context: Context, assembly: Assembly, entryId: string): Promise<void> {
  return together(context, async (context) => {
    requireDelivery(assembly, context.now)
    const heads = await headsOfVote(context, assembly.ballot.id, { entryIds: [entryId] })
    await write(context, { ...assembly, post: null }, heads, 'read', await today(context), null)
  })
}

/**
 * Posts a notice in the estate for everybody whom somebody tried in vain to reach (指导规则22: 无法送达的在物业管理区域内公告), and counts them as served by it.
 * Refuses `ballots.no-delivery-now` and `ballots.nobody-to-post-for`.
 */
export function postForUnreached(context: Context, ballotId: string): Promise<{ readonly noticeId: string; readonly heads: number }> {
  return together(context, async (context) => {
    const assembly = await heldAssembly(context, ballotId, ownersPermissions['ballots.record-service'])
    requireDelivery(assembly, context.now)
    const unreached = (await headsOfVote(context, ballotId)).filter(({ channels, served }) => !served && channels.includes('attempted'))
    if (unreached.length === 0) throw new Refusal('ballots.nobody-to-post-for', 'invalid')
    const { ballot } = assembly, words = ownersWords('zh-CN').postedNotice
    const days = Math.max(1, Math.ceil((ballot.closesAt.getTime() - context.now.getTime()) / 86_400_000))
    const notice = await publishNotice(context, {
      kind: 'ballot', subject: ballot.id, href: `/ballots/${ballot.id}`, unitId: ballot.unitId, title: words.title(ballot.title), days, objection: null, basis: words.basis,
      sections: [{ text: words.text(assembly.consequence) }, { heading: words.whom, personal: true, table: { head: [words.number, words.label], rows: unreached.map((head) => [String(head.number), head.label]) } }],
    })
    await write(context, assembly, unreached, 'posted', await today(context), notice.id)
    return { noticeId: notice.id, heads: unreached.length }
  })
}

async function write(context: Context, { ballot, post }: Assembly & { readonly post: string | null }, heads: readonly Head[], channel: ServiceChannel, on: string, noticeId: string | null): Promise<number> {
  let recorded = 0
  for (let from = 0; from < heads.length; from += 2000) {
    const { numInsertedOrUpdatedRows } = await tables(context).insertInto('ballots.ballot_service').values(heads.slice(from, from + 2000).map(({ entryId }) => ({
      ballot_id: ballot.id, entry_id: entryId, channel, on_day: on, notice_id: noticeId, by_person: context.actor?.id ?? null, at: context.now,
    }))).onConflict((same) => same.doNothing()).executeTakeFirst()
    recorded += Number(numInsertedOrUpdatedRows ?? 0)
  }
  if (recorded > 0) await recordAct(context, 'ballots.ballots-served', ballot.id, { post, facts: { channel, heads: recorded, on, notice: noticeId } })
  return recorded
}
