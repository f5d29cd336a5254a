import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { ancestorsOf, place, placeCalendar, today } from '#domains/territory'
import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { type NewNotice, numberOf, plainBasis } from '../rules/notice.ts'
import { checkNotice } from '../rules/check-notice.ts'
import { periodOf } from '../rules/period.ts'
import { tables } from '../tables.ts'
import { replaceNotice } from './replace-notice.ts'

export interface Published { readonly id: string; readonly number: string; readonly startsOn: string; readonly endsOn: string }

/**
 * Publishes a notice (公示): numbers it, fixes its first and last day, and lets it take the place of an earlier one. The room that publishes has asked
 * for its own permission. Refuses what `checkNotice` refuses, and `public-notices.unknown-unit`, `public-notices.replaced-already`.
 */
export function publishNotice(context: Context, notice: NewNotice): Promise<Published> {
  return together(context, async (context) => {
    const open = tables(context), day = await today(context), here = await place(context)
    const startsOn = notice.startsOn ?? day
    checkNotice(notice, { startsOn, today: day })
    if (notice.key !== undefined) {
      // Two sendings of one form wait for each other here; the second finds what the first published.
      await sql`select pg_advisory_xact_lock(hashtextextended(${`notice ${notice.key}`}, 0))`.execute(open)
      const before = await open.selectFrom('public_notices.notice').select(['id', 'year', 'ordinal', 'starts_on', 'ends_on']).where('key', '=', notice.key).executeTakeFirst()
      if (before) return { id: before.id, number: numberOf(before), startsOn: before.starts_on, endsOn: before.ends_on }
    }
    if ((await ancestorsOf(context, notice.unitId)).length === 0) throw new Refusal('public-notices.unknown-unit', 'missing')
    const calendar = await placeCalendar(context, here?.calendar ?? 'china'), timezone = here?.timezone ?? 'Asia/Shanghai'
    const period = periodOf({ startsOn, days: notice.days }, calendar, timezone)
    const objectionsUntil = notice.objection === null ? null
      : notice.objection?.until ?? (notice.objection?.days === undefined ? period.endsOn : periodOf({ startsOn, days: notice.objection.days }, calendar, timezone).endsOn)
    const year = Number(startsOn.slice(0, 4)), sections = JSON.stringify(notice.sections)
    const { last: ordinal } = await open.insertInto('public_notices.year_count').values({ year, last: 1 })
      .onConflict((same) => same.column('year').doUpdateSet({ last: sql`year_count.last + 1` })).returning('last').executeTakeFirstOrThrow()
    const { id } = await open.insertInto('public_notices.notice').values({
      year, ordinal, kind: notice.kind, subject: notice.subject, href: notice.href, unit_id: notice.unitId, organisation_id: notice.organisationId ?? null, title: notice.title.trim(),
      sections, digest: createHash('sha256').update(sections).digest('hex'), basis: plainBasis(notice.basis), phone: notice.phone?.trim() || here?.phone || null, days: notice.days,
      starts_on: startsOn, nominal_end: period.nominal, ends_on: period.endsOn, ends_at: period.endsAt, uncovered_year: period.uncoveredYear, on_board: notice.board ?? true,
      objections_until: objectionsUntil, objection_how: notice.objection?.how?.trim() || null, key: notice.key ?? null, published_by: context.actor?.id ?? null, published_at: context.now,
    }).returning('id').executeTakeFirstOrThrow()
    await open.insertInto('public_notices.change').values({ notice_id: id, version: 1, what: 'published', ends_on: period.endsOn, reason: null, by_person: context.actor?.id ?? null, at: context.now }).execute()
    if (notice.replaces !== undefined) await replaceNotice(context, notice.replaces, id)
    const number = numberOf({ year, ordinal })
    await recordAct(context, 'public-notices.published', id, { facts: { number, kind: notice.kind, unit: notice.unitId, startsOn, endsOn: period.endsOn, replaces: notice.replaces ?? null } })
    return { id, number, startsOn, endsOn: period.endsOn }
  })
}
