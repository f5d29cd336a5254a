import { nameOf } from '#domains/people'
import { addCalendarYear, calendarYears, type CalendarVersion, type CalendarYear, localDay, place, territoryPermissions, territoryWords, today } from '#domains/territory'
import { type Context } from '#platform/context'
import { type Form, readForm } from '#platform/form'
import { routes } from '#platform/http'
import { mayDo, requirePermission } from '#platform/permission'
import { Refusal } from '#platform/refusal'
import { ButtonLink, Buttons, ErrorSummary, HiddenFields, Submit, TextArea, TextField } from '#ui/form'
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
    const [counted, corrected, correct] = ['counted', 'corrected', 'correct'].map((name) => numberIn(c.req.query(name)))
    return c.html(await draw(c.var.context, c.var.page, { counted, corrected, correct }))
  })
  .post('/', async (c) => {
    const { context, page } = c.var
    requirePermission(context, territoryPermissions['territory.set-up'])
    const form = await readForm(c.req)
    const corrects = numberIn(form.text('corrects')), correct = corrects === undefined ? undefined : numberIn(form.text('year'))
    try {
      await addCalendarYear(context, { corrects, year: Number(form.text('year') || Number.NaN), weekdaysOff: daysIn(form.text('off')), makeupWorkdays: daysIn(form.text('makeup')), source: form.text('source') })
    } catch (error) {
      if (!(error instanceof Refusal) || typeof error.facts.field !== 'string') throw error
      return c.html(await draw(context, page, { form, correct, problem: { field: error.facts.field, message: territoryWords(page.locale).refusals[error.code]?.(error.facts) ?? error.code } }), 422)
    }
    const counted = await recountClocks(context, { corrected: corrects !== undefined })
    return c.redirect(`${here}?${corrects === undefined ? 'counted' : 'corrected'}=${counted}`, 303)
  })

const numberIn = (text: string | undefined) => (text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : undefined)

interface Shown { form?: Form; problem?: { field: string; message: string }; counted?: number | undefined; corrected?: number | undefined; /** The year whose correction is open. */ correct?: number | undefined }

async function draw(context: Context, page: Page, { form, problem, counted, corrected, correct }: Shown) {
  const words = deskWords(page.locale).holidays
  const years = await calendarYears(context), waiting = await clocksWithoutCalendar(context)
  const timezone = (await place(context))?.timezone ?? 'Asia/Shanghai'
  const thisYear = Number((await today(context)).slice(0, 4)), missing = [thisYear, thisYear + 1].filter((year) => !years.some((held) => held.year === year))
  const may = mayDo(context.actor, territoryPermissions['territory.set-up']), wrong = may ? years.find(({ year }) => year === correct) : undefined
  const names = await nameOf(context, years.flatMap((year) => [year, ...year.former].flatMap(({ by }) => by ?? [])))
  const errorAt = (name: string) => (problem?.field === name ? problem.message : undefined)
  return (
    <Layout page={page} kind="desk" title={words.title} lead={words.lead} back={{ href: adminHref, label: deskWords(page.locale).administration.title }}>
      {counted !== undefined && <Notice tone="done" title={words.saved(counted)} announce />}
      {corrected !== undefined && <Notice tone="done" title={words.corrected(corrected)} announce />}
      {missing.map((year) => <Notice tone="warn" title={words.missing(year)}>{waiting > 0 && <p>{words.waiting(waiting)}</p>}</Notice>)}
      <Table<CalendarYear> caption={words.held} rows={years} columns={[
        { key: 'year', label: words.year, main: true, cell: (row) => <strong class="number">{row.year}</strong> },
        { key: 'off', label: words.off, cell: (row) => <Days days={row.off} words={words} /> },
        { key: 'makeup', label: words.makeup, cell: (row) => <Days days={row.makeup} words={words} /> },
        { key: 'source', label: words.source, cell: (row) => <><Entered version={row} names={names} timezone={timezone} page={page} />{row.former.length > 0 && <details><summary>{words.former}<span class="for-ears"> {row.year}</span></summary><ul>{row.former.map((version) => <li><Entered version={version} names={names} timezone={timezone} page={page} /><br /><span class="number">{[...version.off, ...version.makeup.map((day) => `+${day}`)].map((day) => day.replace(`${row.year}-`, '')).join(' · ')}</span></li>)}</ul></details>}</> },
        ...(may ? [{ key: 'correct', label: words.correct, quiet: true, cell: (row: CalendarYear) => <a class="button button-quiet" href={`${here}?correct=${row.year}#add`}>{words.correct}<span class="for-ears"> {row.year}</span></a> }] : []),
      ]} />
      {may && (
        <Panel title={wrong ? words.correctTitle(wrong.year) : words.add} id="add">
          {wrong && <p>{words.correctLead}</p>}
          <form method="post" action={`${here}#add`}>
            <ErrorSummary title={words.tried} errors={problem ? [{ name: problem.field, message: problem.message }] : []} />
            {wrong ? <HiddenFields fields={{ year: wrong.year, corrects: form?.text('corrects') || wrong.version }} />
              : <TextField name="year" label={words.year} required inputmode="numeric" width="short" value={form?.text('year') ?? missing.at(-1) ?? (years[0]?.year ?? thisYear) + 1} error={errorAt('year')} />}
            <TextArea name="off" label={words.off} hint={words.offHint} required rows={6} value={form?.text('off') ?? wrong?.off.join('\n')} error={errorAt('off')} />
            <TextArea name="makeup" label={words.makeup} hint={words.makeupHint} rows={3} value={form?.text('makeup') ?? wrong?.makeup.join('\n')} error={errorAt('makeup')} />
            <TextField name="source" label={words.source} hint={words.sourceHint} required maxlength={300} value={form?.text('source') ?? wrong?.source} error={errorAt('source')} />
            <Buttons><Submit>{wrong ? words.correct : words.save}</Submit>{wrong && <ButtonLink href={here}>{words.cancel}</ButtonLink>}</Buttons>
          </form>
        </Panel>
      )}
    </Layout>
  )
}

function Entered({ version, names, timezone, page }: { version: CalendarVersion; names: ReadonlyMap<string, string>; timezone: string; page: Page }) {
  const words = deskWords(page.locale).holidays
  const how = version.version === 0 ? words.builtIn : version.at === null || version.by === null ? words.added : words.entered(localDay(version.at, timezone), names.get(version.by) ?? '**')
  return <>{version.source} <span class="soft">({how})</span></>
}

const Days = ({ days, words }: { days: readonly string[]; words: ReturnType<typeof deskWords>['holidays'] }) =>
  days.length === 0 ? <>{words.days(0)}</> : <details><summary>{words.days(days.length)}<span class="for-ears"> {days[0]?.slice(0, 4)}</span></summary><p class="number">{days.map((day) => day.slice(5)).join(' · ')}</p></details>
