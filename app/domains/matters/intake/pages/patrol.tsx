import { mayDo, signedIn } from '#domains/people'
import { PointPicker, type PointPickerData, pointPickerData, type Unit, unitsById } from '#domains/territory'
import { readForm } from '#platform/form'
import { routes } from '#platform/http'
import { requirePermission } from '#platform/permission'
import { ErrorSummary, FileField, HiddenFields, Select, Submit, TextArea, TextField } from '#ui/form'
import { Layout } from '#ui/layout'
import { Notice } from '#ui/notice'
import type { Page } from '#ui/page'
import { ReportRefused } from '../../acts/report-matter.ts'
import { type Basis, basis } from '../../reads/basis.ts'
import type { Category } from '../../rules/category.ts'
import { matterPermissions } from '../../rules/permissions.ts'
import { longestText, mostPhotos } from '../../rules/report.ts'
import { personsIn, reportFinding } from '../acts/report-finding.ts'
import { draftCheck } from '../reads/draft-check.ts'
import type { FormProblem } from '../rules/form-problem.ts'
import { problemSentence } from '../words/problem-sentence.ts'
import { intakeWords } from '../words/words.ts'
import { categoryOptions } from './category-options.ts'
import { type Draft, emptyDraft, readDraft, reportOf } from './draft.ts'
import { errorOf } from './form-frame.tsx'
import { KeptPhotos } from './kept-photos.tsx'
import { Questions } from './questions.tsx'
import type { Surroundings } from './step-page.tsx'

/** What a grid worker finds on a walk: a thing or a place within their own grid, never a person. */
export const patrol = routes()
  .get('/patrol', async (c) => c.html(await patrolPage(c.var, { ...emptyDraft(), unit: gridsOf(c.var)[0] ?? '' }, { done: c.req.query('done') })))
  .post('/patrol', async (c) => {
    const { context } = c.var
    gridsOf(c.var)
    const { draft, problems: unreadable, clicked } = await readDraft(context, await readForm(c.req, { files: true }), c.req.header('idempotency-key'))
    if (clicked) return c.html(await patrolPage(c.var, draft))
    const report = reportOf({ ...draft, anonymous: false, complained: '' }, `person:${signedIn(context).id}`)
    const check = await draftCheck(context, { ...report, channel: 'patrol' })
    const persons = personsIn(report)
    const named: FormProblem[] = persons.length === 0 ? [] : [{ field: persons.some(({ field }) => field === 'words') && !persons.some(({ field }) => field === 'text' || field === 'title') ? 'words' : 'text', problem: 'personal-data', which: persons.map(({ type }) => type).join(',') }]
    const problems = [...unreadable, ...check.problems, ...named]
    if (problems.length > 0) return c.html(await patrolPage(c.var, draft, { problems }), 422)
    try {
      const { number } = await reportFinding(context, report)
      return c.redirect(`/desk/patrol?done=${number}`, 303)
    } catch (error) {
      if (!(error instanceof ReportRefused)) throw error
      return c.html(await patrolPage(c.var, draft, { problems: error.problems }), 422)
    }
  })

/** The units for which the reader patrols. Refuses those who do not. */
function gridsOf({ context }: Pick<Surroundings, 'context'>): string[] {
  const { posts } = signedIn(context)
  const units = posts.filter((post) => post.unitId !== null && mayDo({ id: '', name: '', posts: [post] }, matterPermissions['matters.report-patrol-finding'], { unitPath: post.unitPath }))
  if (units.length === 0) requirePermission(context, matterPermissions['matters.report-patrol-finding'])
  return units.flatMap(({ unitId }) => unitId ?? [])
}

async function patrolPage(around: Surroundings, draft: Draft, { problems = [], done }: { problems?: readonly FormProblem[]; done?: string | undefined } = {}) {
  const { context, page, settings } = around
  const units = await unitsById(context, gridsOf(around)), rules = await basis(context)
  const map = await pointPickerData(context, settings, units.some(({ id }) => id === draft.unit) ? draft.unit : units[0]?.id ?? null)
  const { category } = await draftCheck(context, { ...reportOf(draft, ''), channel: 'patrol' })
  return <PatrolForm page={page} draft={draft} problems={problems} units={units} rules={rules} map={map} category={category} done={done !== undefined && /^\d{6,20}$/.test(done) ? done : undefined} />
}

function PatrolForm({ page, draft, problems, units, rules, map, category, done }: { page: Page; draft: Draft; problems: readonly FormProblem[]; units: readonly Unit[]; rules: Basis; map: PointPickerData | undefined; category: Category | undefined; done: string | undefined }) {
  const words = intakeWords(page.locale), view = { page, problems }
  return (
    <Layout page={page} kind="desk" title={words.patrol.title} lead={words.patrol.lead}>
      {done !== undefined && <Notice tone="done" title={words.patrol.done(done)} announce><p>{words.patrol.again}</p></Notice>}
      <Notice tone="info" title={words.patrol.rule}><p>{words.patrol.position}</p></Notice>
      <form method="post" action="/desk/patrol" enctype="multipart/form-data" class="form" novalidate>
        <ErrorSummary errors={problems.map((problem) => ({ name: problem.field === 'place' ? 'words' : problem.field, message: problemSentence(page.locale, problem) }))} />
        <HiddenFields fields={{ key: draft.key }} />
        <TextArea name="text" label={words.patrol.text} value={draft.text} rows={4} maxlength={longestText} required error={errorOf(view, 'text', 'title')} />
        <Select name="category" label={words.form.category} required empty={words.form.chooseKind} value={draft.category} error={errorOf(view, 'category')} options={categoryOptions(rules, page.locale)} />
        <Questions questions={category?.questions ?? []} answers={draft.answers} locale={page.locale} errorOf={(field) => errorOf(view, field)} />
        <KeptPhotos draft={draft} page={page} />
        <FileField name="photos" label={words.form.photos} multiple limit={mostPhotos} error={errorOf(view, 'photos')} preview />
        <TextField name="words" label={words.form.words} hint={words.form.wordsHint} value={draft.words} maxlength={200} error={errorOf(view, 'words', 'place', 'plate')} />
        {units.length > 1
          ? <Select name="unit" label={words.form.unit} value={draft.unit} empty={false} options={units.map(({ id, name }) => ({ value: id, label: name }))} error={errorOf(view, 'unit')} />
          : <HiddenFields fields={{ unit: units[0]?.id }} />}
        {map && <PointPicker page={page} data={map} value={draft.point} label={words.form.map} hint={words.form.mapHint} error={errorOf(view, 'point')} />}
        <div class="buttons"><Submit>{words.patrol.save}</Submit></div>
      </form>
    </Layout>
  )
}

