import { randomUUID } from 'node:crypto'
import { unitById, unitsNamed, type Unit } from '#domains/territory'
import { mayDo, requirePermission } from '#platform/permission'
import type { Context } from '#platform/context'
import { type Form, readForm } from '#platform/form'
import { routes } from '#platform/http'
import { isKey } from '#platform/key'
import { readSheetAside } from '#platform/sheet/read-sheet-aside'
import { TaskLink, Tasks } from '#ui/card'
import { Checks, Choice, ErrorSummary, FileField, HiddenFields, Submit, TextArea, TextField } from '#ui/form'
import { Layout } from '#ui/layout'
import type { Page } from '#ui/page'
import { FilterBar } from '#ui/table'
import { frozenPackAt } from '../../packs/reads/frozen-pack.ts'
import type { FrozenPack } from '../../packs/rules/rule-pack.ts'
import { unitsInReach } from '../../property/pages/estate-reach.ts'
import { draftRoll, longestRollTitle } from '../acts/draft-roll.ts'
import { keeping, rollsPermissions } from '../rules/permissions.ts'
import { type RollKind, rollKinds } from '../rules/roll.ts'
import { rollColumns, rowsOfSheet, rowsOfText } from '../rules/roll-rows.ts'
import { termsOf } from '../rules/terms.ts'
import { rollsWords } from '../words/words.ts'
import { tried } from './tried.ts'

/** /desk/rolls/new: first the place, then which roll; of owners it is made from the register. */
export const deskNewRoll = routes()
  .get('/new', async (c) => {
    const { context, page } = c.var, unit = await unitById(context, c.req.query('unit') ?? '')
    const within = unitsInReach(context, rollsPermissions['ballots.read-rolls'])
    if (!unit) return c.html(await drawPlaces(context, page, within, (c.req.query('q') ?? '').slice(0, 60).trim()))
    const kinds = kindsFor(context, unit)
    return c.html(draw(page, unit, await frozenPackAt(context, unit.id), kinds, {}))
  })
  .post('/new', async (c) => {
    const { context, page } = c.var, form = await readForm(c.req, { files: true }), unit = await unitById(context, form.text('unit'))
    if (!unit) return c.redirect('/desk/rolls/new', 303)
    const kinds = kindsFor(context, unit), pack = await frozenPackAt(context, unit.id), kind = kinds.find((known) => known === form.text('kind')), words = rollsWords(page.locale)
    const key = isKey(form.text('key')) ? form.text('key') : randomUUID()
    let id = ''
    const problem = kind === undefined ? words.desk.kindMissing : await tried(context, async () => {
      id = await draftRoll(context, { kind, unitIds: [unit.id], title: form.text('title'), pack, rows: kind === 'owners' ? undefined : await rowsOf(form), key, ...(form.text('parking') === 'yes' ? { parkingCounts: true } : {}) })
    })
    if (problem === undefined) return c.redirect(`/desk/rolls/${id}?done=drafted`, 303)
    const name = kind === undefined ? 'kind' : form.text('title') === '' ? 'title' : 'rows'
    return c.html(draw(page, unit, pack, kinds, { form, problem: { name, message: problem } }), 422)
  })

/** The kinds of roll that the reader may draw up there; whoever may draw up none is refused. */
function kindsFor(context: Context, unit: Unit): RollKind[] {
  const kinds = rollKinds.filter((kind) => mayDo(context.actor, keeping(kind), { unitPath: unit.path }))
  if (kinds.length === 0) requirePermission(context, keeping('owners'), { unitPath: unit.path })
  return kinds
}

async function rowsOf(form: Form) {
  const [file] = form.files('file')
  return file ? rowsOfSheet(await readSheetAside(new Uint8Array(await file.arrayBuffer()), rollColumns)) : rowsOfText(form.text('rows'))
}

async function drawPlaces(context: Context, page: Page, within: readonly string[] | undefined, query: string) {
  const words = rollsWords(page.locale).desk
  const named = query === '' ? [] : (await unitsNamed(context, query, 60)).filter((unit) => within === undefined || unit.path.some((id) => within.includes(id)))
  return (
    <Layout page={page} kind="desk" title={words.new} lead={words.findPlace} back={{ href: '/desk/rolls', label: words.title }}>
      <FilterBar action="/desk/rolls/new"><TextField name="q" type="search" label={words.place} hint={words.placeHint} value={query} unmarked /></FilterBar>
      {query !== '' && <p role="status">{words.found(named.length)}</p>}
      <Tasks>{named.map((unit) => <TaskLink href={`/desk/rolls/new?unit=${unit.id}`} title={unit.name} note={unit.code} />)}</Tasks>
    </Layout>
  )
}

function draw(page: Page, unit: Unit, pack: FrozenPack, kinds: readonly RollKind[], { form, problem }: { form?: Form; problem?: { name: string; message: string } }) {
  const words = rollsWords(page.locale), said = words.desk, wrong = (name: string) => (problem?.name === name ? problem.message : undefined)
  const rules = (kind: RollKind) => { const terms = termsOf(kind, pack); return said.rulesLine(terms.objectionDays, terms.decisionDays) }
  return (
    <Layout page={page} kind="desk" title={`${said.new} · ${unit.name}`} back={{ href: '/desk/rolls', label: said.title }}>
      <form method="post" action="/desk/rolls/new" enctype="multipart/form-data" class="narrow">
        <ErrorSummary errors={problem ? [problem] : []} />
        <HiddenFields fields={{ unit: unit.id, key: form && isKey(form.text('key')) ? form.text('key') : randomUUID() }} />
        <Choice name="kind" label={said.kind} required value={form?.text('kind') ?? (kinds.length === 1 ? kinds[0] : undefined)} error={wrong('kind')} options={kinds.map((kind) => ({ value: kind, label: words.kinds[kind], hint: <>{said.kindHints[kind]} · {rules(kind)}</> }))} />
        <TextField name="title" label={said.titleField} hint={said.titleHint} required maxlength={longestRollTitle} value={form?.text('title')} error={wrong('title')} />
        <Checks name="parking" label={said.parking} hint={said.parkingHint} values={form?.text('parking') === 'yes' ? ['yes'] : []} options={[{ value: 'yes', label: said.parkingYes }]} />
        <TextArea name="rows" label={said.rows} hint={said.rowsHint} value={form?.text('rows')} error={wrong('rows')} rows={8} />
        <FileField name="file" label={said.file} hint={said.fileHint} accept=".csv,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" />
        <p class="soft">{said.pack}{page.locale === 'en' ? ': ' : '：'}<a href={`/about/rules/${pack.id}`}>{page.locale === 'en' ? pack.pack.title.en : pack.pack.title.zh}</a></p>
        <Submit>{said.save}</Submit>
      </form>
    </Layout>
  )
}
