import { mayDo, requirePermission, signedIn } from '#domains/people'
import { childrenOf, place, today, type Unit, unitById, unitsById } from '#domains/territory'
import type { Context } from '#platform/context'
import { readForm } from '#platform/form'
import { routes } from '#platform/http'
import { Refusal } from '#platform/refusal'
import { Layout } from '#ui/layout'
import { Notice } from '#ui/notice'
import { instantOf } from '#platform/local-moment'
import { basis } from '../../reads/basis.ts'
import { matterPermissions } from '../../rules/permissions.ts'
import { addShift } from '../acts/add-shift.ts'
import { endShift } from '../acts/end-shift.ts'
import { roster, rosterPeople } from '../reads/roster.ts'
import { intakeWords } from '../words/words.ts'
import { RosterWeek, type TypedShift } from './roster-week.tsx'
import type { Surroundings } from './step-page.tsx'

/** The duty roster of a unit, week by week, with its gaps. */
export const deskRoster = routes()
  .get('/roster', async (c) => c.html(await rosterPage(c.var, { unitId: c.req.query('unit'), week: c.req.query('week'), done: c.req.query('done') })))
  .post('/roster', async (c) => {
    const { context, page } = c.var
    const form = await readForm(c.req), { days } = await basis(context)
    const back = new URLSearchParams({ unit: form.text('unit'), ...(form.text('week') && { week: form.text('week') }) })
    if (form.text('do') === 'end') {
      await endShift(context, form.text('shift'))
      return c.redirect(`/desk/roster?${back}&done=ended`, 303)
    }
    const typed: TypedShift = { person: form.text('person'), level: form.text('level'), starts: form.text('starts'), ends: form.text('ends') }
    const [startsAt, endsAt] = [instantOf(typed.starts, days.timezone), instantOf(typed.ends, days.timezone)]
    try {
      if (!startsAt || !endsAt) throw new Refusal('matters.shift-times', 'invalid', { field: 'starts', days: 31 })
      await addShift(context, { unitId: form.text('unit'), personId: typed.person, level: Number(typed.level), startsAt, endsAt })
    } catch (error) {
      const sentence = error instanceof Refusal && error.kind === 'invalid' ? intakeWords(page.locale).refusals[error.code]?.(error.facts) : undefined
      if (!(error instanceof Refusal) || sentence === undefined) throw error
      return c.html(await rosterPage(c.var, { unitId: form.text('unit'), week: form.text('week'), typed, problem: { field: String(error.facts.field ?? 'starts'), sentence } }), 422)
    }
    return c.redirect(`/desk/roster?${back}&done=added`, 303)
  })

const dayMs = 86_400_000

async function rosterPage({ context, page }: Surroundings, asked: { unitId?: string | undefined; week?: string | undefined; done?: string | undefined; typed?: TypedShift; problem?: { field: string; sentence: string } }) {
  const words = intakeWords(page.locale).roster, { days } = await basis(context)
  const units = await rosterUnits(context)
  const unit = units.find(({ id }) => id === asked.unitId) ?? (asked.unitId ? await unitById(context, asked.unitId) : undefined) ?? units[0]
  if (!unit) throw new Refusal('matters.unknown-unit', 'invalid')
  const about = { unitPath: unit.path }
  const maySet = mayDo(context.actor, matterPermissions['matters.set-roster'], about)
  if (!maySet) requirePermission(context, matterPermissions['matters.read-alarm'], about)
  const monday = mondayOf(/^\d{4}-\d{2}-\d{2}$/.test(asked.week ?? '') && !Number.isNaN(Date.parse(asked.week ?? '')) ? asked.week ?? '' : await today(context))
  const dayAfter = (offset: number) => new Date(Date.parse(`${monday}T00:00:00Z`) + offset * dayMs).toISOString().slice(0, 10)
  const [from, to] = [0, 7].map((offset) => instantOf(`${dayAfter(offset)}T00:00`, days.timezone) ?? context.now) as [Date, Date]
  return (
    <Layout page={page} kind="desk" title={`${words.title} · ${unit.name}`} lead={words.lead}>
      {asked.done === 'added' && <Notice tone="done" title={words.added} announce />}
      {asked.done === 'ended' && <Notice tone="done" title={words.ended} announce />}
      <RosterWeek page={page} now={context.now} timezone={days.timezone} unit={unit} units={units} week={{ monday, from, to, before: dayAfter(-7), after: dayAfter(7), days: Array.from({ length: 7 }, (_, offset) => dayAfter(offset)) }}
        shifts={await roster(context, unit.id, from, to)} people={maySet ? await rosterPeople(context, unit.id) : undefined} typed={asked.typed} problem={asked.problem} />
    </Layout>)
}

/** The units whose roster the reader sees: those of their posts and what stands directly beneath, or the place and its communities. */
async function rosterUnits(context: Context): Promise<Unit[]> {
  const own = signedIn(context).posts.flatMap(({ unitId }) => unitId ?? [])
  const roots = own.length > 0 ? own : [(await place(context))?.rootUnitId].filter((id) => id !== undefined && id !== null)
  const units = (await unitsById(context, [...new Set(roots)])).filter(({ validTo }) => validTo === null)
  const beneath = (await Promise.all(units.map(({ id }) => childrenOf(context, id)))).flat()
  return [...units, ...beneath.filter(({ id }) => !units.some((unit) => unit.id === id))].slice(0, 200)
}

/** The Monday of the week that holds a day (YYYY-MM-DD). */
function mondayOf(day: string): string {
  const at = new Date(`${day}T00:00:00Z`)
  return new Date(at.getTime() - ((at.getUTCDay() + 6) % 7) * dayMs).toISOString().slice(0, 10)
}
