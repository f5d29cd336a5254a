import { requirePermission } from '#domains/people'
import { publishNotice } from '#domains/public-notices'
import { unitById } from '#domains/territory'
import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { isKey } from '#platform/key'
import { Refusal } from '#platform/refusal'
import { sql } from 'kysely'
import { tables } from '../../tables.ts'
import { topicEvent } from '../../topics/acts/topic-event.ts'
import { type CovenantKind, longestPurpose } from '../rules/covenant.ts'
import { covenantsPermissions } from '../rules/permissions.ts'
import { readWords } from '../rules/read-words.ts'
import { tellCovenant } from './hold-covenant.ts'

export interface NewCovenant {
  readonly unitId: string
  readonly kind: CovenantKind
  readonly title: string
  /** What it is for, and what residents are asked to suggest. */
  readonly purpose: string
  /** For so many natural days a notice asks residents for suggestions. */
  readonly days: number
  readonly basis: string
  /** The covenant in force that it amends. */
  readonly amendsId?: string | undefined
  /** Topic from which it comes. */
  readonly topicId?: string | undefined
  readonly key: string
}

/**
 * Begins a covenant: residents are asked what it should say. Gives its key. An amendment keeps the place and the kind of what it amends. Refuses `deliberation.unknown-covenant-unit`,
 * `deliberation.covenant-not-amendable` (not in force, or amended already), and what `publishNotice` refuses.
 */
export function beginCovenant(context: Context, covenant: NewCovenant): Promise<string> {
  return together(context, async (context) => {
    const open = tables(context), amended = covenant.amendsId === undefined ? undefined : await amendable(context, covenant.amendsId), unit = await unitById(context, amended?.unit_id ?? covenant.unitId)
    if (!unit) throw new Refusal('deliberation.unknown-covenant-unit', 'missing')
    const reach = requirePermission(context, covenantsPermissions['deliberation.prepare-covenant'], { unitPath: unit.path })
    const title = readWords(covenant.title, 'title', 100), purpose = readWords(covenant.purpose, 'purpose', longestPurpose)
    await sql`select pg_advisory_xact_lock(hashtextextended(${`covenant ${covenant.key}`}, 0))`.execute(open)
    const before = await open.selectFrom('deliberation.covenant').select('id').where('key', '=', covenant.key).executeTakeFirst()
    if (before) return before.id
    if (amended && (await open.selectFrom('deliberation.covenant').select('id').where('amends_id', '=', amended.id).where('state', '<>', 'stopped').executeTakeFirst())) throw new Refusal('deliberation.covenant-not-amendable', 'conflict')
    const { id } = await open.insertInto('deliberation.covenant').values({
      kind: amended?.kind ?? covenant.kind, amends_id: amended?.id ?? null, unit_id: unit.id, title, purpose, state: 'collecting', topic_id: covenant.topicId ?? null, collect_notice_id: null, key: covenant.key, created_by: context.actor?.id ?? null, created_at: context.now,
    }).returning('id').executeTakeFirstOrThrow()
    const english = context.locale === 'en'
    const notice = await publishNotice(context, {
      kind: 'covenant', subject: `covenant-${id}`, href: `/covenants/${id}`, unitId: unit.id, days: covenant.days, basis: covenant.basis, objection: null,
      title: amended ? (english ? `What should change? ${title}` : `${title}：征集修改意见`) : english ? `What should be in it? ${title}` : `${title}：征集意见建议`, sections: [{ text: purpose }],
    })
    await open.updateTable('deliberation.covenant').set({ collect_notice_id: notice.id }).where('id', '=', id).execute()
    await tellCovenant(context, id, 'begun', { href: `/notices/${notice.id}` })
    if (covenant.topicId !== undefined) await topicEvent(context, covenant.topicId, { kind: 'covenant-begun', href: `/covenants/${id}` })
    await recordAct(context, 'deliberation.covenant-begun', id, { post: reach.postId, facts: { unit: unit.id, kind: amended?.kind ?? covenant.kind, amends: amended?.id ?? null, notice: notice.id, topic: covenant.topicId ?? null } })
    return id
  })
}

/** The covenant that is to be amended, held so that it is amended once at a time. */
async function amendable(context: Context, id: string) {
  const covenant = isKey(id) ? await tables(context).selectFrom('deliberation.covenant').select(['id', 'kind', 'unit_id', 'state', 'replaced_by']).where('id', '=', id).forUpdate().executeTakeFirst() : undefined
  if (!covenant) throw new Refusal('deliberation.unknown-covenant', 'missing')
  if (covenant.state !== 'published' || covenant.replaced_by !== null) throw new Refusal('deliberation.covenant-not-amendable', 'conflict')
  return covenant
}
