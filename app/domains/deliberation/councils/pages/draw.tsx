import { place, today } from '#domains/territory'
import type { Context } from '#platform/context'
import { type Form, readForm } from '#platform/form'
import { routes } from '#platform/http'
import { Refusal } from '#platform/refusal'
import { ButtonLink, Buttons, Checks, Choice, ErrorSummary, type FormError, HiddenFields, Submit, TextField } from '#ui/form'
import { Layout } from '#ui/layout'
import { Notice } from '#ui/notice'
import type { Page } from '#ui/page'
import { Panel } from '#ui/panel'
import { StateMark } from '#ui/state'
import { Steps } from '#ui/steps'
import { stepBack, volunteer } from '../acts/volunteer.ts'
import { councilById } from '../reads/council-by-id.ts'
import { type Draw, drawById, ownVolunteering, poolSize, reserveSize, type Volunteering } from '../reads/draws.ts'
import { councilsWords } from '../words/words.ts'
import { dayWords } from './day-words.ts'
import { drawTone, QuotaTable, ResultOfDraw } from './draw-parts.tsx'
import { errorAt, tried } from './tried.ts'

async function found(context: Context, id: string): Promise<Draw> {
  const draw = await drawById(context, id)
  if (!draw) throw new Refusal('deliberation.unknown-draw', 'missing')
  return draw
}

/** One draw by lot with all its steps: registration, announcement, seed, panel, files to repeat it. */
export const draw = routes()
  .get('/draws/:id{[0-9a-f-]{36}}', async (c) => c.html(await drawPage(c.var.context, c.var.page, await found(c.var.context, c.req.param('id')), { done: c.req.query('done') })))
  .post('/draws/:id{[0-9a-f-]{36}}', async (c) => {
    const { context, page } = c.var, form = await readForm(c.req), drawn = await found(context, c.req.param('id'))
    let done = 'joined'
    const errors = await tried(context, async () => {
      if (form.text('do') === 'back') done = (await stepBack(context, drawn.id)) === 'declined' ? 'declined' : 'left'
      else await volunteer(context, drawn.id, Object.fromEntries(drawn.features.map((feature, index) => [feature.name, form.text(`feature-${index}`)])), { door: form.text('door'), reserve: form.text('reserve') === 'yes' })
    })
    return errors.length === 0 ? c.redirect(`/councils/draws/${drawn.id}?done=${done}`, 303) : c.html(await drawPage(context, page, drawn, { form, errors }), 422)
  })
  .get('/draws/:id{[0-9a-f-]{36}}/:file{people\\.csv|quotas\\.csv|announcement\\.json|record\\.json}', async (c) => {
    const drawn = await found(c.var.context, c.req.param('id')), file = c.req.param('file')
    const text = file === 'quotas.csv' ? drawn.quotas : file === 'announcement.json' ? drawn.announcement && JSON.stringify({ ...drawn.announcement, digest: drawn.announcement_digest }, null, 2)
      : drawn.state !== 'drawn' && drawn.state !== 'settled' ? null : file === 'people.csv' ? drawn.people_file : JSON.stringify({ record: drawn.seed_taken, result: drawn.result }, null, 2)
    if (text === null) throw new Refusal('deliberation.unknown-draw', 'missing')
    return c.body(text, 200, { 'content-type': file.endsWith('.csv') ? 'text/csv; charset=utf-8' : 'application/json; charset=utf-8', 'content-disposition': `attachment; filename="${file}"` })
  })

async function drawPage(context: Context, page: Page, draw: Draw, { form, errors = [], done }: { form?: Form; errors?: readonly FormError[]; done?: string | undefined }) {
  const words = councilsWords(page.locale).draw, [council, own, day, size, here] = [await councilById(context, draw.council_id), await ownVolunteering(context, draw.id), await today(context), draw.pool_size ?? await poolSize(context, draw.id), await place(context)]
  const order = ['open', 'announced', 'drawn', 'settled'] as const, at = { open: 0, announced: 2, drawn: 3, settled: 4, void: -1 }[draw.state]
  const said = done === 'joined' ? words.joined : done === 'left' ? words.left : done === 'declined' ? words.declined : undefined
  const registering = draw.state === 'open' && draw.registration_ends_on >= day
  return (
    <Layout page={page} title={draw.title} lead={words.lead(council?.name ?? '', draw.seats)} back={{ href: `/councils/${draw.council_id}`, label: words.back }} aside={<StateMark tone={drawTone(draw.state)}>{words.states[draw.state]}</StateMark>}>
      {said !== undefined && <Notice tone="done" title={said} announce />}
      {draw.state === 'void' ? <Notice tone="warn" title={words.voided(draw.void_for)} /> : <Steps label={words.deskTitle} steps={order.map((state, index) => ({ label: words.steps[state], state: index < at ? 'done' : index === at ? 'current' : 'ahead', ...(state === 'open' ? { note: words.until(dayWords(draw.registration_ends_on, day, page.locale)) } : {}) }))} />}
      {own?.state === 'drawn' && (
        <Notice tone="done" title={words.drawnYou}>
          <p>{words.drawnYouLead}</p>
          {draw.state === 'drawn' && <form method="post"><HiddenFields fields={{ do: 'back' }} /><Submit tone="secondary">{words.decline}</Submit></form>}
        </Notice>
      )}
      {draw.state === 'settled' && own?.state === 'in' && (
        <Notice tone="info" title={words.reserveYou}><p>{words.reserveYouLead}</p><form method="post"><HiddenFields fields={{ do: 'back' }} /><Submit tone="secondary">{words.reserveLeave}</Submit></form></Notice>
      )}
      {registering && <Join page={page} draw={draw} own={own} form={form} errors={errors} />}
      <Panel title={words.quotas} id="quotas"><p>{words.seats}{page.locale === 'en' ? ': ' : '：'}{draw.seats} · {words.people}{page.locale === 'en' ? ': ' : '：'}{size}</p>{draw.one_per_household && <p>{words.householdOne}</p>}<QuotaTable draw={draw} page={page} /></Panel>
      <ResultOfDraw draw={draw} page={page} now={context.now} timezone={here?.timezone} reserve={draw.state === 'settled' ? await reserveSize(context, draw.id) : 0} />
      <Panel title={words.how} id="how"><ol>{words.howText.map((text) => <li>{text}</li>)}</ol></Panel>
    </Layout>
  )
}

function Join({ page, draw, own, form, errors }: { page: Page; draw: Draw; own: Volunteering | undefined; form: Form | undefined; errors: readonly FormError[] }) {
  const words = councilsWords(page.locale).draw, joined = own?.state === 'in'
  return (
    <Panel title={words.join} id="join">
      <p>{joined ? words.joinedNote : words.joinLead}</p>
      {page.reader === undefined ? <Buttons><ButtonLink href={`/sign-in?return=${encodeURIComponent(page.path)}`} tone="primary">{words.signIn}</ButtonLink></Buttons> : (
        <>
          <form method="post">
            <ErrorSummary errors={errors} />
            {draw.features.map((feature, index) => (
              <Choice name={`feature-${index}`} label={feature.name} required arrange="row" error={errorAt(errors, `feature-${index}`)} value={form?.text(`feature-${index}`) ?? own?.answers?.[feature.name]} options={feature.values.map(({ name }) => ({ value: name, label: name }))} />
            ))}
            {draw.one_per_household && <TextField name="door" label={words.door} hint={words.doorHint} required width="medium" autocomplete="off" value={form?.text('door')} error={errorAt(errors, 'door')} />}
            {draw.term_until !== null && <Checks name="reserve" label={words.reserve} hint={words.reserveHint(draw.term_until)} values={form ? form.all('reserve') : own?.reserve ? ['yes'] : []} options={[{ value: 'yes', label: words.reserveYes }]} />}
            <Submit>{joined ? words.joinChange : words.joinDo}</Submit>
          </form>
          {joined && <form method="post"><HiddenFields fields={{ do: 'back' }} /><Submit tone="quiet">{words.leave}</Submit></form>}
        </>
      )}
    </Panel>
  )
}
