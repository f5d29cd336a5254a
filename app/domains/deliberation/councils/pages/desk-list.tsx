import { organisations, requirePermission } from '#domains/people'
import { unitsById } from '#domains/territory'
import type { Context } from '#platform/context'
import { type Form, readForm } from '#platform/form'
import { routes } from '#platform/http'
import { mayDo } from '#platform/permission'
import { EmptyState } from '#ui/empty'
import { ButtonLink, Buttons, Choice, ErrorSummary, type FormError, HiddenFields, Select, Submit, TextField } from '#ui/form'
import type { Page } from '#ui/page'
import { Table } from '#ui/table'
import { foundCouncil } from '../acts/found-council.ts'
import { councilsStanding } from '../reads/council-by-id.ts'
import { councilFigures } from '../reads/hall.ts'
import { runningSeat } from '../reads/seats-of.ts'
import { type Council, type CouncilKind, councilKinds } from '../rules/council.ts'
import { councilsPermissions } from '../rules/permissions.ts'
import { councilsWords } from '../words/words.ts'
import { DeskFrame, requireDesk } from './desk-frame.tsx'
import { errorAt, tried } from './tried.ts'
import { UnitPick, unitPickData } from './unit-pick.tsx'

/** Councils that the reader answers for, with what each needs next; and founding one. */
export const deskList = routes()
  .get('/', async (c) => {
    const { context, page } = c.var
    requireDesk(context)
    const words = councilsWords(page.locale), all = await councilsStanding(context), units = new Map((await unitsById(context, all.map((council) => council.unitId))).map((unit) => [unit.id, unit]))
    const councils = all.filter((council) => mayDo(context.actor, councilsPermissions['deliberation.see-desk'], { unitPath: units.get(council.unitId)?.path ?? [] })), figures = await councilFigures(context, councils.map((council) => council.id))
    const unitPath = (council: Council) => units.get(council.unitId)?.path ?? [], running = new Set<string>(), founds = mayDo(context.actor, councilsPermissions['deliberation.found-council'], { unitPath: context.actor?.posts.flatMap((post) => post.unitPath) ?? [] })
    for (const council of councils) if (mayDo(context.actor, councilsPermissions['deliberation.run-council'], { unitPath: unitPath(council), owner: (await runningSeat(context, council.id))?.personId ?? null })) running.add(council.id)
    const next = (council: Council) => {
      const figure = figures.get(council.id)
      const step = !figure || figure.seats === 0 ? 'seats' : !figure.chair ? 'chair' : figure.next === null ? 'calendar' : figure.nextHref === null ? 'call' : 'none'
      const href = step === 'call' ? `/desk/meetings/new?council=${council.id}` : `/desk/councils/${council.id}#${step === 'calendar' ? 'calendar' : 'seats'}`
      return step === 'none' || !running.has(council.id) ? words.desk.steps[step] : <a href={href}>{words.desk.steps[step]}</a>
    }
    return c.html(
      <DeskFrame page={page} title={words.desk.title} lead={words.desk.lead}>
        <Table<Council> caption={words.desk.title} captionHidden rows={councils} empty={<EmptyState title={words.desk.none} action={founds ? { href: '/desk/councils/new', label: words.desk.found } : { href: '/councils', label: words.list.title }}>{founds ? words.desk.noneHint : words.list.noneHint}</EmptyState>} columns={[
          { key: 'name', label: words.desk.name, main: true, cell: (council) => <a href={`${running.has(council.id) ? '/desk' : ''}/councils/${council.id}`}>{council.name}</a> },
          { key: 'kind', label: words.desk.kind, cell: (council) => words.kinds[council.kind] }, { key: 'unit', label: words.desk.unit, cell: (council) => units.get(council.unitId)?.name },
          { key: 'seats', label: words.desk.seats, align: 'end', cell: (council) => figures.get(council.id)?.seats ?? 0 }, { key: 'next', label: words.desk.nextSitting, cell: (council) => figures.get(council.id)?.next ?? '—' },
          { key: 'step', label: words.desk.nextStep, cell: next },
        ]} />
        {councils.length > 0 && founds && <Buttons><ButtonLink href="/desk/councils/new" tone="primary">{words.desk.found}</ButtonLink></Buttons>}
      </DeskFrame>)
  })
  .get('/new', async (c) => c.html(await newPage(c.var.context, c.var.page, {})))
  .post('/new', async (c) => {
    const { context, page } = c.var, form = await readForm(c.req)
    let id = ''
    if (form.text('do') === 'find') return c.html(await newPage(context, page, { form }))
    const errors = await tried(context, async () => {
      id = await foundCouncil(context, { kind: (councilKinds as readonly string[]).includes(form.text('kind')) ? form.text('kind') as CouncilKind : 'community', name: form.text('name'), unitIds: form.all('units'), convenorId: form.text('convenor') || null, hall: form.text('hall'), key: form.text('key') || crypto.randomUUID() })
    })
    return errors.length === 0 ? c.redirect(`/desk/councils/${id}?done=founded`, 303) : c.html(await newPage(context, page, { form, errors }), 422)
  })

async function newPage(context: Context, page: Page, { form, errors = [] }: { form?: Form; errors?: readonly FormError[] }) {
  requirePermission(context, councilsPermissions['deliberation.found-council'], { unitPath: context.actor?.posts.flatMap((post) => post.unitPath) ?? [] })
  const words = councilsWords(page.locale), units = await unitPickData(context, form), convenors = (await organisations(context)).filter((organisation) => organisation.kind === 'community' || organisation.kind === 'street')
  return (
    <DeskFrame page={page} title={words.desk.found} lead={words.desk.foundLead} back={{ href: '/desk/councils', label: words.desk.title }}>
      <form method="post">
        <ErrorSummary errors={errors} />
        <HiddenFields fields={{ key: form?.text('key') || crypto.randomUUID() }} />
        <Choice name="kind" label={words.desk.kind} required arrange="row" value={form?.text('kind') || 'estate'} options={councilKinds.map((kind) => ({ value: kind, label: words.kinds[kind] }))} />
        <TextField name="name" label={words.desk.name} required maxlength={80} value={form?.text('name')} error={errorAt(errors, 'name')} />
        <UnitPick page={page} data={units} label={words.desk.unitsLabel} hint={words.desk.unitsHint} error={errorAt(errors, 'units')} />
        <Select name="convenor" label={words.desk.convenor} value={form?.text('convenor')} error={errorAt(errors, 'convenor')} options={convenors.map(({ id, name }) => ({ value: id, label: name }))} />
        <TextField name="hall" label={words.desk.hall} hint={words.desk.hallHint} maxlength={200} value={form?.text('hall')} />
        <Submit>{words.desk.foundDo}</Submit>
      </form>
    </DeskFrame>
  )
}
