import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import { readForm } from '#platform/form'
import { routes } from '#platform/http'
import { Refusal, statusOf } from '#platform/refusal'
import type { Locale } from '#platform/words'
import { type Reported, ReportRefused } from '../../acts/report-matter.ts'
import { matterWords } from '../../words/words.ts'
import { submitReport } from '../acts/submit-report.ts'
import { photoCarriedBy } from '../reads/carried-photo.ts'
import { draftCheck } from '../reads/draft-check.ts'
import { firstStep, type FormProblem, type FormStep, formSteps, isFormStep, stepOf } from '../rules/form-problem.ts'
import { problemSentence } from '../words/problem-sentence.ts'
import { intakeWords } from '../words/words.ts'
import { emptyDraft, readDraft, reportOf } from './draft.ts'
import { knowAgain, senderOf } from './sender.ts'
import { stepPage } from './step-page.tsx'

/** The form: page by page for people, all at once for programs (its fields are told at `Draft`). */
export const newMatter = routes()
  .get('/new', async (c) => {
    const [plate, unit] = [c.req.query('plate') ?? '', c.req.query('unit') ?? '']
    const draft = { ...emptyDraft(), plate: plate.slice(0, 20), unit: unit.slice(0, 60), text: (c.req.query('text') ?? '').slice(0, 4000) }
    const known = await draftCheck(c.var.context, { ...reportOf(draft, ''), channel: 'web' })
    knowAgain(c)
    // A plate that was taken down must not keep anybody from reporting.
    return c.html(await stepPage(c.var, 'what', { ...draft, plate: known.plate?.id ?? '', unit: known.unit?.id ?? '' }))
  })
  .get('/new/photo/:token', async (c) => {
    const photo = await photoCarriedBy(c.var.context, c.req.param('token'))
    if (!photo) throw new Refusal('matters.unknown', 'missing')
    return c.body(Readable.toWeb(createReadStream(c.var.context.files.pathOf(photo.smallDigest))) as ReadableStream, 200, { 'content-type': 'image/jpeg', 'cache-control': 'private, max-age=3600', 'x-content-type-options': 'nosniff' })
  })
  .post('/new', async (c) => {
    const { context, page } = c.var
    const form = await readForm(c.req, { files: true })
    const asProgram = c.req.header('accept')?.includes('application/json') ?? false
    const { draft, problems: unreadable, clicked } = await readDraft(context, form, c.req.header('idempotency-key'))
    const asked = form.text('step'), step = isFormStep(asked) ? asked : undefined, go = form.text('go')
    const confirmed = form.text('confirmed') === '1'

    if (clicked) return c.html(await stepPage(c.var, 'where', draft))
    if (step === 'where' && go === 'find' && form.text('find') !== '') return c.html(await stepPage(c.var, 'where', draft, { find: form.text('find') }))
    if (step && go === 'back') return c.html(await stepPage(c.var, formSteps[Math.max(0, formSteps.indexOf(step) - 1)] ?? 'what', draft))
    if (isFormStep(go)) return c.html(await stepPage(c.var, go, draft))

    const sender = senderOf(c, draft.key, draft.anonymous)
    const report = { ...reportOf(draft, sender.scope), channel: draft.plate ? 'qr' as const : 'web' as const }
    const check = await draftCheck(context, report)
    // A person says which is right; a program is told that its point decided.
    const unsaid = check.elsewhere !== undefined && draft.placed === ''
    const problems: readonly FormProblem[] = merged([...unreadable, ...check.problems, ...(unsaid && confirmed && !asProgram ? [{ field: 'placed', problem: 'contradicts' } as const] : [])])
    if (step && step !== 'check') {
      const here = problems.filter(({ field }) => stepOf(field) === step || unreadable.some((found) => found.field === field))
      if (here.length > 0) return c.html(await stepPage(c.var, step, draft, { problems: here, known: check }), 422)
      return c.html(await stepPage(c.var, nextStep(step, check.plate !== undefined), draft, { known: check }))
    }
    if (asProgram && problems.length === 0 && !confirmed) return c.json(refusalBody(page.locale, 'matters.not-confirmed', [{ field: 'confirmed', problem: 'missing' }]), 422)
    if (problems.length > 0) {
      if (asProgram) return c.json(refusalBody(page.locale, 'matters.report-incomplete', problems), 422)
      return c.html(await stepPage(c.var, firstStep(problems), draft, { problems, known: check }), 422)
    }
    if (!confirmed) return c.html(await stepPage(c.var, 'check', draft, { known: check }))
    try {
      const reported = await submitReport(context, report, draft)
      const url = `/matters/sent/${reported.number}?code=${reported.followCode}${reported.repeated ? '&repeated=1' : ''}`
      return asProgram ? c.json({ ...answerBody(reported, url), ...(unsaid && check.elsewhere ? { notice: intakeWords(page.locale).form.elsewhere(check.unit?.name ?? '', check.elsewhere.name) } : {}) }, reported.repeated ? 200 : 201) : c.redirect(url, 303)
    } catch (thrown) {
      if (!(thrown instanceof Refusal) || thrown.kind === 'forbidden' || thrown.kind === 'unauthenticated' || thrown.kind === 'too-many') throw thrown
      // Under a key that somebody else may have chosen, nobody learns what theirs became.
      const error = thrown.code === 'matters.key-used-for-another' && !sender.sure ? new Refusal(thrown.code, thrown.kind) : thrown
      const told: readonly FormProblem[] = error instanceof ReportRefused ? error.problems : []
      if (asProgram) return c.json({ error: { ...refusalBody(page.locale, error.code, told, error.facts).error, ...error.facts } }, statusOf[error.kind])
      if (told.length > 0) return c.html(await stepPage(c.var, firstStep(told), draft, { problems: told }), 422)
      throw error
    }
  })

/** After the kind the place is asked for, unless a plate has said it. */
function nextStep(step: FormStep, hasPlate: boolean): FormStep {
  const next = formSteps[formSteps.indexOf(step) + 1] ?? 'check'
  return next === 'where' && hasPlate ? 'more' : next
}

/** One problem a field: what could not be read says more than that it is then missing. */
const merged = (problems: readonly FormProblem[]): FormProblem[] => problems.filter((problem, index) =>
  (problem.field === 'photos' || problems.findIndex(({ field }) => field === problem.field) === index) && !(problem.field === 'place' && problems.some(({ field }) => field === 'point')))

const answerBody = ({ id, number, followCode, state, repeated, urgent }: Reported, url: string) => ({ id, number, followCode, state, repeated, urgent, url })

function refusalBody(locale: Locale, code: string, problems: readonly FormProblem[], facts: Refusal['facts'] = {}) {
  const sentence = code === 'matters.not-confirmed' ? intakeWords(locale).form.checkLead : { ...matterWords(locale).refusals, ...intakeWords(locale).refusals }[code]?.(facts)
  return { error: { code, message: sentence ?? code, problems: problems.map((problem) => ({ ...problem, message: problem.field === 'confirmed' ? sentence : problemSentence(locale, problem) })) } }
}

