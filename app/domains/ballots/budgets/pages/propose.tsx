import { randomUUID } from 'node:crypto'
import { type Channel, channels, peoplePermissions, signedIn, spokenReceipt } from '#domains/people'
import { clickedPoint, PointPicker, type PointPickerData, pointPickerData } from '#domains/territory'
import type { Context } from '#platform/context'
import { type Form, readForm } from '#platform/form'
import { routes } from '#platform/http'
import { isKey } from '#platform/key'
import { mayDo, requirePermission } from '#platform/permission'
import { Refusal } from '#platform/refusal'
import { FormDraft } from '#ui/draft'
import { ButtonLink, Buttons, Checks, Choice, ErrorSummary, FileField, HiddenFields, Submit, TextArea, TextField } from '#ui/form'
import { Layout } from '#ui/layout'
import { Notice } from '#ui/notice'
import type { Page } from '#ui/page'
import { Panel } from '#ui/panel'
import { proposeForSomeone, proposeProject } from '../acts/propose-project.ts'
import { rewordProject } from '../acts/reword-project.ts'
import { longest, type ProjectWords } from '../acts/sound-project.ts'
import { type Budget, budgetById, type Project, projectOf } from '../reads/budgets.ts'
import { budgetStanding } from '../reads/budget-standing.ts'
import { plainYuan, readYuan } from '../rules/budget.ts'
import { budgetsPermissions } from '../rules/permissions.ts'
import { budgetsWords } from '../words/words.ts'
import { type Tried, tried } from './tried.ts'

type Point = { readonly lng: number; readonly lat: number }
interface Shown { page: Page; budget: Budget; keyOfForm: string; map: PointPickerData | undefined; project?: Project | undefined; form?: Form; point?: Point | undefined; problem?: Tried; office?: boolean }

/** Whether the reader may write down a project for somebody else here. */
const isOffice = (context: Context, budget: Budget) => mayDo(context.actor, budgetsPermissions['ballots.run-budget'], { unitPath: budget.unitPath }) && mayDo(context.actor, peoplePermissions['people.act-for-someone'])

/** The words of a posted form; refuses an estimate that is no amount. */
async function wordsOf(form: Form, point: Point | undefined): Promise<ProjectWords> {
  const said = form.text('estimate'), estimate = said === '' ? null : readYuan(said), [file] = form.files('picture')
  if (estimate === undefined) throw new Refusal('ballots.project-unsound', 'invalid', { field: 'estimate' })
  return { title: form.text('title'), text: form.text('text'), placeWords: form.text('place'), point: point ?? null, estimate, pictureWords: form.text('pictureWords'), ...(file ? { picture: new Uint8Array(await file.arrayBuffer()) } : {}) }
}

/** The proposer's own project while it may be changed. */
async function changeable(context: Context, budget: Budget, number: number): Promise<Project> {
  const project = await projectOf(context, budget.id, number)
  requirePermission(context, budgetsPermissions['ballots.reword-project'], { owner: project.proposedBy })
  if (project.state !== 'proposed' || context.now >= budget.collectUntil || budget.state !== 'collecting') throw new Refusal('ballots.project-changed', 'conflict')
  return project
}

/** /budgets/:id/propose: a resident proposes a project; …/projects/:number/edit: changes it before it is judged. */
export const propose = routes()
  .get('/:id{[0-9a-f-]{36}}/propose', async (c) => {
    const { context, page, settings } = c.var
    signedIn(context)
    const budget = await budgetById(context, c.req.param('id'))
    const { standing } = await budgetStanding(context, budget), office = isOffice(context, budget)
    if (standing !== 'collecting' && !(office && standing === 'judging')) throw new Refusal('ballots.collecting-over', 'conflict')
    return c.html(<ProposeForm page={page} budget={budget} office={office} keyOfForm={randomUUID()} map={await pointPickerData(context, settings, budget.unitId)} />)
  })
  .post('/:id{[0-9a-f-]{36}}/propose', async (c) => {
    const { context, page, settings } = c.var, form = await readForm(c.req, { files: true })
    signedIn(context)
    const budget = await budgetById(context, c.req.param('id')), keyOfForm = isKey(form.text('key')) ? form.text('key') : randomUUID(), { point, clicked } = await clickedPoint(context, form, budget.unitId)
    const office = isOffice(context, budget), name = office ? form.text('name').trim() : '', shown = { page, budget, office, keyOfForm, form, point, map: await pointPickerData(context, settings, budget.unitId) }
    if (clicked) return c.html(<ProposeForm {...shown} />)
    let number = 0, receipt: string | undefined
    const problem = await tried(context, async () => {
      const project = { budgetId: budget.id, key: keyOfForm, ...await wordsOf(form, point) }
      if (name === '') number = await proposeProject(context, project)
      else ({ number, receipt } = await proposeForSomeone(context, project, { name, phone: form.text('phone'), channel: channels.find((known): known is Channel => known === form.text('channel')) ?? 'counter' }))
    })
    if (receipt !== undefined) return c.html(<ForSomeone page={page} budget={budget} number={number} receipt={receipt} />)
    return problem === undefined ? c.redirect(`/budgets/${budget.id}?sent=${number}`, 303) : c.html(<ProposeForm {...shown} problem={problem} />, 422)
  })
  .get('/:id{[0-9a-f-]{36}}/projects/:number{[0-9]{1,3}}/edit', async (c) => {
    const { context, page, settings } = c.var
    signedIn(context)
    const budget = await budgetById(context, c.req.param('id')), project = await changeable(context, budget, Number(c.req.param('number')))
    return c.html(<ProposeForm page={page} budget={budget} keyOfForm="" project={project} point={project.point ?? undefined} map={await pointPickerData(context, settings, budget.unitId)} />)
  })
  .post('/:id{[0-9a-f-]{36}}/projects/:number{[0-9]{1,3}}/edit', async (c) => {
    const { context, page, settings } = c.var, form = await readForm(c.req, { files: true })
    signedIn(context)
    const budget = await budgetById(context, c.req.param('id')), project = await changeable(context, budget, Number(c.req.param('number'))), { point, clicked } = await clickedPoint(context, form, budget.unitId)
    const shown = { page, budget, keyOfForm: '', project, form, point, map: await pointPickerData(context, settings, budget.unitId) }
    if (clicked) return c.html(<ProposeForm {...shown} />)
    const problem = await tried(context, async () => rewordProject(context, budget.id, project.number, { ...await wordsOf(form, point), withoutPicture: form.has('withoutPicture'), version: Number(form.text('version')) }))
    return problem === undefined ? c.redirect(`/budgets/${budget.id}/projects/${project.number}?done=saved`, 303) : c.html(<ProposeForm {...shown} problem={problem} />, 422)
  })

/** The receipt of somebody for whom a project was written down: said once, on the answer itself, and in no address. */
function ForSomeone({ page, budget, number, receipt }: { page: Page; budget: Budget; number: number; receipt: string }) {
  const said = budgetsWords(page.locale).proposeForm
  return (
    <Layout page={page} title={said.registered(number)} back={{ href: `/desk/budgets/${budget.id}`, label: budget.title }} unlisted>
      <Notice tone="done" announce><p>{said.receipt} <strong class="number">{spokenReceipt(receipt)}</strong></p></Notice>
      <Buttons><ButtonLink href={`/budgets/${budget.id}/propose`}>{said.another}</ButtonLink><ButtonLink href={`/budgets/${budget.id}/projects/${number}`}>{budgetsWords(page.locale).seeProject}</ButtonLink></Buttons>
    </Layout>
  )
}

function ProposeForm({ page, budget, keyOfForm, map, project, form, point, problem, office = false }: Shown) {
  const words = budgetsWords(page.locale), said = words.proposeForm, wrong = (name: string) => (problem?.field === name ? problem.sentence : undefined)
  const given = (name: string, kept?: string | null) => (form ? form.text(name) : kept ?? undefined)
  const here = project ? `/budgets/${budget.id}/projects/${project.number}` : `/budgets/${budget.id}`
  const kept = project?.hasPicture === true
  return (
    <Layout page={page} title={project ? said.change : said.title} lead={project ? undefined : said.lead(budget.title)} back={{ href: here, label: project?.title ?? budget.title }} unlisted>
      <FormDraft name={project ? `reword-${project.id}` : `propose-${budget.id}`}>
        <form method="post" action={project ? `${here}/edit` : `${here}/propose`} enctype="multipart/form-data">
          <ErrorSummary errors={problem ? [{ ...(problem.field ? { name: problem.field } : {}), message: problem.sentence }] : []} />
          <HiddenFields fields={project ? { version: String(project.version) } : { key: keyOfForm }} />
          <TextField name="title" label={said.name} hint={said.nameHint} required maxlength={longest.title} value={given('title', project?.title)} error={wrong('title')} />
          <TextArea name="text" label={said.text} hint={said.masked} required maxlength={longest.text} value={given('text', project?.text)} error={wrong('text')} />
          <TextField name="place" label={said.place} maxlength={longest.place} value={given('place', project?.placeWords)} error={wrong('place')} />
          {map && <PointPicker page={page} data={map} value={point} label={said.map} hint={said.mapHint} />}
          <TextField name="estimate" label={said.estimate} hint={said.estimateHint} inputmode="decimal" width="medium" unit={page.locale === 'en' ? 'yuan' : '元'} value={given('estimate', project?.estimate ? plainYuan(project.estimate) : undefined)} error={wrong('estimate')} />
          <FileField name="picture" label={said.picture} {...(kept ? { hint: said.pictureKept } : {})} error={wrong('picture')} />
          <TextField name="pictureWords" label={said.pictureWords} hint={said.pictureWordsHint} maxlength={longest.pictureWords} value={given('pictureWords', project?.pictureWords)} error={wrong('pictureWords')} />
          {kept && <Checks name="withoutPicture" label={said.picture} unmarked values={form?.has('withoutPicture') ? ['1'] : []} options={[{ value: '1', label: said.withoutPicture }]} />}
          {office && !project && (
            <Panel title={said.forSomeone} id="for-someone">
              <p class="soft">{said.forSomeoneText}</p>
              <TextField name="name" label={said.personName} maxlength={50} width="medium" autocomplete="off" value={given('name')} />
              <TextField name="phone" type="tel" label={said.personPhone} maxlength={30} width="medium" autocomplete="off" value={given('phone')} />
              <Choice name="channel" label={said.channel} arrange="row" unmarked value={given('channel') ?? 'counter'} options={channels.map((value) => ({ value, label: said.channels[value] }))} />
            </Panel>
          )}
          <Buttons><Submit>{project ? said.save : said.send}</Submit></Buttons>
        </form>
      </FormDraft>
    </Layout>
  )
}
