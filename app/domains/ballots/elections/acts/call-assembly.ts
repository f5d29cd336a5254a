import { earliestAfterNotice } from '@gongzhi/deadline'
import { publishNotice } from '#domains/public-notices'
import { ancestorsOf, place, today } from '#domains/territory'
import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { requirePermission } from '#platform/permission'
import { Refusal } from '#platform/refusal'
import { frozenPackAt } from '../../packs/reads/frozen-pack.ts'
import { tables } from '../../tables.ts'
import { type AskedBy, type AssemblyKind, compositionOf, isOfRepresentatives, petitionFor } from '../rules/assembly.ts'
import { noticeText as text } from '../rules/notice-text.ts'
import { electionsPermissions } from '../rules/permissions.ts'
import { calendarOf } from './publish-register.ts'

export interface NewAssembly {
  readonly unitId: string
  readonly kind: AssemblyKind
  readonly title: string
  readonly place: string
  readonly startsAt: Date
  readonly askedBy: AskedBy
  /** How many asked for it, out of how many; none where the committee calls by itself. */
  readonly asked?: number | undefined
  readonly askedBase?: number | undefined
  /** All who may take part: residents, households, or the members of an assembly of representatives. */
  readonly entitled: number
  readonly committeeMembers?: number | undefined
  readonly representatives?: number | undefined
  readonly womenRepresentatives?: number | undefined
  /** The day on which the party organisation of the place discussed what is put to it. */
  readonly partyDiscussedOn: string
  readonly items: readonly string[]
  readonly key: string
}

/**
 * Calls an assembly of residents, villagers or their representatives, with the days of notice that the place asks, and publishes what is put to it. Refuses `ballots.residents-meeting-too-soon`,
 * `ballots.residents-meeting-asked-too-few`, `ballots.residents-meeting-composition`, `ballots.residents-meeting-women`, `ballots.residents-meeting-items`, `ballots.residents-meeting-undiscussed`, and fields left empty.
 */
export function callAssembly(context: Context, given: NewAssembly): Promise<string> {
  return together(context, async (context) => {
    const path = (await ancestorsOf(context, given.unitId)).map((unit) => unit.id)
    if (path.length === 0) throw new Refusal('ballots.election-unit', 'invalid', { field: 'unit' })
    const { postId: post } = requirePermission(context, electionsPermissions['ballots.call-residents-meeting'], { unitPath: path })
    const { id: pack, pack: { meetings } } = await frozenPackAt(context, given.unitId), day = await today(context)
    const [title, where, items] = [given.title.trim(), given.place.trim(), given.items.map((item) => item.trim()).filter((item) => item !== '')]
    if (title === '' || title.length > 120) throw new Refusal('ballots.election-title-missing', 'invalid', { field: 'title' })
    if (where === '' || where.length > 120) throw new Refusal('ballots.residents-meeting-place', 'invalid', { field: 'place' })
    if (items.length === 0 || items.some((item) => item.length > 300)) throw new Refusal('ballots.residents-meeting-items', 'invalid', { field: 'items' })
    if (!/^\d{4}-\d{2}-\d{2}$/.test(given.partyDiscussedOn) || given.partyDiscussedOn > day) throw new Refusal('ballots.residents-meeting-undiscussed', 'invalid', { field: 'party' })
    const starts = await today({ ...context, now: given.startsAt }), earliest = earliestAfterNotice(day, { amount: meetings.noticeDays, unit: 'day' }, await calendarOf(context))
    if (starts < earliest) throw new Refusal('ballots.residents-meeting-too-soon', 'invalid', { field: 'startsAt', earliest, days: meetings.noticeDays })
    checkAsking(given)
    const members = checkComposition(given), entitled = members?.total ?? given.entitled
    if (!Number.isSafeInteger(entitled) || entitled < 1) throw new Refusal('ballots.residents-meeting-entitled', 'invalid', { field: 'entitled' })
    const open = tables(context)
    const made = await open.insertInto('ballots.assembly').values({
      unit_id: given.unitId, kind: given.kind, title, place: where, starts_at: given.startsAt, state: 'called', asked_by: given.askedBy, asked: given.askedBy === 'committee' ? null : given.asked ?? null,
      asked_base: given.askedBy === 'committee' ? null : given.askedBase ?? null, entitled, committee_members: members ? given.committeeMembers ?? 0 : null, representatives: members ? given.representatives ?? null : null,
      women_representatives: members ? given.womenRepresentatives ?? null : null, party_discussed_on: given.partyDiscussedOn, pack, called_at: context.now, present: null, held_at: null, key: given.key,
    }).onConflict((same) => same.column('key').doNothing()).returning('id').executeTakeFirst()
    if (!made) return (await open.selectFrom('ballots.assembly').select('id').where('key', '=', given.key).executeTakeFirstOrThrow()).id
    await open.insertInto('ballots.assembly_item').values(items.map((item, index) => ({ assembly_id: made.id, place: index + 1, title: item, how: null, agree: null, against: null, abstain: null, passed: null, decided_at: null }))).execute()
    await publishNotice(context, {
      kind: 'meeting', subject: made.id, href: `/residents-meetings/${made.id}`, unitId: given.unitId, title, days: meetings.noticeDays, basis: text.assemblyBasis[given.kind], objection: null,
      sections: [{ text: text.assemblyText(given.kind, await saidAt(context, given.startsAt), where) }, { heading: text.agenda, text: items.map((item, index) => `${index + 1}. ${item}`).join('\n') }],
    })
    await recordAct(context, 'ballots.residents-meeting-called', made.id, { post, facts: { kind: given.kind, entitled, items: items.length, askedBy: given.askedBy, asked: given.asked ?? null } })
    return made.id
  })
}

const saidAt = async (context: Context, at: Date): Promise<string> =>
  new Intl.DateTimeFormat('zh-CN', { timeZone: (await place(context))?.timezone ?? 'Asia/Shanghai', year: 'numeric', month: 'long', day: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(at)

function checkAsking({ kind, askedBy, asked = 0, askedBase = 0 }: NewAssembly): void {
  if (askedBy === 'committee') return
  const whole = [asked, askedBase].every((count) => Number.isSafeInteger(count) && count >= 1) && asked <= askedBase
  const petition = petitionFor(kind, askedBy, asked, Math.max(askedBase, 1))
  if (!whole || petition?.satisfied === false) throw new Refusal('ballots.residents-meeting-asked-too-few', 'invalid', { field: 'asked', minimum: petition?.minimum ?? 1, asked })
}

function checkComposition({ kind, committeeMembers = 0, representatives = 0, womenRepresentatives }: NewAssembly) {
  if (!isOfRepresentatives(kind)) return undefined
  const numbers = [committeeMembers, representatives, womenRepresentatives ?? 0]
  if (numbers.some((count) => !Number.isSafeInteger(count) || count < 0) || representatives < 1 || (womenRepresentatives ?? 0) > representatives) throw new Refusal('ballots.residents-meeting-members', 'invalid', { field: 'representatives' })
  const decision = compositionOf(kind, { committeeMembers, reps: representatives, womenReps: womenRepresentatives })
  if (!decision.repShareOk) throw new Refusal('ballots.residents-meeting-composition', 'invalid', { field: 'representatives', total: decision.total, representatives })
  if (decision.minWomenReps !== null && decision.womenShareOk !== true) throw new Refusal('ballots.residents-meeting-women', 'invalid', { field: 'womenRepresentatives', minimum: decision.minWomenReps })
  return decision
}
