import { sql } from 'kysely'
import { z } from 'zod'
import { localDay, ownDays, place, placeCalendar } from '#domains/territory'
import type { Context } from '#platform/context'
import { type Charter, defaultCharter } from '../rules/charter.ts'
import type { Category } from '../rules/category.ts'
import type { Days } from '../rules/clock.ts'
import type { Duty } from '../rules/dispatch.ts'
import { tables } from '../tables.ts'

/** The rules by which a matter is taken in and dispatched on one day, all of one edition. */
export interface Basis {
  readonly charter: Charter
  readonly charterVersion: number
  readonly categories: ReadonlyMap<string, Category>
  readonly categoriesById: ReadonlyMap<string, Category>
  readonly duties: readonly Duty[]
  readonly dutiesOfUnit: ReadonlyMap<string, readonly Duty[]>
  readonly days: Days
  /** Of units that lie elsewhere than the place: ask `daysAt`. */
  readonly daysOfUnit: ReadonlyMap<string, Days>
  readonly edition: string
}

const percent = z.number().int().min(0).max(100), count = z.number().int().min(1)
/** A charter as it is stored: what it leaves out is as by default, what it does not know is refused. */
export const CharterData = z.strictObject({
  returns: z.strictObject({ most: z.number().int().min(0), withinHours: count }),
  mostRounds: count, reopenDays: count,
  asking: z.strictObject({ tries: count, days: count }),
  reportInMinutes: count,
  rates: z.strictObject({ responded: percent, solved: percent, satisfied: percent, fairlySatisfied: percent, partlySolved: percent, respondedWithinHours: count }),
  samples: z.strictObject({ marked: count, hidden: count, handlersSee: count }),
  near: z.strictObject({ metres: count, days: count }),
  proposeDeliberationFrom: count, alarmMinutes: count, retentionMonths: count,
}).partial()

/**
 * Which transaction reads rules that it has changed itself, else ''. Such an edition may be taken back and its number given to other rules: nobody else may
 * take what is remembered of it for theirs.
 */
const changedHere = sql<string>`case when matters.edition.xmin::text::bigint = pg_current_xact_id_if_assigned()::text::bigint & 4294967295 then pg_current_xact_id_if_assigned()::text else '' end`

/** The basis in force now, from memory while no rule has changed. */
export async function basis(context: Context): Promise<Basis> {
  const { own, ground, unsure } = await tables(context).selectFrom(['matters.edition', 'territory.public_edition'])
    .select(['matters.edition.number as own', sql<string>`concat_ws('/', territory.public_edition.edition, nullif(territory.public_edition.unsure, ''))`.as('ground'), changedHere.as('unsure')]).executeTakeFirstOrThrow()
  // A rule that holds from today holds from midnight of the place, as its clocks do.
  const timezone = await context.memory.at('matters.timezone', ground, async () => (await place(context))?.timezone ?? 'Asia/Shanghai')
  const day = dayHere(context.now, timezone)
  return context.memory.at('matters.basis', `${own}/${ground}/${day}/${unsure}`, () => readBasis(context, day, `${own}/${ground}`))
}

let lastDay: { readonly minute: number; readonly timezone: string; readonly day: string } | undefined

/** The day of the place; asked many times a second, it is worked out once a minute. */
function dayHere(now: Date, timezone: string): string {
  const minute = Math.floor(now.getTime() / 60_000)
  if (lastDay?.minute !== minute || lastDay.timezone !== timezone) lastDay = { minute, timezone, day: localDay(now, timezone) }
  return lastDay.day
}

async function readBasis(context: Context, day: string, edition: string): Promise<Basis> {
  const db = tables(context)
  const here = await place(context)
  const inForce = sql<boolean>`daterange(valid_from, valid_to) @> ${day}::date`
  const charter = await db.selectFrom('matters.charter').select(['version', 'data']).where('effective_from', '<=', day).orderBy('effective_from', 'desc').limit(1).executeTakeFirst()
  const rows = await db.selectFrom('matters.category').selectAll().where(inForce).orderBy('sort').orderBy('code').execute()
  const duties = await db.selectFrom('matters.duty').select(['part', 'category_code as categoryCode', 'unit_id as unitId', 'organisation_id as organisationId']).where(inForce).execute()
  const categories = rows.map((row): Category => ({
    id: row.id, code: row.code, kind: row.kind,
    large: { zh: row.large_zh, en: row.large_en }, small: { zh: row.small_zh, en: row.small_en }, description: { zh: row.description_zh, en: row.description_en },
    keywords: row.keywords, questions: row.questions, clocks: row.clocks, mayBeAnonymous: row.may_be_anonymous,
    publicity: row.publicity, needsCheck: row.needs_check, offered: row.offered, source: row.source,
  }))
  const daysOfUnit = new Map<string, Days>()
  for (const { unitId, timezone, calendar } of await ownDays(context)) daysOfUnit.set(unitId, { timezone, calendar: await placeCalendar(context, calendar) })
  return {
    charter: { ...defaultCharter, ...CharterData.parse(charter?.data ?? {}) } as Charter,
    charterVersion: charter?.version ?? 0,
    categories: new Map(categories.map((category) => [category.code, category])),
    categoriesById: new Map(categories.map((category) => [category.id, category])),
    duties,
    dutiesOfUnit: Map.groupBy(duties, (duty) => duty.unitId),
    days: { timezone: here?.timezone ?? 'Asia/Shanghai', calendar: await placeCalendar(context, here?.calendar ?? 'china') },
    daysOfUnit,
    edition,
  }
}
