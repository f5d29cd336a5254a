import { today } from '#domains/territory'
import type { Context } from '#platform/context'
import { type Form, readForm } from '#platform/form'
import { routes } from '#platform/http'
import { EmptyState } from '#ui/empty'
import { Facts } from '#ui/facts'
import { Buttons, DateField, ErrorSummary, Select, Submit, TextArea, TextField } from '#ui/form'
import { Layout } from '#ui/layout'
import { Notice } from '#ui/notice'
import type { Page } from '#ui/page'
import { Panel } from '#ui/panel'
import { estatesOf } from '../reads/estates.ts'
import { adoptCharter } from '../acts/adopt-charter.ts'
import { chartersOf } from '../reads/charter.ts'
import type { Charter, CharterBody } from '../rules/charter.ts'
import { ownersPermissions } from '../rules/permissions.ts'
import { ownersWords } from '../words/words.ts'
import { requireSome } from './require-some.ts'
import { errorOf, tried, type Tried } from './tried.ts'

interface Typed { readonly unit: string; readonly effectiveFrom: string; readonly source: string; readonly clause: string; readonly parking: string; readonly twice: string; readonly candidatesBy: string; readonly blank: string; readonly proxy: string }

/** The owners' rules of procedure of an estate: every version with its source, and a form for the next. */
export const deskCharters = routes()
  .get('/desk/charters', async (c) => {
    requireSome(c.var.context, ownersPermissions['ballots.adopt-charter'])
    return c.html(await chartersPage(c.var.context, c.var.page, { ...nothing, unit: c.req.query('unit') ?? '', effectiveFrom: await today(c.var.context) }, { done: c.req.query('done') !== undefined }))
  })
  .post('/desk/charters', async (c) => {
    const { context, page } = c.var, typed = typedOf(await readForm(c.req))
    const problem = await tried(page.locale, () => adoptCharter(context, { unitId: typed.unit, effectiveFrom: typed.effectiveFrom, source: typed.source, body: bodyOf(typed) }))
    return problem ? c.html(await chartersPage(context, page, typed, { problem }), problem.status) : c.redirect(`/desk/charters?${new URLSearchParams({ unit: typed.unit, done: '1' })}`, 303)
  })

const nothing: Typed = { unit: '', effectiveFrom: '', source: '', clause: '', parking: '', twice: '', candidatesBy: '', blank: '', proxy: '' }
const typedOf = (form: Form): Typed => ({
  unit: form.text('unit'), effectiveFrom: form.text('effectiveFrom'), source: form.text('source').slice(0, 300), clause: form.text('silenceClause').slice(0, 1000),
  parking: form.text('parking'), twice: form.text('twice'), candidatesBy: form.text('candidatesBy'), blank: form.text('blank'), proxy: form.text('proxyWithInstructions'),
})
const oneOf = <Value extends string>(text: string, ...known: readonly Value[]): Value | null => known.find((one) => one === text) ?? null
const flagOf = (text: string): boolean | null => (text === 'yes' ? true : text === 'no' ? false : null)
const bodyOf = (typed: Typed): CharterBody => ({
  silenceClause: typed.clause, parkingCounts: flagOf(typed.parking), twice: oneOf(typed.twice, 'first-stands', 'last-stands'), candidatesBy: oneOf(typed.candidatesBy, 'heads', 'area'), blank: oneOf(typed.blank, 'abstain', 'not-taking-part'), proxyWithInstructions: flagOf(typed.proxy),
})

async function chartersPage(context: Context, page: Page, typed: Typed, { done = false, problem }: { readonly done?: boolean; readonly problem?: Tried }) {
  const words = ownersWords(page.locale).desk, text = words.charters, estates = await estatesOf(context), unit = estates.find(({ id }) => id === typed.unit) ?? estates[0], charters = unit ? await chartersOf(context, unit.id) : []
  return (
    <Layout page={page} kind="desk" title={text.title} lead={text.lead} back={{ href: '/desk/assemblies', label: words.list.title }}>
      {done && <Notice tone="done" title={text.saved} announce />}
      <ErrorSummary errors={problem ? [problem.error] : []} locale={page.locale} />
      {charters.length === 0 ? <EmptyState title={text.none}>{text.noneHint}</EmptyState> : charters.map((charter) => <Version page={page} charter={charter} />)}
      <Panel title={text.add}>
        <form method="post" action="/desk/charters" class="form">
          <Select name="unit" label={text.unit} required value={unit?.id} empty={false} options={estates.map(({ id, name }) => ({ value: id, label: name }))} />
          <DateField name="effectiveFrom" label={text.effectiveFrom} required value={typed.effectiveFrom} error={errorOf(problem, 'effectiveFrom')} />
          <TextField name="source" label={text.source} hint={text.sourceHint} required maxlength={300} value={typed.source} error={errorOf(problem, 'source')} />
          <TextArea name="silenceClause" label={text.clause} hint={text.clauseHint} rows={4} value={typed.clause} error={errorOf(problem, 'silenceClause')} />
          <Select name="parking" label={text.parking} value={typed.parking} empty={text.silent} options={[{ value: 'yes', label: text.yes }, { value: 'no', label: text.no }]} />
          <Select name="twice" label={text.twice} value={typed.twice} empty={text.silent} options={[{ value: 'first-stands', label: text.first }, { value: 'last-stands', label: text.last }]} />
          <Select name="blank" label={text.blank} value={typed.blank} empty={text.silent} options={[{ value: 'abstain', label: text.abstain }, { value: 'not-taking-part', label: text.apart }]} />
          <Select name="candidatesBy" label={text.candidatesBy} value={typed.candidatesBy} empty={text.silent} options={[{ value: 'heads', label: text.byHeads }, { value: 'area', label: text.byArea }]} />
          <Select name="proxyWithInstructions" label={text.proxy} value={typed.proxy} error={errorOf(problem, 'proxyWithInstructions')} empty={text.silent} options={[{ value: 'yes', label: text.must }, { value: 'no', label: text.free }]} />
          <Buttons><Submit>{text.save}</Submit></Buttons>
        </form>
      </Panel>
    </Layout>
  )
}

function Version({ page, charter: { version, effectiveFrom, source, body } }: { page: Page; charter: Charter }) {
  const text = ownersWords(page.locale).desk.charters, flag = (value: boolean | null, yes: string, no: string) => (value === null ? undefined : value ? yes : no)
  return (
    <Panel title={text.version(version)}>
      <Facts items={[
        { term: text.effectiveFrom, detail: effectiveFrom }, { term: text.source, detail: source }, { term: text.clause, detail: body.silenceClause }, { term: text.parking, detail: flag(body.parkingCounts, text.yes, text.no) },
        { term: text.twice, detail: body.twice && (body.twice === 'first-stands' ? text.first : text.last) }, { term: text.blank, detail: body.blank && (body.blank === 'abstain' ? text.abstain : text.apart) },
        { term: text.candidatesBy, detail: body.candidatesBy && (body.candidatesBy === 'heads' ? text.byHeads : text.byArea) }, { term: text.proxy, detail: flag(body.proxyWithInstructions, text.must, text.free) },
      ]} />
    </Panel>
  )
}
