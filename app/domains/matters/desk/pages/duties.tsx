import { organisations } from '#domains/people'
import { today, unitById, unitSaid } from '#domains/territory'
import type { Context } from '#platform/context'
import { type Form, readForm } from '#platform/form'
import { routes } from '#platform/http'
import { isKey } from '#platform/key'
import { Refusal } from '#platform/refusal'
import { Choice, DateField, ErrorSummary, HiddenFields, Select, Submit, TextField } from '#ui/form'
import { Layout } from '#ui/layout'
import { Notice } from '#ui/notice'
import type { Page } from '#ui/page'
import { Panel } from '#ui/panel'
import { StateMark } from '#ui/state'
import { Table } from '#ui/table'
import { assignDuty, endDuty } from '../../acts/assign-duty.ts'
import { basis } from '../../reads/basis.ts'
import { duties, type DutyRow } from '../reads/duties.ts'
import { dutyPlaces } from '../reads/duty-places.ts'
import { type DutyGap, dutyGaps } from '../rules/duty-gaps.ts'
import { deskWords } from '../words/words.ts'
import { colon } from './colon.ts'
import { categoryOptions } from './category-options.ts'
import { adminHref, mayChangeRules, requireRuleChange, requireRules } from './rules-frame.ts'

const here = `${adminHref}/duties`
const every = '*'

/** Who answers for what, where; what nobody answers for; adding and ending. */
export const dutiesPage = routes()
  .get('/', async (c) => {
    requireRules(c.var.context)
    return c.html(await draw(c.var.context, c.var.page, { unitId: c.req.query('unit') || undefined, done: c.req.query('done') }))
  })
  .post('/', async (c) => {
    const { context, page } = c.var
    requireRuleChange(context)
    const form = await readForm(c.req), doing = form.text('do')
    if (doing === 'end') {
      const day = form.text('endFrom')
      if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || Number.isNaN(Date.parse(day)) || !isKey(form.text('id'))) throw new Refusal('matters.duty-incomplete', 'invalid')
      await endDuty(context, form.text('id'), day)
      return c.redirect(`${here}?done=end`, 303)
    }
    const part = form.text('part'), code = form.text('category'), validFrom = form.text('validFrom'), words = deskWords(page.locale)
    const { unit, others } = await unitSaid(context, form.text('unit'))
    const organisation = (await organisations(context)).find(({ id }) => id === form.text('organisation'))
    const known = code === every || (await basis(context)).categories.has(code)
    const problems = new Map<string, string>()
    if (part !== 'owner' && part !== 'territory') problems.set('part', words.categories.problems.part ?? '')
    if (!known) problems.set('category', words.categories.problems.category ?? '')
    if (part === 'owner' && code === every) problems.set('category', words.categories.problems['owner-needs-category'] ?? '')
    if (!unit) problems.set('unit', others.length > 0 ? words.duties.severalUnits(others.join(page.locale === 'en' ? '; ' : '；')) : words.categories.problems.unit ?? '')
    if (!organisation) problems.set('organisation', words.categories.problems.organisation ?? '')
    if (!/^\d{4}-\d{2}-\d{2}$/.test(validFrom) || Number.isNaN(Date.parse(validFrom))) problems.set('validFrom', words.categories.problems.day ?? '')
    if (problems.size > 0 || !unit || !organisation || (part !== 'owner' && part !== 'territory')) return c.html(await draw(context, page, { form, problems }), 422)
    await assignDuty(context, { part, categoryCode: code === every ? null : code, unitId: unit.id, organisationId: organisation.id, validFrom })
    return c.redirect(`${here}?done=add`, 303)
  })

async function draw(context: Context, page: Page, { unitId, done, form, problems = new Map() }: { unitId?: string | undefined; done?: string | undefined; form?: Form; problems?: ReadonlyMap<string, string> }) {
  const words = deskWords(page.locale).duties, english = page.locale === 'en', day = await today(context), may = mayChangeRules(context)
  const rules = await basis(context), unit = unitId ? await unitById(context, unitId) : undefined
  const rows = await duties(context, { unitId: unit?.id })
  const places = await dutyPlaces(context, [...rules.dutiesOfUnit.keys()])
  const gaps = dutyGaps(places.map((place) => place.path), [...rules.categories.values()], rules.dutiesOfUnit)
  const nameOf = new Map(places.map((place) => [place.id, place.name]))
  const categoryName = (code: string) => { const category = rules.categories.get(code); return category ? category.small[english ? 'en' : 'zh'] : code }
  const gapSaid = (gap: DutyGap) => (gap.categoryCodes.length === rules.categories.size ? words.allCategories : gap.categoryCodes.length > 12 ? `${gap.categoryCodes.slice(0, 12).map(categoryName).join(words.and)} … ${words.howMany(gap.categoryCodes.length)}` : gap.categoryCodes.map(categoryName).join(words.and))
  return (
    <Layout page={page} kind="desk" title={words.title} lead={words.lead} back={{ href: adminHref, label: deskWords(page.locale).administration.title }} aside={may ? <a class="button button-secondary" href={`${here}-sheet`}>{words.import}</a> : undefined}>
      {(done === 'add' || done === 'end') && <Notice tone="done" title={done === 'add' ? words.added : words.ended} announce />}
      <Panel title={words.gaps} id="gaps">
        {gaps.length === 0 ? <Notice tone="done" title={words.noGaps} /> : <p>{words.gapsLead}</p>}
        <p class="soft">{words.checked(places.length, rules.categories.size)}</p>
        {gaps.length > 0 && (
          <Table<DutyGap> caption={words.gaps} captionHidden rows={gaps.slice(0, 100)} columns={[
            { key: 'unit', label: words.unit, main: true, cell: (gap) => nameOf.get(gap.unitId) ?? '' },
            { key: 'gap', label: words.gap, cell: (gap) => <StateMark tone={gap.why === 'no-duty' ? 'late' : 'waiting'}>{gap.why === 'no-duty' ? words.noDuty : words.several}</StateMark> },
            { key: 'categories', label: words.category, cell: gapSaid },
          ]} />
        )}
        {gaps.length > 100 && <p>{words.more(gaps.length - 100)}</p>}
      </Panel>
      {may && (
        <Panel title={words.add} id="add">
          <form method="post" action={here}>
            <ErrorSummary errors={[...problems].map(([name, message]) => ({ name, message }))} />
            <Choice name="part" label={words.part} required arrange="row" value={form?.text('part') ?? 'territory'} error={problems.get('part')} options={(['owner', 'territory'] as const).map((part) => ({ value: part, label: words.parts[part] }))} />
            <Select name="category" label={words.category} required value={form?.text('category')} error={problems.get('category')} options={[{ value: every, label: words.every }, ...categoryOptions(rules, page.locale)]} />
            <TextField name="unit" label={words.unitCode} hint={words.unitHint} required width="medium" value={form?.text('unit')} error={problems.get('unit')} />
            <Select name="organisation" label={words.organisation} required value={form?.text('organisation')} error={problems.get('organisation')} options={(await organisations(context)).map(({ id, name }) => ({ value: id, label: name }))} />
            <DateField name="validFrom" label={words.validFrom} required value={form?.text('validFrom') ?? day} error={problems.get('validFrom')} />
            <Submit>{words.addButton}</Submit>
          </form>
        </Panel>
      )}
      <Panel title={unit ? `${words.now}${colon(page.locale)}${unit.name}` : words.now} id="duties" aside={<a href={`${here}-sheet/duties.csv`}>{words.export}</a>}>
        <Table<DutyRow> caption={words.title} captionHidden rows={rows} empty={<p class="soft">{words.none}</p>} columns={[
          { key: 'category', label: words.category, main: true, cell: (row) => (row.category_code === null ? words.every : <>{(english ? row.small_en : row.small_zh) ?? row.category_code} <span class="soft small">{row.category_code}</span></>) },
          { key: 'unit', label: words.unit, cell: (row) => <a href={`${here}?unit=${row.unit_id}`}>{row.unit_name}</a> },
          { key: 'part', label: words.part, cell: (row) => words.parts[row.part] },
          { key: 'organisation', label: words.organisation, cell: (row) => row.organisation },
          { key: 'from', label: words.from, cell: (row) => <span class="number">{row.valid_from}{row.valid_to !== null && ` ${deskWords(page.locale).categories.to} ${row.valid_to}`}</span> },
          ...(may ? [{ key: 'end', label: words.actions, quiet: true, cell: (row: DutyRow) => (row.valid_to !== null ? null : (
            <details>
              <summary>{words.end}<span class="for-ears"> {row.unit_name} {row.organisation} {row.category_code}</span></summary>
              <form method="post" action={here}>
                <HiddenFields fields={{ do: 'end', id: row.id }} />
                <DateField name="endFrom" id={`end-${row.id}`} label={words.endFrom} required unmarked value={day} />
                <Submit tone="secondary">{words.end}</Submit>
              </form>
            </details>
          )) }] : []),
        ]} />
      </Panel>
    </Layout>
  )
}
