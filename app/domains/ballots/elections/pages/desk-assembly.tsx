import { noticesAbout } from '#domains/public-notices'
import { mayDo } from '#domains/people'
import type { Context } from '#platform/context'
import { type Form, readForm } from '#platform/form'
import { routes } from '#platform/http'
import { requirePermission } from '#platform/permission'
import { ErrorSummary, HiddenFields, Select, Submit, TextField } from '#ui/form'
import { Facts } from '#ui/facts'
import { Layout } from '#ui/layout'
import { Notice } from '#ui/notice'
import type { Page } from '#ui/page'
import { Panel } from '#ui/panel'
import { StateMark } from '#ui/state'
import { Moment } from '#ui/time'
import { decideItem, openAssembly, publishDecisions } from '../acts/hold-assembly.ts'
import { assemblyById } from '../reads/assemblies.ts'
import { electionsPermissions } from '../rules/permissions.ts'
import { electionsWords } from '../words/words.ts'
import { AssemblyCount, AssemblyItems, assemblyTones } from './assemblies.tsx'
import { errorOf, tried, type Tried, whole } from './tried.ts'

/** One assembly at the desk: who came, how each item was decided, and the notice of it. */
export const deskAssembly = routes()
  .get('/:id{[0-9a-f-]{36}}', async (c) => c.html(await draw(c.var.context, c.var.page, c.req.param('id'), { done: c.req.query('done') !== undefined })))
  .post('/:id{[0-9a-f-]{36}}', async (c) => {
    const { context, page } = c.var, id = c.req.param('id'), form = await readForm(c.req)
    const problem = await tried(page.locale, () => {
      if (form.text('do') === 'open') return openAssembly(context, id, whole(form.text('present')))
      if (form.text('do') === 'publish') return publishDecisions(context, id)
      return decideItem(context, id, form.text('item'), { how: form.text('how') === 'papers' ? 'papers' : 'hands', agree: whole(form.text('agree')), against: whole(form.text('against')), abstain: whole(form.text('abstain')) })
    })
    return problem ? c.html(await draw(context, page, id, { form, problem }), problem.status) : c.redirect(`/desk/residents-meetings/${id}?done=1`, 303)
  })

async function draw(context: Context, page: Page, id: string, { done = false, form, problem }: { done?: boolean; form?: Form; problem?: Tried }) {
  const words = electionsWords(page.locale), said = words.assembly, assembly = await assemblyById(context, id), about = { unitPath: assembly.unitPath }
  requirePermission(context, electionsPermissions['ballots.see-elections'], about)
  const may = mayDo(context.actor, electionsPermissions['ballots.record-residents-meeting'], about), action = `/desk/residents-meetings/${id}`, next = assembly.items.find(({ passed }) => passed === null)
  const published = (await noticesAbout(context, id)).some(({ kind }) => kind === 'resolution')
  const number = (name: string, label: string) => <TextField name={name} label={label} type="number" inputmode="numeric" min={0} width="short" required value={form?.text(name)} error={errorOf(problem, name)} />
  return (
    <Layout page={page} kind="desk" title={assembly.title} lead={`${assembly.unitName} · ${words.assemblyKinds[assembly.kind]}`} back={{ href: '/desk/residents-meetings', label: said.desk }} aside={<StateMark tone={assemblyTones[assembly.state]}>{said.states[assembly.state]}</StateMark>}>
      {done && <Notice tone="done" title={words.desk.done} announce />}
      <ErrorSummary errors={problem ? [problem.error] : []} locale={page.locale} />
      <Facts items={[{ term: said.starts, detail: <Moment at={assembly.startsAt} now={context.now} detail="exact" /> }, { term: said.place, detail: assembly.place }]} />
      <AssemblyCount assembly={assembly} locale={page.locale} />
      <Panel title={said.items} id="items"><AssemblyItems assembly={assembly} locale={page.locale} /></Panel>
      {may && assembly.state === 'called' && (
        <Panel title={said.open} id="open">
          <form method="post" action={action} class="form"><HiddenFields fields={{ do: 'open' }} /><p>{said.openText}</p>{number('present', said.present)}<Submit>{said.openButton}</Submit></form>
        </Panel>)}
      {may && assembly.state === 'held' && next && (
        <Panel title={`${said.decide} · ${next.place}. ${next.title}`} id="decide">
          <form method="post" action={action} class="form">
            <HiddenFields fields={{ do: 'decide', item: next.id }} />
            <Select name="how" label={said.how} required empty={false} value={form?.text('how')} options={(['hands', 'papers'] as const).map((value) => ({ value, label: said.hows[value] }))} />
            {number('agree', said.agree)}{number('against', said.against)}{number('abstain', said.abstain)}
            <Submit>{said.decideButton}</Submit>
          </form>
        </Panel>)}
      {may && assembly.state === 'held' && !next && (published ? <p class="soft">{said.published}</p> : (
        <form method="post" action={action} class="form"><HiddenFields fields={{ do: 'publish' }} /><p>{said.publishText}</p><Submit>{said.publish}</Submit></form>))}
    </Layout>
  )
}
