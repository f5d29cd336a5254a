import type { Context } from '#platform/context'
import { readForm } from '#platform/form'
import { routes } from '#platform/http'
import { EmptyState } from '#ui/empty'
import { Facts } from '#ui/facts'
import { Buttons, Checks, Choice, ErrorSummary, FileField, HiddenFields, Submit, TextArea } from '#ui/form'
import { MapPicture } from '#ui/map-picture'
import { Notice } from '#ui/notice'
import type { Page } from '#ui/page'
import { Columns, Panel } from '#ui/panel'
import { Photos } from '#ui/photos'
import { Light } from '#ui/state'
import { Table } from '#ui/table'
import { Remaining } from '#ui/time'
import { longestNote } from '../../handling/rules/said.ts'
import { keepPhoto } from '../../intake/acts/keep-photo.ts'
import { carried, photoCarriedBy } from '../../intake/reads/carried-photo.ts'
import { basis } from '../../reads/basis.ts'
import { workdaysLeft } from '../../rules/clock.ts'
import { lightOf } from '../../rules/light.ts'
import { matterPermissions } from '../../rules/permissions.ts'
import type { KeptPhoto } from '../../rules/photo.ts'
import { mostPhotos } from '../../rules/report.ts'
import { checkMatter } from '../acts/check-matter.ts'
import { matterBrief, type MatterBrief } from '../reads/matter-brief.ts'
import { type WaitingMatter, waitingMatters } from '../reads/waiting-matters.ts'
import { confirmationWords } from '../words/words.ts'
import { errorOf, tried, type Tried } from './tried.ts'
import { WorkFrame } from './work-frame.tsx'

const permission = matterPermissions['matters.check']

/** What waits for a look on site, and the form for what was found. */
export const checks = routes()
  .get('/', async (c) => c.html(await listPage(c.var.context, c.var.page, c.req.query('done') !== undefined)))
  .get('/:id', async (c) => c.html(await checkPage(c.var.context, c.var.page, await matterBrief(c.var.context, c.req.param('id'), permission))))
  .post('/:id', async (c) => {
    const { context, page } = c.var
    const matter = await matterBrief(context, c.req.param('id'), permission)
    const form = await readForm(c.req, { files: true }), photos: KeptPhoto[] = []
    const problem = await tried(page.locale, async () => {
      for (const token of form.all('carried')) { const photo = await photoCarriedBy(context, token); if (photo) photos.push(photo) }
      for (const file of form.files('photos').slice(0, mostPhotos - photos.length)) photos.push(await keepPhoto(context, new Uint8Array(await file.arrayBuffer())))
      await checkMatter(context, matter.id, Number(form.text('version')), { passed: form.text('passed') === 'yes', words: form.text('words'), photos, photosPublic: form.has('photosPublic') })
    })
    if (!problem) return c.redirect('/desk/checks?done=1', 303)
    const kept = await Promise.all(photos.map((photo) => carried(context, photo)))
    return c.html(await checkPage(context, page, matter, { typed: { passed: form.text('passed'), words: form.text('words') }, kept, problem }), problem.status)
  })

async function listPage(context: Context, page: Page, done: boolean) {
  const words = confirmationWords(page.locale).checks, { days } = await basis(context)
  const { matters, more } = await waitingMatters(context, permission, 'done')
  return (
    <WorkFrame context={context} page={page} title={words.title} lead={words.lead} current="checks" done={done ? words.recorded : undefined}>
      {more && <Notice>{words.more}</Notice>}
      <Table caption={words.title} captionHidden rows={matters} locale={page.locale} empty={<EmptyState title={words.none}>{words.noneHint}</EmptyState>} rowHref={(matter) => `/desk/checks/${matter.id}`} columns={[
        { key: 'matter', label: words.matter, main: true, cell: (matter: WaitingMatter) => <a href={`/desk/checks/${matter.id}`}>{matter.title}</a> },
        { key: 'where', label: words.where, cell: (matter) => [matter.unit_name, matter.place_words].filter(Boolean).join(' · ') },
        { key: 'by', label: words.by, cell: (matter) => matter.lead_name },
        { key: 'due', label: words.due, cell: (matter) => matter.due_at && <Light tone={lightOf(matter.due_at, context.now)}><Remaining due={matter.due_at} now={context.now} locale={page.locale} timezone={days.timezone} workdays={workdaysLeft(matter.due_at, matter.due_unit, context.now, days)} /></Light> },
      ]} />
    </WorkFrame>
  )
}

async function checkPage(context: Context, page: Page, matter: MatterBrief, { typed, kept = [], problem }: { typed?: { passed: string; words: string }; kept?: readonly string[]; problem?: Tried } = {}) {
  const words = confirmationWords(page.locale).checks, locale = page.locale
  const shown = (kinds: readonly string[]) => matter.photos.filter((photo) => kinds.includes(photo.kind)).map(({ id }) => ({ src: `/files/photo/${id}?small=1`, href: `/files/photo/${id}` }))
  const before = shown(['report']), after = shown(['evidence'])
  return (
    <WorkFrame context={context} page={page} title={matter.title} current="checks" back="/desk/checks">
      <ErrorSummary errors={problem ? [problem.error] : []} locale={locale} />
      <Columns aside={matter.lng !== null && matter.lat !== null ? <Panel title={words.map} id="map"><MapPicture label={words.map} shapes={[]} points={[{ lng: matter.lng, lat: matter.lat, label: matter.title, tone: 'active' }]} bounds={{ west: matter.lng - 0.003, east: matter.lng + 0.003, south: matter.lat - 0.002, north: matter.lat + 0.002 }} listed={false} locale={locale} /></Panel> : null}>
        <Facts items={[
          { term: words.where, detail: [matter.unit_name, matter.place_words].filter(Boolean).join(' · ') }, { term: words.said, detail: <span class="words-as-written">{matter.text}</span> },
          { term: words.by, detail: matter.lead_name }, { term: words.done, detail: <span class="words-as-written">{matter.evidence}</span> },
        ]} />
        {before.length > 0 && <section><h2>{words.photosBefore}</h2><Photos photos={before} locale={locale} /></section>}
        {after.length > 0 && <section><h2>{words.photosAfter}</h2><Photos photos={after} locale={locale} /></section>}
        {matter.handles ? <Notice tone="warn"><p>{words.own}</p></Notice> : (
          <Panel title={words.form} id="form">
            <form method="post" action={`/desk/checks/${matter.id}`} enctype="multipart/form-data" class="form">
              <HiddenFields fields={{ version: matter.version, carried: kept }} />
              <Choice name="passed" label={words.passed} required value={typed?.passed} error={errorOf(problem, 'passed')} options={[{ value: 'yes', label: words.yes, hint: words.yesHint }, { value: 'no', label: words.no, hint: words.noHint }]} />
              <TextArea name="words" label={words.words} hint={words.wordsHint} rows={3} maxlength={longestNote} value={typed?.words} error={errorOf(problem, 'words')} />
              <FileField name="photos" label={words.photos} multiple limit={mostPhotos} error={errorOf(problem, 'photos')} kept={kept.map((_, index) => ({ name: String(index + 1) }))} />
              <Checks name="photosPublic" label={words.publish} options={[{ value: 'yes', label: words.photosPublic }]} unmarked />
              <Buttons><Submit>{words.submit}</Submit></Buttons>
            </form>
          </Panel>
        )}
      </Columns>
    </WorkFrame>
  )
}
