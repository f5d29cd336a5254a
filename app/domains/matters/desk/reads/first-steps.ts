import { sql } from 'kysely'
import { holdersOf, organisations } from '#domains/people'
import { anyPlate, calendarYears, place, today } from '#domains/territory'
import type { Context } from '#platform/context'
import { basis } from '../../reads/basis.ts'
import { tables } from '../../tables.ts'
import { dutyGaps } from '../rules/duty-gaps.ts'
import { dutyPlaces } from './duty-places.ts'

/** What a place needs before matters find their way, in the order in which it is best made. */
export const firstSteps = ['units', 'organisations', 'duties', 'posts', 'categories', 'holidays', 'plates'] as const
export type FirstStep = (typeof firstSteps)[number]

export interface FirstStepNow {
  readonly step: FirstStep
  readonly done: boolean
  /** What there is, or what is missing: units, organisations, places without an answer, categories by default, the year whose holidays are wanted. */
  readonly count: number
}

/** How far a new place has come; every answer is read from what there is, nobody ticks anything. */
export async function firstStepsNow(context: Context): Promise<FirstStepNow[]> {
  const rules = await basis(context)
  const { rows: [found] } = await sql<{ units: number; beneath: number; unchecked: number }>`
    select (select count(*) from territory.public_unit where valid_to is null) as units, (select count(*) from territory.public_unit where valid_to is null and parent_id is not null) as beneath,
      (select count(*) from matters.category where valid_to is null and source like '默认%') as unchecked`.execute(tables(context))
  const { units = 0, beneath = 0, unchecked = 0 } = found ?? {}
  const founded = await organisations(context)
  const places = await dutyPlaces(context, [...rules.dutiesOfUnit.keys()])
  const gaps = new Set(dutyGaps(places.map(({ path }) => path), [...rules.categories.values()], rules.dutiesOfUnit).map(({ unitId }) => unitId)).size
  const dispatchers = await holdersOf(context, { role: 'dispatcher' }), handlers = await holdersOf(context, { role: ['handler', 'community-staff'] })
  const year = await yearWanted(context)
  return [
    { step: 'units', done: beneath > 0, count: units },
    { step: 'organisations', done: founded.length > 0, count: founded.length },
    { step: 'duties', done: units > 0 && rules.categories.size > 0 && gaps === 0, count: gaps },
    { step: 'posts', done: dispatchers.length > 0 && handlers.length > 0, count: new Set([...dispatchers, ...handlers]).size },
    { step: 'categories', done: rules.categories.size > 0, count: unchecked },
    { step: 'holidays', done: year === undefined, count: year ?? 0 },
    { step: 'plates', done: await anyPlate(context), count: 0 },
  ]
}

/** The year whose days of rest have to be entered: this one, from December on the next one too. None where workdays are not counted by holidays. */
async function yearWanted(context: Context): Promise<number | undefined> {
  if ((await place(context))?.calendar === 'every-day') return undefined
  const day = await today(context), year = Number(day.slice(0, 4))
  const known = new Set((await calendarYears(context)).map((each) => each.year))
  return (day.slice(5, 7) === '12' ? [year, year + 1] : [year]).find((each) => !known.has(each))
}
