import { decideMeeting, type MeetingDecision } from '@gongzhi/tally'
import { noticesAbout, publishNotice, withdrawNotice } from '#domains/public-notices'
import { ancestorsOf } from '#domains/territory'
import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { isKey } from '#platform/key'
import { requirePermission } from '#platform/permission'
import { Refusal } from '#platform/refusal'
import { frozenPackAt } from '../../packs/reads/frozen-pack.ts'
import { markRollInUse } from '../../rolls/acts/mark-roll-in-use.ts'
import { tables } from '../../tables.ts'
import { entriesByNumber } from '../reads/entries-by-number.ts'
import { type ItemVotes, impossibleVotes } from '../rules/assembly.ts'
import { noticeText as text } from '../rules/notice-text.ts'
import { electionsPermissions } from '../rules/permissions.ts'
import { tellThose } from './call-assembly.ts'
import { checkReason, noteCourse } from './check-reason.ts'

async function holdAssembly(context: Context, id: string, ...states: readonly ('called' | 'held' | 'without-quorum')[]) {
  const row = isKey(id) ? await tables(context).selectFrom('ballots.assembly').select(['id', 'unit_id', 'kind', 'title', 'state', 'entitled', 'present', 'starts_at', 'roll_id', 'published_at']).where('id', '=', id).forUpdate().executeTakeFirst() : undefined
  if (!row) throw new Refusal('ballots.unknown-residents-meeting', 'missing')
  const { postId: post } = requirePermission(context, electionsPermissions['ballots.record-residents-meeting'], { unitPath: (await ancestorsOf(context, row.unit_id)).map((unit) => unit.id) })
  if (!states.some((state) => state === row.state) || row.published_at !== null) throw new Refusal('ballots.residents-meeting-not-there', 'conflict', { state: row.state })
  return { ...row, post }
}

const mustHaveBegun = (context: Context, startsAt: Date): void => {
  if (context.now < new Date(startsAt.getTime() - 3_600_000)) throw new Refusal('ballots.residents-meeting-not-begun')
}

/** Signs in who came, by their numbers on the roll: each once. Gives how many are here now. Refuses `ballots.residents-meeting-no-roll`, `ballots.attendance-number`, `ballots.residents-meeting-not-begun`. */
export function signIn(context: Context, id: string, numbers: readonly number[]): Promise<number> {
  return together(context, async (context) => {
    const { roll_id, starts_at, post } = await holdAssembly(context, id, 'called'), open = tables(context), wanted = [...new Set(numbers)]
    if (roll_id === null) throw new Refusal('ballots.residents-meeting-no-roll', 'conflict')
    mustHaveBegun(context, starts_at)
    const entries = await entriesByNumber(context, roll_id, wanted), missing = wanted.find((number) => !entries.some((entry) => entry.number === number))
    if (wanted.length === 0 || missing !== undefined) throw new Refusal('ballots.attendance-number', 'invalid', { field: 'numbers', number: missing === undefined || Number.isNaN(missing) ? '' : missing })
    const made = await open.insertInto('ballots.assembly_attendance').values(entries.map((entry) => ({ assembly_id: id, entry_id: entry.id, at: context.now }))).onConflict((same) => same.doNothing()).returning('entry_id').execute()
    if (made.length > 0) await recordAct(context, 'ballots.assembly-signed-in', id, { post, facts: { signed: made.length } })
    return attendance(context, id)
  })
}

/** Takes back a line that was signed in by mistake, before the assembly is opened. */
export function signOut(context: Context, id: string, number: number): Promise<void> {
  return together(context, async (context) => {
    const { roll_id, post } = await holdAssembly(context, id, 'called'), [entry] = roll_id === null ? [] : await entriesByNumber(context, roll_id, [number])
    const gone = entry && await tables(context).deleteFrom('ballots.assembly_attendance').where('assembly_id', '=', id).where('entry_id', '=', entry.id).returning('entry_id').executeTakeFirst()
    if (!gone) throw new Refusal('ballots.attendance-number', 'invalid', { field: 'numbers', number })
    await recordAct(context, 'ballots.assembly-signed-out', id, { post, facts: { signed: 1 } })
  })
}

const attendance = async (context: Context, id: string): Promise<number> =>
  Number((await tables(context).selectFrom('ballots.assembly_attendance').select(({ fn }) => fn.countAll<string>().as('count')).where('assembly_id', '=', id).executeTakeFirstOrThrow()).count)

/**
 * Opens the assembly with those who came: as many as signed in, or where no roll of this system says who may come, as many as were counted. Fewer than the law asks decide
 * nothing: the assembly is over without a decision. Refuses `ballots.residents-meeting-present`, `ballots.residents-meeting-not-begun`.
 */
export function openAssembly(context: Context, id: string, counted?: number): Promise<'held' | 'without-quorum'> {
  return together(context, async (context) => {
    const { kind, entitled, starts_at, roll_id, post } = await holdAssembly(context, id, 'called')
    mustHaveBegun(context, starts_at)
    const present = roll_id === null ? counted ?? Number.NaN : await attendance(context, id)
    if (!Number.isSafeInteger(present) || present < 0 || present > entitled) throw new Refusal('ballots.residents-meeting-present', 'invalid', { field: 'present', entitled })
    if (roll_id !== null) await markRollInUse(context, roll_id)
    const { quorate, needed } = decideMeeting(kind, { entitled, present, agree: 0 }), state = quorate ? 'held' : 'without-quorum'
    await tables(context).updateTable('ballots.assembly').set({ state, present, held_at: context.now }).where('id', '=', id).execute()
    await recordAct(context, 'ballots.residents-meeting-opened', id, { post, facts: { present, entitled, needed: needed.present, quorate } })
    return state
  })
}

/** Goes back to before the opening, where the count of those present was wrong, as long as nothing is decided. Refuses `ballots.residents-meeting-decided`. */
export function reopenSignIn(context: Context, id: string, because: string): Promise<void> {
  return together(context, async (context) => {
    const { present, post } = await holdAssembly(context, id, 'held', 'without-quorum')
    await noteCourse(context, id, 'signed-in-anew', because)
    const decided = await tables(context).selectFrom('ballots.assembly_item').select('id').where('assembly_id', '=', id).where('decided_at', 'is not', null).executeTakeFirst()
    if (decided) throw new Refusal('ballots.residents-meeting-decided')
    await tables(context).updateTable('ballots.assembly').set({ state: 'called', present: null, held_at: null }).where('id', '=', id).execute()
    await recordAct(context, 'ballots.residents-meeting-recounted', id, { post, facts: { present } })
  })
}

/** Writes down the hands or papers on one item, as two people counted them, and decides it: more than half of those present. Refuses `ballots.residents-meeting-votes`, `-papers`, `-counters`, `-decided`. */
export function decideItem(context: Context, id: string, itemId: string, votes: ItemVotes): Promise<MeetingDecision> {
  return together(context, async (context) => {
    const { kind, entitled, present, post } = await holdAssembly(context, id, 'held'), { how, agree, against, abstain } = votes
    const here = present ?? 0, wrong = impossibleVotes(votes, here)
    if (wrong) throw new Refusal(`ballots.residents-meeting-${wrong.code}`, 'invalid', { field: wrong.field, present: here })
    const decision = decideMeeting(kind, { entitled, present: here, agree })
    const decided = isKey(itemId) ? await tables(context).updateTable('ballots.assembly_item').set({
      how, agree, against, abstain, given: how === 'papers' ? votes.given ?? null : null, invalid: how === 'papers' ? votes.invalid ?? null : null, counted_by: votes.countedBy.map((name) => name.trim()).filter((name) => name !== ''), passed: decision.passed, decided_at: context.now,
    }).where('id', '=', itemId).where('assembly_id', '=', id).where('decided_at', 'is', null).returning('place').executeTakeFirst() : undefined
    if (!decided) throw new Refusal('ballots.residents-meeting-decided')
    await recordAct(context, 'ballots.residents-meeting-item-decided', id, { post, facts: { item: decided.place, how, agree, against, abstain, present: here, needed: decision.needed.agree, passed: decision.passed } })
    return decision
  })
}

/** Takes back what was written down on one item, for a reason, until the decisions are published: it is written down anew. Both stay in the record. */
export function takeItemBack(context: Context, id: string, itemId: string, because: string): Promise<void> {
  return together(context, async (context) => {
    const { post } = await holdAssembly(context, id, 'held')
    await noteCourse(context, id, 'item-taken-back', because)
    const item = isKey(itemId) ? await tables(context).updateTable('ballots.assembly_item').set({ how: null, agree: null, against: null, abstain: null, given: null, invalid: null, counted_by: [], passed: null, decided_at: null })
      .where('id', '=', itemId).where('assembly_id', '=', id).where('decided_at', 'is not', null).returning('place').executeTakeFirst() : undefined
    if (!item) throw new Refusal('ballots.residents-meeting-not-there', 'conflict', { state: 'held' })
    await recordAct(context, 'ballots.residents-meeting-item-taken-back', id, { post, facts: { item: item.place } })
  })
}

/** Calls an assembly off before it is opened, for a reason that everybody reads; what was put to it waits for another. */
export function cancelAssembly(context: Context, id: string, because: string): Promise<void> {
  return together(context, async (context) => {
    const { post, roll_id } = await holdAssembly(context, id, 'called'), reason = checkReason(because)
    await tables(context).updateTable('ballots.assembly').set({ state: 'cancelled', cancelled_because: reason }).where('id', '=', id).execute()
    for (const notice of await noticesAbout(context, id)) if (notice.state === 'standing' || notice.state === 'ahead') await withdrawNotice(context, notice.id, { reason })
    if (roll_id !== null) await tellThose(context, id, roll_id, 'ballots.residents-meeting-cancelled')
    await recordAct(context, 'ballots.residents-meeting-cancelled', id, { post })
  })
}

/** Publishes what an assembly decided, item by item with its numbers. Refuses `ballots.residents-meeting-items-open`. */
export function publishDecisions(context: Context, id: string): Promise<void> {
  return together(context, async (context) => {
    const assembly = await holdAssembly(context, id, 'held'), { pack: { publicityDays } } = await frozenPackAt(context, assembly.unit_id)
    const items = await tables(context).selectFrom('ballots.assembly_item').select(['place', 'title', 'agree', 'against', 'abstain', 'passed']).where('assembly_id', '=', id).orderBy('place').execute()
    const undecided = items.filter(({ passed }) => passed === null).length
    if (undecided > 0) throw new Refusal('ballots.residents-meeting-items-open', 'conflict', { items: undecided })
    await publishNotice(context, {
      kind: 'resolution', subject: id, href: `/residents-meetings/${id}`, unitId: assembly.unit_id, title: text.decisions(assembly.title), days: publicityDays, basis: text.assemblyBasis[assembly.kind], key: `assembly ${id}`,
      sections: [
        { text: text.decisionsText(assembly.entitled, assembly.present ?? 0) },
        { table: { head: [text.columns.item, text.columns.agree, text.columns.against, text.columns.abstain, text.columns.outcome], rows: items.map((item) => [`${item.place}. ${item.title}`, String(item.agree), String(item.against), String(item.abstain), item.passed ? text.passed : text.rejected]) } },
      ],
    })
    await tables(context).updateTable('ballots.assembly').set({ published_at: context.now }).where('id', '=', id).execute()
    await recordAct(context, 'ballots.residents-meeting-decisions-published', id, { post: assembly.post, facts: { items: items.length } })
  })
}
