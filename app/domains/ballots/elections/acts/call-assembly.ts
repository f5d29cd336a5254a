import { earliestAfterNotice } from '@gongzhi/deadline'
import { notify } from '#domains/notifications'
import { publishNotice } from '#domains/public-notices'
import { ancestorsOf, isDay, place, today } from '#domains/territory'
import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { isKey } from '#platform/key'
import { requirePermission } from '#platform/permission'
import { Refusal } from '#platform/refusal'
import { frozenPackAt } from '../../packs/reads/frozen-pack.ts'
import { tables } from '../../tables.ts'
import { rollById } from '../../rolls/reads/rolls.ts'
import { entriesOf } from '../../rolls/reads/entries.ts'
import { proposalById, proposalStanding } from '../reads/proposals.ts'
import { type AskedBy, type AssemblyKind, compositionOf, fitsRoll, isOfRepresentatives, isOfVillage, petitionFor } from '../rules/assembly.ts'
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
  /** What other rooms handed over, after the items of one's own. */
  readonly proposals?: readonly string[] | undefined
  /** A frozen roll of those who may take part: then `entitled` is its lines, and everybody signs in by theirs. */
  readonly rollId?: string | undefined
  readonly key: string
}

/**
 * Calls an assembly of residents, villagers or their representatives, with the days of notice that the place asks, and publishes what is put to it. Refuses `ballots.residents-meeting-too-soon`,
 * `ballots.residents-meeting-asked-too-few`, `ballots.residents-meeting-composition`, `ballots.residents-meeting-women`, `ballots.residents-meeting-items`, `ballots.residents-meeting-undiscussed`, and `ballots.residents-meeting-roll`, `ballots.residents-meeting-roll-total`, `ballots.proposal-taken`, and fields left empty.
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
    const proposals = await takeProposals(context, given, path)
    if (items.length + proposals.length === 0 || items.some((item) => item.length > 300)) throw new Refusal('ballots.residents-meeting-items', 'invalid', { field: 'items' })
    if (!isDay(given.partyDiscussedOn) || given.partyDiscussedOn > day) throw new Refusal('ballots.residents-meeting-undiscussed', 'invalid', { field: 'party' })
    const starts = await today({ ...context, now: given.startsAt }), earliest = earliestAfterNotice(day, { amount: meetings.noticeDays, unit: 'day' }, await calendarOf(context))
    if (starts < earliest) throw new Refusal('ballots.residents-meeting-too-soon', 'invalid', { field: 'startsAt', earliest, days: meetings.noticeDays })
    checkAsking(given)
    const members = checkComposition(given), lines = await linesOfRoll(context, given), entitled = members?.total ?? lines ?? given.entitled
    if (lines !== null && lines !== entitled) throw new Refusal('ballots.residents-meeting-roll-total', 'invalid', { field: 'roll', lines, entitled })
    if (!Number.isSafeInteger(entitled) || entitled < 1) throw new Refusal('ballots.residents-meeting-entitled', 'invalid', { field: 'entitled' })
    const open = tables(context)
    const made = await open.insertInto('ballots.assembly').values({
      unit_id: given.unitId, kind: given.kind, title, place: where, starts_at: given.startsAt, state: 'called', asked_by: given.askedBy, asked: given.askedBy === 'committee' ? null : given.asked ?? null,
      asked_base: given.askedBy === 'committee' ? null : given.askedBase ?? null, entitled, committee_members: members ? given.committeeMembers ?? 0 : null, representatives: members ? given.representatives ?? null : null,
      women_representatives: members ? given.womenRepresentatives ?? null : null, party_discussed_on: given.partyDiscussedOn, pack, called_at: context.now, present: null, held_at: null, published_at: null, roll_id: given.rollId ?? null, cancelled_because: null, key: given.key,
    }).onConflict((same) => same.column('key').doNothing()).returning('id').executeTakeFirst()
    if (!made) return (await open.selectFrom('ballots.assembly').select('id').where('key', '=', given.key).executeTakeFirstOrThrow()).id
    const agenda = [...items.map((title) => ({ title, text: '', proposal_id: null })), ...proposals.map(({ id, title, text }) => ({ title, text, proposal_id: id }))]
    await open.insertInto('ballots.assembly_item').values(agenda.map((item, index) => ({ assembly_id: made.id, place: index + 1, ...item, how: null, given: null, invalid: null, agree: null, against: null, abstain: null, passed: null, decided_at: null }))).execute()
    await publishNotice(context, {
      kind: 'meeting', subject: made.id, href: `/residents-meetings/${made.id}`, unitId: given.unitId, title, days: meetings.noticeDays, basis: text.assemblyBasis[given.kind], objection: null,
      sections: [{ text: text.assemblyText(given.kind, await saidAt(context, given.startsAt), where) }, { heading: text.agenda, text: agenda.map(({ title }, index) => `${index + 1}. ${title}`).join('\n') }],
    })
    await recordAct(context, 'ballots.residents-meeting-called', made.id, { post, facts: { kind: given.kind, entitled, items: agenda.length, proposals: proposals.length, askedBy: given.askedBy, asked: given.asked ?? null } })
    if (given.rollId !== undefined) await tellThose(context, made.id, given.rollId, 'ballots.residents-meeting-called')
    return made.id
  })
}

/** Tells those on the roll whose account is known. */
export async function tellThose(context: Context, id: string, rollId: string, topic: 'ballots.residents-meeting-called' | 'ballots.residents-meeting-cancelled'): Promise<void> {
  const told = await tables(context).selectFrom('ballots.roll_person').select('person_id').distinct().where('roll_id', '=', rollId).execute()
  await notify(context, told.map(({ person_id: to }) => ({ to, topic, subject: id, facts: { assembly: id }, dedupe: `${topic} ${id}`, why: 'voter' as const })))
}

/** What was handed over, under the lock that keeps it from being put to two. It must lie within the unit of the assembly, and be for residents or villagers as the assembly is. */
async function takeProposals(context: Context, { proposals: ids = [], kind, unitId }: NewAssembly, path: readonly string[]) {
  const chosen = [...new Set(ids)].filter(isKey)
  if (chosen.length === 0) return []
  await tables(context).selectFrom('ballots.assembly_proposal').select('id').where('id', 'in', chosen).orderBy('id').forUpdate().execute()
  return Promise.all(chosen.map(async (id) => {
    const proposal = await proposalById(context, id), within = (await ancestorsOf(context, proposal.unitId)).some((unit) => unit.id === unitId)
    if (path.length === 0 || !within || proposal.village !== isOfVillage(kind)) throw new Refusal('ballots.proposal-elsewhere', 'invalid', { field: 'proposals' })
    if ((await proposalStanding(context, id)).state !== 'waiting') throw new Refusal('ballots.proposal-taken', 'conflict', { field: 'proposals' })
    return proposal
  }))
}

/** How many lines the roll has by which the assembly goes; null where it goes by none of this system. */
async function linesOfRoll(context: Context, { rollId, kind, unitId }: NewAssembly): Promise<number | null> {
  if (rollId === undefined) return null
  const roll = await rollById(context, rollId)
  if (roll.state !== 'frozen' || roll.unitId !== unitId || !fitsRoll(kind, roll.kind)) throw new Refusal('ballots.residents-meeting-roll', 'invalid', { field: 'roll' })
  return (await entriesOf(context, rollId)).length
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
