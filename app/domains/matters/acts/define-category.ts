import { z } from 'zod'
import { requirePermission } from '#domains/people'
import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { matterPermissions } from '../rules/permissions.ts'
import { tables } from '../tables.ts'

const rule = z.strictObject({ amount: z.number().int().min(1).max(10_000), unit: z.enum(['hour', 'day', 'workday', 'month']) })
const names = z.strictObject({ zh: z.string().trim().min(1).max(60), en: z.string().trim().min(1).max(120) })
const code = z.string().regex(/^[A-Za-z0-9._-]{1,60}$/)
const day = z.iso.date()

/** A category as an administrator writes it. `validFrom` is the first day on which this wording holds. */
export const CategoryWording = z.strictObject({
  code,
  kind: z.enum(['component', 'event']),
  large: names,
  small: names,
  description: z.strictObject({ zh: z.string().max(500), en: z.string().max(500) }).default({ zh: '', en: '' }),
  keywords: z.array(z.string().trim().min(1).max(30)).max(60).default([]),
  questions: z.array(z.strictObject({
    code, type: z.enum(['string', 'number', 'datetime', 'text', 'singlevaluelist', 'multivaluelist']), required: z.boolean(),
    zh: z.string().min(1).max(200), en: z.string().min(1).max(200), hintZh: z.string().max(300).optional(), hintEn: z.string().max(300).optional(),
    values: z.array(z.strictObject({ key: code, zh: z.string().min(1).max(100), en: z.string().min(1).max(100) })).max(50).optional(),
  })).max(20).default([]),
  clocks: z.strictObject({
    dispatch: rule, 'sign-in': rule, contact: rule, handle: rule, check: rule, ask: rule,
    urgent: z.strictObject({ dispatch: rule, 'sign-in': rule, contact: rule, handle: rule }),
  }),
  mayBeAnonymous: z.boolean().default(true),
  publicity: z.enum(['public', 'unit-only', 'confidential']).default('public'),
  needsCheck: z.boolean().default(true),
  /** As it stands where nothing is said; a new category is offered. */
  offered: z.boolean().optional(),
  sort: z.number().int().default(0),
  validFrom: day,
  source: z.string().trim().min(1).max(300),
})
export type CategoryWording = z.input<typeof CategoryWording>

/**
 * Puts a category into force from a day on. The wording before it ends on that day and stays with the matters raised under it;
 * the same wording again changes nothing. Refuses `matters.category-starts-earlier` when a later wording already stands.
 */
export function defineCategory(context: Context, given: CategoryWording): Promise<string> {
  const wording = CategoryWording.parse(given)
  return together(context, async (context) => {
    const { postId } = requirePermission(context, matterPermissions['matters.administer-categories'])
    const db = tables(context)
    const now = await db.selectFrom('matters.category').selectAll().where('code', '=', wording.code).where('valid_to', 'is', null).forUpdate().executeTakeFirst()
    const row = {
      code: wording.code, kind: wording.kind, large_zh: wording.large.zh, large_en: wording.large.en, small_zh: wording.small.zh, small_en: wording.small.en,
      description_zh: wording.description.zh, description_en: wording.description.en, keywords: wording.keywords, questions: JSON.stringify(wording.questions), clocks: JSON.stringify(wording.clocks),
      may_be_anonymous: wording.mayBeAnonymous, publicity: wording.publicity, needs_check: wording.needsCheck, offered: wording.offered ?? now?.offered ?? true, sort: wording.sort, valid_from: wording.validFrom, source: wording.source,
    }
    if (now) {
      const { id, valid_to, ...standing } = now
      const same = JSON.stringify(inOrder({ ...standing, valid_from: row.valid_from })) === JSON.stringify(inOrder({ ...row, questions: wording.questions, clocks: wording.clocks }))
      if (same && valid_to === null) return id
      if (now.valid_from > wording.validFrom) throw new Refusal('matters.category-starts-earlier', 'conflict', { code: wording.code, from: now.valid_from })
      // Two wordings on one day cannot be told apart by date: the later one replaces the earlier.
      if (now.valid_from === wording.validFrom) {
        await db.updateTable('matters.category').set(row).where('id', '=', id).execute()
        await recordAct(context, 'matters.category-defined', id, { post: postId, facts: { code: wording.code, from: wording.validFrom } })
        return id
      }
      await db.updateTable('matters.category').set({ valid_to: wording.validFrom }).where('id', '=', id).execute()
    }
    const { id } = await db.insertInto('matters.category').values(row).returning('id').executeTakeFirstOrThrow()
    await recordAct(context, 'matters.category-defined', id, { post: postId, facts: { code: wording.code, from: wording.validFrom } })
    return id
  })
}

/** The same value with the keys of its objects in order: JSON that came back from the database has its own. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== undefined).sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => [key, inOrder(inner)]))
}
