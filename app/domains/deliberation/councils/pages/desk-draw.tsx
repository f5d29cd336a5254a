import { dayNumberOf, zoneOf } from '@gongzhi/deadline'
import { isDay, place, today, unitById } from '#domains/territory'
import type { Context } from '#platform/context'
import { type Form, readForm } from '#platform/form'
import { routes } from '#platform/http'
import { mayDo, requirePermission } from '#platform/permission'
import { Refusal } from '#platform/refusal'
import { ButtonLink, Buttons, Choice, DateField, ErrorSummary, type FormError, HiddenFields, Select, Submit, TextArea, TextField } from '#ui/form'
import { Notice } from '#ui/notice'
import type { Page } from '#ui/page'
import { Panel } from '#ui/panel'
import { StateMark } from '#ui/state'
import { partyClasses, partyClassName } from '../../rules/party-classes.ts'
import type { PartyClass } from '../../rules/party-classes.ts'
import { announceDraw } from '../acts/announce-draw.ts'
import { enterSeedValue } from '../acts/enter-seed-value.ts'
import { openDraw } from '../acts/open-draw.ts'
import { voidDraw } from '../acts/settle-draw.ts'
import { councilById } from '../reads/council-by-id.ts'
import { drawById, poolSize } from '../reads/draws.ts'
import { runningSeat } from '../reads/seats-of.ts'
import { councilsPermissions } from '../rules/permissions.ts'
import { councilsWords } from '../words/words.ts'
import { DeskFrame, requireDesk } from './desk-frame.tsx'
import { drawTone, QuotaTable, ResultOfDraw } from './draw-parts.tsx'
import { errorAt, tried } from './tried.ts'

/** Opens a draw, announces it, and takes the value of its source from two people. */
export const deskDraw = routes()
  .get('/:id{[0-9a-f-]{36}}/draws/new', async (c) => c.html(await newPage(c.var.context, c.var.page, c.req.param('id'), {})))
  .post('/:id{[0-9a-f-]{36}}/draws/new', async (c) => {
    const { context, page } = c.var, form = await readForm(c.req), partyClass = partyClasses.find((each) => each === form.text('class')) ?? 'residents'
    let id = ''
    const errors = await tried(context, async () => {
      id = await openDraw(context, { councilId: c.req.param('id'), title: form.text('title'), seats: Number(form.text('seats')), partyClass: partyClass as PartyClass, quotas: form.text('quotas'), registrationEndsOn: form.text('until'), termUntil: form.text('term') || null, objectionDays: Number(form.text('objectionDays')), onePerHousehold: form.text('households') === 'one', key: form.text('key') || crypto.randomUUID() })
    })
    return errors.length === 0 ? c.redirect(`/desk/councils/draws/${id}?done=opened`, 303) : c.html(await newPage(context, page, c.req.param('id'), { form, errors }), 422)
  })
  .get('/draws/:id{[0-9a-f-]{36}}', async (c) => c.html(await drawPage(c.var.context, c.var.page, c.req.param('id'), { done: c.req.query('done') })))
  .post('/draws/:id{[0-9a-f-]{36}}', async (c) => {
    const { context, page } = c.var, form = await readForm(c.req), id = c.req.param('id')
    let done = ''
    const errors = await tried(context, async () => { done = await carryOut(context, id, form) })
    return errors.length === 0 ? c.redirect(`/desk/councils/draws/${id}?done=${done}`, 303) : c.html(await drawPage(context, page, id, { form, errors }), 422)
  })

async function carryOut(context: Context, id: string, form: Form): Promise<string> {
  if (form.text('do') === 'void') { await voidDraw(context, id, { reason: form.text('reason') }); return 'void' }
  if (form.text('do') === 'enter') return enterSeedValue(context, id, form.text('value'))
  const [, day, clock] = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})/.exec(form.text('knownFrom')) ?? []
  if (day === undefined || clock === undefined || !isDay(day)) throw new Refusal('deliberation.moment-needed', 'invalid', { field: 'knownFrom' })
  const zone = zoneOf((await place(context))?.timezone ?? 'Asia/Shanghai')
  const knownFrom = new Date(zone.startOf(dayNumberOf(day)) + (Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3))) * 60_000)
  await announceDraw(context, id, { name: form.text('source'), address: form.text('address'), knownFrom })
  return 'announced'
}

async function newPage(context: Context, page: Page, councilId: string, { form, errors = [] }: { form?: Form; errors?: readonly FormError[] }) {
  const council = await councilById(context, councilId), unit = council && await unitById(context, council.unitId)
  if (!council || !unit) throw new Refusal('deliberation.unknown-council', 'missing')
  requirePermission(context, councilsPermissions['deliberation.hold-draw'], { unitPath: unit.path })
  const words = councilsWords(page.locale).draw, at = (name: string) => errorAt(errors, name)
  return (
    <DeskFrame page={page} title={words.newTitle} lead={words.newLead} back={{ href: `/desk/councils/${council.id}`, label: council.name }}>
      <form method="post">
        <ErrorSummary errors={errors} />
        <HiddenFields fields={{ key: form?.text('key') || crypto.randomUUID() }} />
        <TextField name="title" label={words.title} hint={words.titleHint} required maxlength={120} value={form?.text('title')} error={at('title')} />
        <TextField name="seats" label={words.seatCount} required inputmode="numeric" width="short" value={form?.text('seats')} error={at('seats')} />
        <Select name="class" label={words.partyClass} required value={form?.text('class') || 'residents'} options={partyClasses.map((value) => ({ value, label: partyClassName(value, page.locale) }))} />
        <TextArea name="quotas" label={words.quotasField} hint={words.quotasHint} required rows={7} value={form?.text('quotas') ?? words.quotasExample} error={at('quotas')} />
        <Choice name="households" label={words.households} hint={words.householdsHint} required arrange="row" value={form?.text('households') || 'one'} options={[{ value: 'one', label: words.householdOne }, { value: 'any', label: words.householdAny }]} />
        <DateField name="until" label={words.untilField} required value={form?.text('until')} min={await today(context)} error={at('until')} />
        <DateField name="term" label={words.termUntil} hint={words.termHint} value={form?.text('term')} error={at('term')} />
        <TextField name="objectionDays" label={words.objectionDays} required inputmode="numeric" width="short" value={form?.text('objectionDays') || '5'} error={at('objectionDays')} />
        <Submit>{words.openDo}</Submit>
      </form>
    </DeskFrame>
  )
}

async function drawPage(context: Context, page: Page, id: string, { form, errors = [], done }: { form?: Form; errors?: readonly FormError[]; done?: string | undefined }) {
  requireDesk(context)
  const draw = await drawById(context, id), council = draw && await councilById(context, draw.council_id), unit = council && await unitById(context, council.unitId)
  if (!draw || !council || !unit) throw new Refusal('deliberation.unknown-draw', 'missing')
  const words = councilsWords(page.locale).draw, [day, here, size] = [await today(context), await place(context), draw.pool_size ?? await poolSize(context, draw.id)]
  const holds = mayDo(context.actor, councilsPermissions['deliberation.hold-draw'], { unitPath: unit.path }), witnesses = mayDo(context.actor, councilsPermissions['deliberation.witness-draw'], { unitPath: unit.path })
  const said: Readonly<Record<string, string>> = { opened: words.opened, announced: words.announced, first: words.entered, drawn: words.drewIt, void: words.voidedDone }
  const doing = form?.text('do'), errorsFor = (what: string) => (doing === what ? errors : []), at = (name: string) => errorAt(errors, name)
  const closed = draw.registration_ends_on < day, known = draw.source_reveals_at !== null && draw.source_reveals_at <= context.now
  const runs = mayDo(context.actor, councilsPermissions['deliberation.run-council'], { unitPath: unit.path, owner: (await runningSeat(context, council.id))?.personId ?? null })
  return (
    <DeskFrame page={page} title={draw.title} lead={`${council.name} · ${words.waiting(size)} · ${words.until(draw.registration_ends_on)}`} back={{ href: `${runs ? '/desk' : ''}/councils/${council.id}`, label: council.name }} done={said[done ?? '']} aside={<StateMark tone={drawTone(draw.state)}>{words.states[draw.state]}</StateMark>}>
      {done === 'differs' && <Notice tone="warn" title={words.differs} announce />}
      {draw.state === 'void' && <Notice tone="warn" title={words.voided(draw.void_for)} />}
      <Buttons><ButtonLink href={`/councils/draws/${draw.id}`}>{words.publicPage}</ButtonLink></Buttons>
      {holds && draw.state === 'open' && closed && (
        <Panel title={words.announce} id="announce">
          <form method="post">
            <ErrorSummary errors={errorsFor('announce')} />
            <HiddenFields fields={{ do: 'announce' }} />
            <p>{words.announceLead}</p>
            <TextField name="source" label={words.sourceName} hint={words.sourceHint} required maxlength={200} value={form?.text('source')} error={at('source')} />
            <TextField name="address" label={words.address} required maxlength={300} value={form?.text('address')} error={at('address')} />
            <DateField name="knownFrom" label={words.knownFromField} time required value={form?.text('knownFrom')} error={at('knownFrom')} />
            <Submit>{words.announceDo}</Submit>
          </form>
        </Panel>
      )}
      {witnesses && draw.state === 'announced' && known && (
        <Panel title={words.enter} id="enter">
          <form method="post">
            <ErrorSummary errors={errorsFor('enter')} />
            <HiddenFields fields={{ do: 'enter' }} />
            <p>{words.enterLead} {draw.first_value_by === null ? words.enterFirst : words.enterSecond}</p>
            <TextField name="value" label={words.valueField} hint={words.valueHint} required autocomplete="off" value={form?.text('value')} error={at('value')} />
            <Submit>{words.enterDo}</Submit>
          </form>
        </Panel>
      )}
      <Panel title={words.quotas} id="quotas"><QuotaTable draw={draw} page={page} /></Panel>
      <ResultOfDraw draw={draw} page={page} now={context.now} timezone={here?.timezone} />
      {holds && draw.state !== 'settled' && draw.state !== 'void' && (
        <Panel title={words.voidIt} id="void">
          <form method="post"><ErrorSummary errors={errorsFor('void')} /><HiddenFields fields={{ do: 'void' }} /><p>{words.voidLead}</p><TextField name="reason" label={words.reason} required maxlength={300} value={form?.text('reason')} error={at('reason')} /><Submit tone="danger">{words.voidDo}</Submit></form>
        </Panel>
      )}
    </DeskFrame>
  )
}
