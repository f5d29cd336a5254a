import { addCalendarYear, calendarYears, type CalendarYear, territoryPermissions, territoryWords, today } from '#domains/territory'
import { type Context } from '#platform/context'
import { type Form, readForm } from '#platform/form'
import { routes } from '#platform/http'
import { mayDo, requirePermission } from '#platform/permission'
import { Refusal } from '#platform/refusal'
import { ErrorSummary, Submit, TextArea, TextField } from '#ui/form'
import { Layout } from '#ui/layout'
import { Notice } from '#ui/notice'
import type { Page } from '#ui/page'
import { Panel } from '#ui/panel'
import { Table } from '#ui/table'
import { recountClocks } from '../../handling/acts/recount-clocks.ts'
import { clocksWithoutCalendar } from '../reads/uncovered.ts'
import { deskWords } from '../words/words.ts'
import { adminHref, requireRules } from './rules-frame.ts'

const here = `${adminHref}/holidays`
const daysIn = (text: string): string[] => text.split(/[\s,，、;；]+/).filter((day) => day !== '')

/** The days of rest by which workdays are counted. A year that is added gives an end to the clocks that waited for it. */
export const holidaysPage = routes()
  .get('/', async (c) => {
    requireRules(c.var.context)
    const counted = c.req.query('counted')
    return c.html(await draw(c.var.context, c.var.page, { counted: counted !== undefined && /^\d{1,9}$/.test(counted) ? Number(counted) : undefined }))
  })
  .post('/', async (c) => {
    const { context, page } = c.var
    requirePermission(context, territoryPermissions['territory.set-up'])
    const form = await readForm(c.req)
    try {
      await addCalendarYear(context, { year: Number(form.text('year') || Number.NaN), weekdaysOff: daysIn(form.text('off')), makeupWorkdays: daysIn(form.text('makeup')), source: form.text('source') })
    } catch (error) {
      if (!(error instanceof Refusal) || typeof error.facts.field !== 'string') throw error
      return c.html(await draw(context, page, { form, problem: { field: error.facts.field, message: territoryWords(page.locale).refusals[error.code]?.(error.facts) ?? error.code } }), 422)
    }
    return c.redirect(`${here}?counted=${await recountClocks(context)}`, 303)
  })

async function draw(context: Context, page: Page, { form, problem, counted }: { form?: Form; problem?: { field: string; message: string }; counted?: number | undefined }) {
  const words = deskWords(page.locale).holidays
  const years = await calendarYears(context), waiting = await clocksWithoutCalendar(context)
  const thisYear = Number((await today(context)).slice(0, 4)), missing = [thisYear, thisYear + 1].filter((year) => !years.some((held) => held.year === year))
  const errorAt = (name: string) => (problem?.field === name ? problem.message : undefined)
  return (
    <Layout page={page} kind="desk" title={words.title} lead={words.lead} back={{ href: adminHref, label: deskWords(page.locale).administration.title }}>
      {counted !== undefined && <Notice tone="done" title={words.saved(counted)} announce />}
      {missing.map((year) => <Notice tone="warn" title={words.missing(year)}>{waiting > 0 && <p>{words.waiting(waiting)}</p>}</Notice>)}
      <Table<CalendarYear> caption={words.held} rows={years} columns={[
        { key: 'year', label: words.year, main: true, cell: (row) => <strong class="number">{row.year}</strong> },
        { key: 'off', label: words.off, cell: (row) => <Days days={row.off} words={words} /> },
        { key: 'makeup', label: words.makeup, cell: (row) => <Days days={row.makeup} words={words} /> },
        { key: 'source', label: words.source, cell: (row) => <>{row.source} <span class="soft">({row.added ? words.added : words.builtIn})</span></> },
      ]} />
      {mayDo(context.actor, territoryPermissions['territory.set-up']) && (
        <Panel title={words.add} id="add">
          <form method="post" action={here}>
            <ErrorSummary title={words.tried} errors={problem ? [{ name: problem.field, message: problem.message }] : []} />
            <TextField name="year" label={words.year} required inputmode="numeric" width="short" value={form?.text('year') ?? missing.at(-1) ?? (years[0]?.year ?? thisYear) + 1} error={errorAt('year')} />
            <TextArea name="off" label={words.off} hint={words.offHint} required rows={6} value={form?.text('off')} error={errorAt('off')} />
            <TextArea name="makeup" label={words.makeup} hint={words.makeupHint} rows={3} value={form?.text('makeup')} error={errorAt('makeup')} />
            <TextField name="source" label={words.source} hint={words.sourceHint} required maxlength={300} value={form?.text('source')} error={errorAt('source')} />
            <Submit>{words.save}</Submit>
          </form>
        </Panel>
      )}
    </Layout>
  )
}

const Days = ({ days, words }: { days: readonly string[]; words: ReturnType<typeof deskWords>['holidays'] }) =>
  days.length === 0 ? <>{words.days(0)}</> : <details><summary>{words.days(days.length)}<span class="for-ears"> {days[0]?.slice(0, 4)}</span></summary><p class="number">{days.map((day) => day.slice(5)).join(' · ')}</p></details>
