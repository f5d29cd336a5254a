import { decideMeeting, type MeetingDecision } from '@gongzhi/tally'
import { publishNotice } from '#domains/public-notices'
import { ancestorsOf } from '#domains/territory'
import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { isKey } from '#platform/key'
import { requirePermission } from '#platform/permission'
import { Refusal } from '#platform/refusal'
import { frozenPackAt } from '../../packs/reads/frozen-pack.ts'
import { tables } from '../../tables.ts'
import { noticeText as text } from '../rules/notice-text.ts'
import { electionsPermissions } from '../rules/permissions.ts'

async function holdAssembly(context: Context, id: string, state: 'called' | 'held') {
  const row = isKey(id) ? await tables(context).selectFrom('ballots.assembly').select(['id', 'unit_id', 'kind', 'title', 'state', 'entitled', 'present', 'starts_at']).where('id', '=', id).forUpdate().executeTakeFirst() : undefined
  if (!row) throw new Refusal('ballots.unknown-residents-meeting', 'missing')
  const { postId: post } = requirePermission(context, electionsPermissions['ballots.record-residents-meeting'], { unitPath: (await ancestorsOf(context, row.unit_id)).map((unit) => unit.id) })
  if (row.state !== state) throw new Refusal('ballots.residents-meeting-not-there', 'conflict', { state: row.state })
  return { ...row, post }
}

/** Writes down how many came. Fewer than the law asks decide nothing: the assembly is over without a decision. Refuses `ballots.residents-meeting-present`, `ballots.residents-meeting-not-begun`. */
export function openAssembly(context: Context, id: string, present: number): Promise<'held' | 'without-quorum'> {
  return together(context, async (context) => {
    const { kind, entitled, starts_at, post } = await holdAssembly(context, id, 'called')
    if (context.now < new Date(starts_at.getTime() - 3_600_000)) throw new Refusal('ballots.residents-meeting-not-begun')
    if (!Number.isSafeInteger(present) || present < 0 || present > entitled) throw new Refusal('ballots.residents-meeting-present', 'invalid', { field: 'present', entitled })
    const { quorate, needed } = decideMeeting(kind, { entitled, present, agree: 0 }), state = quorate ? 'held' : 'without-quorum'
    await tables(context).updateTable('ballots.assembly').set({ state, present, held_at: context.now }).where('id', '=', id).execute()
    await recordAct(context, 'ballots.residents-meeting-opened', id, { post, facts: { present, entitled, needed: needed.present, quorate } })
    return state
  })
}

export interface ItemVotes { readonly how: 'hands' | 'papers'; readonly agree: number; readonly against: number; readonly abstain: number }

/** Writes down the hands or papers on one item and decides it: more than half of those present. Refuses `ballots.residents-meeting-votes`, `ballots.residents-meeting-decided`. */
export function decideItem(context: Context, id: string, itemId: string, { how, agree, against, abstain }: ItemVotes): Promise<MeetingDecision> {
  return together(context, async (context) => {
    const { kind, entitled, present, post } = await holdAssembly(context, id, 'held')
    const here = present ?? 0
    if ([agree, against, abstain].some((count) => !Number.isSafeInteger(count) || count < 0) || agree + against + abstain > here) throw new Refusal('ballots.residents-meeting-votes', 'invalid', { field: 'agree', present: here })
    const decision = decideMeeting(kind, { entitled, present: here, agree })
    const decided = await tables(context).updateTable('ballots.assembly_item').set({ how, agree, against, abstain, passed: decision.passed, decided_at: context.now })
      .where('id', '=', itemId).where('assembly_id', '=', id).where('decided_at', 'is', null).returning('place').executeTakeFirst()
    if (!decided) throw new Refusal('ballots.residents-meeting-decided')
    await recordAct(context, 'ballots.residents-meeting-item-decided', id, { post, facts: { item: decided.place, how, agree, against, abstain, present: here, needed: decision.needed.agree, passed: decision.passed } })
    return decision
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
    await recordAct(context, 'ballots.residents-meeting-decisions-published', id, { post: assembly.post, facts: { items: items.length } })
  })
}
