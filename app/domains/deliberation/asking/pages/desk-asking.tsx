import { rollsAt } from '#domains/ballots'
import { nameOf, requirePermission } from '#domains/people'
import type { Context } from '#platform/context'
import { type Form, readForm } from '#platform/form'
import { routes } from '#platform/http'
import { mayDo } from '#platform/permission'
import { Refusal } from '#platform/refusal'
import { Facts } from '#ui/facts'
import { ButtonLink, Buttons, Checks, DateField, ErrorSummary, HiddenFields, Select, Submit, TextArea, TextField } from '#ui/form'
import { Layout } from '#ui/layout'
import { Notice } from '#ui/notice'
import type { Page } from '#ui/page'
import { Columns, Panel } from '#ui/panel'
import { StateMark } from '#ui/state'
import { deskLook } from '../../councils/pages/desk-look.ts'
import { errorOf, tried, type Tried } from '../../meetings/pages/tried.ts'
import { closeVisits, publishAsking } from '../acts/count-answers.ts'
import { addTeam, listDoors, nameCounter } from '../acts/list-doors.ts'
import { makeSlips } from '../acts/make-slips.ts'
import { prolongAsking, removeCounter, removeTeam } from '../acts/change-asking.ts'
import { cancelAsking, openAsking } from '../acts/open-asking.ts'
import { type Asking, askingById, paperWaiting, preparationOf } from '../reads/askings.ts'
import { coverageOf } from '../reads/coverage.ts'
import { isCounter, runnerOf } from '../reads/roles-of.ts'
import { askingPermissions } from '../rules/permissions.ts'
import { askingWords } from '../words/words.ts'
import { toneOf } from './asking-card.tsx'
import { CoverageTable } from './result.tsx'
import { Slips } from './slips.tsx'

const path = '/desk/askings/:id{[0-9a-f-]{36}}'
const deeds: Readonly<Record<string, (context: Context, id: string, form: Form) => Promise<unknown>>> = {
  doors: (context, id, form) => listDoors(context, id, form.text('roll') !== '' ? { rollId: form.text('roll') } : { text: form.text('doors') }),
  team: (context, id, form) => addTeam(context, id, { name: form.text('name'), phones: [form.text('first'), form.text('second')], buildings: form.all('buildings') }),
  counter: (context, id, form) => nameCounter(context, id, form.text('counter')),
  open: (context, id) => openAsking(context, id),
  close: (context, id) => closeVisits(context, id),
  publish: (context, id, form) => publishAsking(context, id, form.text('summary')),
  prolong: (context, id, form) => prolongAsking(context, id, { closesOn: form.text('until'), reason: form.text('why') }),
  'remove-team': (context, id, form) => removeTeam(context, id, form.text('team')),
  'remove-counter': (context, id, form) => removeCounter(context, id, form.text('person')),
  cancel: (context, id, form) => cancelAsking(context, id, form.text('reason')),
}
interface Shown { readonly done?: string | undefined; readonly deed?: string; readonly form?: Form; readonly problem?: Tried }

/** An asking at the desk: doors, teams, counters and slips; opening, closing, publishing. */
export const deskAskingPage = routes()
  .get(path, async (c) => c.html(await view(c.var.context, c.var.page, c.req.param('id'), { done: c.req.query('done') })))
  .post(`${path}/slips`, async (c) => {
    const { context, page, settings } = c.var, id = c.req.param('id'), form = await readForm(c.req)
    let codes: readonly string[] = []
    const problem = await tried(page.locale, async () => { codes = await makeSlips(context, id, form.text('slips')) })
    if (problem) return c.html(await view(context, page, id, { deed: 'slips', form, problem }), problem.status)
    // The codes are told once, here, and stand in no database and no address.
    c.header('cache-control', 'no-store')
    const asking = (await askingById(context, id)) as Asking
    return c.html(<Slips asking={asking} codes={codes} page={page} baseUrl={settings.baseUrl} />)
  })
  .post(`${path}/:deed{(doors|team|counter|open|close|publish|cancel|prolong|remove-team|remove-counter)}`, async (c) => {
    const { context, page } = c.var, id = c.req.param('id'), deed = c.req.param('deed'), form = await readForm(c.req)
    const problem = await tried(page.locale, async () => deeds[deed]?.(context, id, form))
    return problem ? c.html(await view(context, page, id, { deed, form, problem }), problem.status) : c.redirect(`/desk/askings/${id}?done=${deed}`, 303)
  })

async function view(context: Context, page: Page, id: string, shown: Shown) {
  const asking = await askingById(context, id), all = askingWords(page.locale), words = all.pages.desk
  if (!asking) throw new Refusal('deliberation.unknown-asking', 'missing')
  const about = { unitPath: asking.unitPath, owner: await runnerOf(context, { topic_id: asking.topicId }) }
  requirePermission(context, askingPermissions['deliberation.see-askings'], about)
  const mayRun = mayDo(context.actor, askingPermissions['deliberation.run-asking'], about), counter = await isCounter(context, id), prepared = await preparationOf(context, id), names = await nameOf(context, [...prepared.teams.flatMap(({ people }) => people), ...prepared.counters])
  const draft = asking.state === 'draft', before = draft || asking.state === 'visiting'
  const field = { shown, error: (deed: string, name: string) => (shown.deed === deed ? errorOf(shown.problem, name) : undefined), value: (deed: string, name: string) => (shown.deed === deed ? shown.form?.text(name) : undefined) }
  return (
    <Layout page={page} {...deskLook(page)} title={asking.title} back={{ href: '/desk/askings', label: words.title }} aside={<StateMark tone={toneOf[asking.state]}>{all.states[asking.state]}</StateMark>}>
      {shown.done !== undefined && <Notice tone="done" title={shown.done === 'publish' ? words.published : words.saved} announce />}
      {shown.problem && <ErrorSummary errors={[shown.problem.error]} locale={page.locale} />}
      <Columns aside={
        <>
          <Panel title={words.asking} id="facts"><Facts stacked items={[{ term: all.pages.topic, detail: <a href={`/topics/${asking.topicId}`}>{asking.topicTitle}</a> }, { term: all.pages.from, detail: asking.opensOn }, { term: all.pages.to, detail: asking.closesOn }, { term: all.pages.phone, detail: asking.phone }, { term: words.public, detail: draft ? undefined : <a href={`/asking/${id}`}>{words.public}</a> }]} /></Panel>
          {mayRun && draft && <p><ButtonLink href={`/desk/askings/${id}/change`}>{words.change}</ButtonLink></p>}
          {mayRun && <Next asking={asking} page={page} field={field} waiting={asking.state === 'counting' || asking.state === 'visiting' ? await paperWaiting(context, id) : undefined} />}
          {counter && (asking.state === 'visiting' || asking.state === 'counting') && <p><a class="button button-secondary" href={`/desk/askings/${id}/count`}>{words.count}</a></p>}
        </>
      }>
        {!draft && asking.state !== 'erased' && <Panel title={words.progress} id="progress"><CoverageTable rows={await coverageOf(context, id)} page={page} /></Panel>}
        <Panel title={words.doors} id="doors" aside={<span class="soft">{words.doorsKept(asking.doors)}</span>}>
          {mayRun && draft && (
            <form class="form" method="post" action={`/desk/askings/${id}/doors`}>
              <TextArea name="doors" label={words.doorsField} hint={words.doorsHint} rows={8} value={field.value('doors', 'doors')} error={field.error('doors', 'doors')} />
              <RollField asking={asking} context={context} label={words.rollField} error={field.error('doors', 'roll')} />
              <Buttons><Submit tone="secondary">{words.doorsSave}</Submit></Buttons>
            </form>
          )}
          {mayRun && (before || asking.state === 'counting') && asking.doors > 0 && <Buttons>{!draft && !counter && <ButtonLink href={`/desk/askings/${id}/doors/paper`}>{words.paperDoors}</ButtonLink>}<ButtonLink tone="quiet" href={`/desk/askings/${id}/doors/print`}>{words.doorsPrint}</ButtonLink></Buttons>}
          {prepared.buildings.length > 0 && <ul>{prepared.buildings.map((row) => <li>{row.building}{page.locale === 'en' ? ': ' : '：'}{all.pages.doors(row.doors)} · {row.team ?? <strong>{words.noTeam}</strong>}</li>)}</ul>}
        </Panel>
        <Panel title={words.teams} id="teams">
          {prepared.teams.length > 0 && <ul>{prepared.teams.map((team) => <li>{team.name}{page.locale === 'en' ? ': ' : '：'}{team.people.map((person) => names.get(person) ?? '**').join(page.locale === 'en' ? ', ' : '、')}{mayRun && draft && <form method="post" action={`/desk/askings/${id}/remove-team`}><HiddenFields fields={{ team: team.id }} /><Submit tone="quiet">{words.remove(team.name)}</Submit></form>}</li>)}</ul>}
          {mayRun && before && (
            <form class="form" method="post" action={`/desk/askings/${id}/team`}>
              <TextField name="name" label={words.teamName} required maxlength={60} width="medium" value={field.value('team', 'name')} error={field.error('team', 'name')} />
              <TextField name="first" label={words.first} required type="tel" width="medium" value={field.value('team', 'first')} error={field.error('team', 'first')} />
              <TextField name="second" label={words.second} required type="tel" width="medium" value={field.value('team', 'second')} error={field.error('team', 'second')} />
              {prepared.buildings.length > 0 && <Checks name="buildings" label={words.buildings} arrange="row" options={prepared.buildings.map(({ building }) => ({ value: building, label: building }))} />}
              <Buttons><Submit tone="secondary">{words.teamSave}</Submit></Buttons>
            </form>
          )}
        </Panel>
        <Panel title={words.counters} id="counters" aside={<span class="soft">{words.countersKept(prepared.counters.length)}</span>}>
          {prepared.counters.length > 0 && <ul>{prepared.counters.map((person) => <li>{names.get(person) ?? '**'}{mayRun && before && <form method="post" action={`/desk/askings/${id}/remove-counter`}><HiddenFields fields={{ person }} /><Submit tone="quiet">{words.remove(names.get(person) ?? '**')}</Submit></form>}</li>)}</ul>}
          {mayRun && (before || asking.state === 'counting') && (
            <form class="form" method="post" action={`/desk/askings/${id}/counter`}>
              <TextField name="counter" label={words.counterField} hint={words.counterHint} required type="tel" width="medium" value={field.value('counter', 'counter')} error={field.error('counter', 'counter')} />
              <Buttons><Submit tone="secondary">{words.counterSave}</Submit></Buttons>
            </form>
          )}
        </Panel>
        <Panel title={words.slips} id="slips" aside={<span class="soft">{words.slipsMade(prepared.slips, prepared.slipsUsed)}</span>}>
          {mayRun && before && (
            <form class="form" method="post" action={`/desk/askings/${id}/slips`}>
              <TextField name="slips" label={words.slipsField} hint={words.slipsHint} required width="short" inputmode="numeric" value={field.value('slips', 'slips') ?? String(Math.max(0, asking.doors - prepared.slips))} error={field.error('slips', 'slips')} />
              <Buttons><Submit tone="secondary">{words.slipsPrint}</Submit></Buttons>
            </form>
          )}
        </Panel>
      </Columns>
    </Layout>
  )
}

interface Field { readonly shown: Shown; readonly error: (deed: string, name: string) => string | undefined; readonly value: (deed: string, name: string) => string | undefined }

/** A roll of households may stand in for a typed list, where there is one. */
async function RollField({ asking, context, label, error }: { asking: Asking; context: Context; label: string; error: string | undefined }) {
  const rolls = (await rollsAt(context, asking.unitId)).filter(({ kind }) => kind === 'households')
  return rolls.length === 0 ? null : <Select name="roll" label={label} error={error} options={rolls.map(({ id, title }) => ({ value: id, label: title }))} />
}

/** What is next: open, close, publish, or call off. */
function Next({ asking, page, field, waiting }: { asking: Asking; page: Page; field: Field; waiting: { readonly once: number; readonly differing: number } | undefined }) {
  const words = askingWords(page.locale).pages.desk, confirmed = [asking.firstCounter, asking.secondCounter].filter((one) => one !== null).length
  const move = asking.state === 'draft' ? ['open', words.open, words.openEffect] as const : asking.state === 'visiting' ? ['close', words.close, words.closeEffect] as const : asking.state === 'counting' ? ['publish', words.publish, words.publishEffect] as const : undefined
  if (!move) return null
  const [deed, label, effect] = move
  return (
    <Panel title={words.next} id="next">
      {waiting && waiting.once + waiting.differing > 0 && <p class="soft">{words.waiting(waiting.once, waiting.differing)}</p>}
      {asking.state === 'counting' && <p>{words.confirmed(confirmed)}</p>}
      <form class="form" method="post" action={`/desk/askings/${asking.id}/${deed}`}>
        <p class="soft" id="move-effect">{effect}</p>
        {deed === 'publish' && <TextArea name="summary" label={words.summaryField} hint={words.summaryHint} rows={5} maxlength={4000} value={field.value('publish', 'summary')} error={field.error('publish', 'summary')} />}
        <Buttons><Submit describedBy="move-effect">{label}</Submit></Buttons>
      </form>
      {asking.state === 'visiting' && (
        <details class="act" open={field.shown.deed === 'prolong'}>
          <summary><span class="act-label">{words.prolong}</span> <span class="act-effect">{words.prolongEffect}</span></summary>
          <form class="form" method="post" action={`/desk/askings/${asking.id}/prolong`}><DateField name="until" label={words.until} required value={field.value('prolong', 'until')} error={field.error('prolong', 'until')} /><TextArea name="why" label={words.why} required rows={2} maxlength={500} value={field.value('prolong', 'why')} error={field.error('prolong', 'why')} /><Submit tone="secondary">{words.prolong}</Submit></form>
        </details>
      )}
      <details class="act" open={field.shown.deed === 'cancel'}>
        <summary><span class="act-label">{words.cancel}</span> <span class="act-effect">{words.cancelEffect}</span></summary>
        <form class="form" method="post" action={`/desk/askings/${asking.id}/cancel`}><TextArea name="reason" label={words.reason} required rows={2} maxlength={500} error={field.error('cancel', 'reason')} /><Submit tone="danger">{words.cancel}</Submit></form>
      </details>
    </Panel>
  )
}
