import { readForm } from '#platform/form'
import { routes } from '#platform/http'
import { requirePermission } from '#platform/permission'
import { EmptyState } from '#ui/empty'
import { ErrorSummary, type FormError, HiddenFields, Select, Submit, TextField } from '#ui/form'
import { Layout } from '#ui/layout'
import { Notice } from '#ui/notice'
import { Panel } from '#ui/panel'
import { Table } from '#ui/table'
import { orAgain, type Visit } from '../../pages/again.tsx'
import type { PeopleSite } from '../../pages/people-site.ts'
import { type OrganisationKind, organisationKinds } from '../../rules/organisation.ts'
import { peoplePermissions } from '../../rules/permissions.ts'
import { peopleWords } from '../../words/words.ts'
import { endOrganisation, foundOrganisation } from '../acts/found-organisation.ts'
import { organisationList } from '../reads/organisation-list.ts'
import { unitGiven } from './unit-given.ts'

/** /desk/administration/organisations: who answers for things, entered and ended. */
export const organisationsPage = (_: PeopleSite) => routes()
  .get('/', async (c) => c.html(await list(c)))
  .post('/', async (c) => {
    const form = await readForm(c.req), { context } = c.var
    return orAgain(c, async () => {
      if (form.text('do') === 'end') {
        await endOrganisation(context, form.text('id'))
        return c.redirect('/desk/administration/organisations?done=ended', 303)
      }
      const unit = await unitGiven(context, form.text('unit'))
      await foundOrganisation(context, { name: form.text('name'), kind: form.text('kind') as OrganisationKind, unitId: unit?.id ?? null })
      return c.redirect('/desk/administration/organisations?done=added', 303)
    }, (problem) => list(c, problem, Object.fromEntries(form.entries)))
  })

async function list(visit: Visit, problem?: FormError, given: Readonly<Record<string, string>> = {}) {
  const { context, page } = visit.var
  requirePermission(context, peoplePermissions['people.found-organisation'])
  const rows = await organisationList(context)
  const all = peopleWords(page.locale), words = all.organisations
  const done = ({ added: words.added, ended: words.ended } as Record<string, string>)[visit.req.query('done') ?? '']
  const at = (name: string) => (problem?.name === name ? problem.message : undefined)
  return (
    <Layout page={page} kind="desk" title={words.title} lead={words.lead} back={{ href: '/desk/administration/people', label: all.accounts.title }}>
      {done !== undefined && problem === undefined && <Notice tone="done" announce><p>{done}</p></Notice>}
      <ErrorSummary errors={problem ? [problem] : []} />
      <Table caption={words.title} captionHidden rows={rows} empty={<EmptyState title={words.none}>{words.noneNote}</EmptyState>} columns={[
        { key: 'name', label: words.name, main: true, cell: ({ name }) => name },
        { key: 'kind', label: words.kind, cell: ({ kind }) => all.organisationKinds[kind] },
        { key: 'unit', label: words.unit, cell: ({ unit }) => unit ?? words.everywhere },
        { key: 'holders', label: words.holders, align: 'end', cell: ({ holders }) => holders },
        { key: 'end', label: words.end, quiet: true, cell: ({ id, name, holders }) => holders > 0 ? '' : <form method="post"><HiddenFields fields={{ do: 'end', id }} /><Submit tone="quiet">{words.end}<span class="for-ears"> {name}</span></Submit></form> },
      ]} />
      <Panel title={words.add}>
        <form method="post">
          <HiddenFields fields={{ do: 'add' }} />
          <TextField name="name" label={words.name} required maxlength={100} width="medium" value={given.name} error={at('name')} />
          <Select name="kind" label={words.kind} required value={given.kind} options={organisationKinds.map((kind) => ({ value: kind, label: all.organisationKinds[kind] }))} />
          <TextField name="unit" label={words.unit} hint={words.unitHint} width="medium" value={given.unit} error={at('unit')} />
          <Submit>{words.add}</Submit>
        </form>
      </Panel>
    </Layout>
  )
}
