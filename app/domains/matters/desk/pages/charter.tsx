import { today } from '#domains/territory'
import type { Context } from '#platform/context'
import { type Form, readForm } from '#platform/form'
import { routes } from '#platform/http'
import { Refusal } from '#platform/refusal'
import { DateField, ErrorSummary, Submit, TextField } from '#ui/form'
import { Layout } from '#ui/layout'
import { Notice } from '#ui/notice'
import type { Page } from '#ui/page'
import { Panel } from '#ui/panel'
import { Table } from '#ui/table'
import { decideCharter } from '../acts/decide-charter.ts'
import { charters } from '../reads/charters.ts'
import { defaultCharter } from '../../rules/charter.ts'
import { charterFields, type CharterProblem, charterValue, readCharter } from '../rules/charter-form.ts'
import { deskWords } from '../words/words.ts'
import { colon } from './colon.ts'
import { adminHref, mayChangeRules, requireRuleChange, requireRules } from './rules-frame.ts'

const here = `${adminHref}/charter`

/** What the place decides about its matters: the numbers, their source, from when on, and every earlier version. */
export const charterPage = routes()
  .get('/', async (c) => {
    requireRules(c.var.context)
    return c.html(await draw(c.var.context, c.var.page, { done: c.req.query('done') !== undefined }))
  })
  .post('/', async (c) => {
    const { context, page } = c.var
    requireRuleChange(context)
    const form = await readForm(c.req)
    const { charter, problems } = readCharter((name) => form.text(name))
    const effectiveFrom = form.text('effectiveFrom'), source = form.text('source')
    if (!/^\d{4}-\d{2}-\d{2}$/.test(effectiveFrom) || Number.isNaN(Date.parse(effectiveFrom))) problems.push({ field: 'effectiveFrom', problem: 'date' })
    if (source === '' || source.length > 300) problems.push({ field: 'source', problem: 'source' })
    try {
      if (problems.length === 0) await decideCharter(context, { charter, effectiveFrom, source })
    } catch (error) {
      if (!(error instanceof Refusal) || error.facts.field !== 'effectiveFrom') throw error
      problems.push({ field: 'effectiveFrom', problem: error.code === 'matters.charter-in-past' ? 'past' : 'taken' })
    }
    return problems.length === 0 ? c.redirect(`${here}?done=yes`, 303) : c.html(await draw(context, page, { form, problems }), 422)
  })

async function draw(context: Context, page: Page, { form, problems = [], done = false }: { form?: Form; problems?: readonly CharterProblem[]; done?: boolean }) {
  const words = deskWords(page.locale).charter, day = await today(context)
  const versions = await charters(context)
  const current = versions.find((version) => version.effectiveFrom <= day)
  const charter = current?.charter ?? defaultCharter
  const say = (problem: CharterProblem): string => ('limit' in problem ? words.problems[problem.problem](problem.limit) : words.problems[problem.problem])
  const errorAt = (name: string) => { const problem = problems.find((problem) => problem.field === name); return problem && say(problem) }
  const labelOf = (name: string) => words.fields[name]?.[0] ?? (name === 'source' ? words.source : words.effectiveFrom)
  const groups = Map.groupBy(charterFields, (field) => field.group)
  return (
    <Layout page={page} kind="desk" title={words.title} lead={words.lead} back={{ href: adminHref, label: deskWords(page.locale).administration.title }}>
      {done && <Notice tone="done" title={words.saved} announce />}
      <p><strong>{words.current}</strong>{' '}{current ? <>{words.version(current.version)} · {current.effectiveFrom} · {current.source}</> : words.default}</p>
      {mayChangeRules(context) ? (
        <form method="post" action={here}>
          <ErrorSummary errors={problems.map((problem) => ({ name: problem.field, message: `${labelOf(problem.field)}${colon(page.locale)}${say(problem)}` }))} />
          {[...groups].map(([group, fields]) => (
            <fieldset class="group">
              <legend><h2>{words.groups[group]}</h2></legend>
              <div class="filter-form">
                {fields.map(({ name, least, most }) => (
                  <TextField name={name} label={words.fields[name]?.[0]} unit={words.fields[name]?.[1] ?? ''} width="short" inputmode="numeric" unmarked required value={form?.text(name) ?? charterValue(charter, name)} error={errorAt(name)} hint={`${least}–${most}`} />
                ))}
              </div>
            </fieldset>
          ))}
          <DateField name="effectiveFrom" label={words.effectiveFrom} required value={form?.text('effectiveFrom') ?? day} min={day} error={errorAt('effectiveFrom')} />
          <TextField name="source" label={words.source} hint={words.sourceHint} required maxlength={300} value={form?.text('source')} error={errorAt('source')} />
          <Submit>{words.save}</Submit>
        </form>
      ) : (
        <Table caption={words.current} captionHidden keepRows rows={charterFields} columns={[
          { key: 'name', label: words.title, main: true, cell: (field) => words.fields[field.name]?.[0] }, { key: 'value', label: words.current, align: 'end', cell: (field) => `${charterValue(charter, field.name)} ${words.fields[field.name]?.[1] ?? ''}` },
        ]} />
      )}
      <Panel title={words.history} id="history">
        {versions.length === 0 && <p class="soft">{words.noHistory}</p>}
        {versions.map((version) => (
          <details>
            <summary>{words.version(version.version)} · {version.effectiveFrom}{version.effectiveFrom > day && ` (${words.future})`} · {version.source}</summary>
            <ul>{charterFields.map(({ name }) => <li>{words.fields[name]?.[0]}{colon(page.locale)}<strong>{charterValue(version.charter, name)}</strong> {words.fields[name]?.[1]}</li>)}</ul>
          </details>
        ))}
      </Panel>
    </Layout>
  )
}
