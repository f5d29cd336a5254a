import { place } from '#domains/territory'
import { readForm } from '#platform/form'
import { routes } from '#platform/http'
import { requirePermission } from '#platform/permission'
import { Refusal } from '#platform/refusal'
import { DateField, ErrorSummary, type FormError, Select, Submit, TextField } from '#ui/form'
import { Layout } from '#ui/layout'
import { Notice } from '#ui/notice'
import { Panel } from '#ui/panel'
import { StateMark } from '#ui/state'
import { Table } from '#ui/table'
import { Moment } from '#ui/time'
import { orAgain, type Visit } from '../../pages/again.tsx'
import type { PeopleSite } from '../../pages/people-site.ts'
import { peoplePermissions } from '../../rules/permissions.ts'
import { startOfDay } from '../../rules/start-of-day.ts'
import { peopleWords } from '../../words/words.ts'
import { decideRetention } from '../acts/decide-retention.ts'
import { retentionHistory, type RetentionRow } from '../reads/retention.ts'
import { decidableCategories, isDecidable, leastMonths } from '../rules/decidable-retention.ts'

const here = '/desk/administration/retention'

/** /desk/administration/retention: how long each category of personal data is kept, by which source, from when on; a change is a new row. */
export const retentionPage = (_: PeopleSite) => routes()
  .get('/', async (c) => c.html(await retention(c, { category: c.req.query('category') ?? '' })))
  .post('/', async (c) => {
    const form = await readForm(c.req), { context } = c.var
    const given = Object.fromEntries(form.entries)
    return orAgain(c, async () => {
      const months = form.text('months').normalize('NFKC'), day = form.text('from')
      const from = day === '' ? undefined : startOfDay(day, (await place(context).catch(() => undefined))?.timezone ?? 'Asia/Shanghai')
      if (day !== '' && !from) throw new Refusal('people.retention-in-past', 'invalid')
      await decideRetention(context, { category: form.text('category'), months: /^\d{1,4}$/.test(months) ? Number(months) : Number.NaN, source: form.text('source'), from })
      return c.redirect(`${here}?done`, 303)
    }, (problem) => retention(c, given, problem))
  })

async function retention(visit: Visit, given: Readonly<Record<string, string | undefined>>, problem?: FormError) {
  const { context, page } = visit.var
  requirePermission(context, peoplePermissions['people.decide-retention'])
  const all = peopleWords(page.locale), words = all.retention
  const history = await retentionHistory(context)
  const inForce = new Set(history.filter((row, at) => row.from <= context.now && history.findIndex((other) => other.category === row.category && other.from <= context.now) === at))
  const name = (category: string) => all.categories[category] ?? category
  const from = (row: RetentionRow) => row.from.getUTCFullYear() <= 2000 ? all.policy.fromStart : <Moment at={row.from} now={context.now} detail="day" />
  const at = (field: string) => (problem?.name === field ? problem.message : undefined)
  return (
    <Layout page={page} kind="desk" title={words.title} lead={words.lead} back={{ href: '/desk/administration' }}>
      {visit.req.query('done') !== undefined && !problem && <Notice tone="done" announce><p>{words.done}</p></Notice>}
      <ErrorSummary errors={problem ? [problem] : []} />
      <Panel title={words.now} id="now">
        <Table caption={words.now} captionHidden rows={history.filter((row) => inForce.has(row)).toSorted((a, b) => Number(isDecidable(b.category)) - Number(isDecidable(a.category)))} columns={[
          { key: 'category', label: words.category, main: true, cell: (row) => name(row.category) },
          { key: 'months', label: words.kept, cell: ({ months }) => all.months(months) },
          { key: 'source', label: words.source, cell: ({ source }) => all.sources[source] ?? source },
          { key: 'from', label: words.from, cell: from },
          { key: 'least', label: words.least, cell: ({ category }) => isDecidable(category) ? words.atLeast(leastMonths[category]) : words.fixed },
        ]} />
      </Panel>
      <Panel title={words.change} id="change">
        <form method="post" action={here}>
          <Select name="category" label={words.category} required value={given.category} options={decidableCategories.map((value) => ({ value, label: name(value) }))} error={at('category')} />
          <TextField name="months" label={words.kept} hint={words.keptHint} inputmode="numeric" width="short" unit={words.months} required value={given.months} error={at('months')} />
          <TextField name="source" label={words.source} hint={words.sourceHint} required maxlength={200} value={given.source} error={at('source')} />
          <DateField name="from" label={words.from} hint={words.fromHint} value={given.from} error={at('from')} />
          <p class="soft">{words.effect}</p>
          <Submit>{words.submit}</Submit>
        </form>
      </Panel>
      <Panel title={words.history} id="history">
        <Table caption={words.history} captionHidden rows={history} columns={[
          { key: 'category', label: words.category, main: true, cell: (row) => name(row.category) },
          { key: 'from', label: words.from, cell: from },
          { key: 'months', label: words.kept, cell: ({ months }) => all.months(months) },
          { key: 'source', label: words.source, cell: ({ source }) => all.sources[source] ?? source },
          { key: 'state', label: all.policy.state, cell: (row) => inForce.has(row) ? <StateMark tone="active">{all.policy.current}</StateMark> : row.from > context.now ? <StateMark tone="new">{words.ahead}</StateMark> : <StateMark tone="stopped">{all.policy.past}</StateMark> },
        ]} />
      </Panel>
    </Layout>
  )
}
