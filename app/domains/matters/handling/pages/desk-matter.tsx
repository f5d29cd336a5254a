import type { Context as HonoContext } from 'hono'
import type { Child } from 'hono/jsx'
import type { Context } from '#platform/context'
import { type Form, readForm } from '#platform/form'
import { routes, type Variables } from '#platform/http'
import { Refusal, statusOf } from '#platform/refusal'
import { queueBeside } from '../../desk/pages/queue-beside.tsx'
import { keepPhoto } from '../../intake/acts/keep-photo.ts'
import { carried, photoCarriedBy } from '../../intake/reads/carried-photo.ts'
import { basis } from '../../reads/basis.ts'
import type { KeptPhoto } from '../../rules/photo.ts'
import { mostPhotos } from '../../rules/report.ts'
import { openOriginal } from '../acts/open-original.ts'
import { showReporter } from '../acts/show-reporter.ts'
import { deskMatter } from '../reads/desk-matter.ts'
import { isStep, type StepName } from '../rules/step.ts'
import { handlingWords } from '../words/words.ts'
import { type DeskView, deskView, type Surroundings } from './desk-view.ts'
import { MatterPage, type MatterPageProps } from './matter.tsx'
import { performStep } from './perform.ts'
import { PrintedMatter } from './print.tsx'
import { refusalSentence } from './refusal-sentence.ts'
import { endWords } from './said-times.ts'
import { lineWords } from './story.tsx'

type Visit = HonoContext<{ Variables: Variables }>
const around = (c: Visit): Surroundings => ({ context: c.var.context, page: c.var.page, settings: c.var.settings })

/** The queue from which the matter was opened, as its page's address says; a step that was posted from there comes back to it. */
function queueOf(c: Visit): string | undefined {
  const asked = c.req.query('queue'), referer = c.req.header('referer')
  return asked ?? (referer !== undefined && URL.canParse(referer) ? new URL(referer).searchParams.get('queue')?.slice(0, 1000) ?? undefined : undefined)
}

/** What another alcove offers to do with a matter as this reader sees it now; undefined for nothing. Its form posts to its own address. */
export type DeskPanel = (context: Context, view: DeskView) => Promise<Child | undefined>

/** /desk/matters/:id: the view, its print, and every step as a POST of its own. */
export const deskMatterPage = (panels: readonly DeskPanel[]) => {
  const render = async (c: Visit, id: string, more: Omit<MatterPageProps, 'view' | 'panels'> = {}) => {
    const view = await deskView(around(c), id)
    return <MatterPage view={view} {...more} beside={await queueBeside(c.var.context, c.var.page, queueOf(c), id)} panels={(await Promise.all(panels.map((panel) => panel(c.var.context, view)))).filter((panel) => panel !== undefined)} />
  }
  return routes()
  .get('/:id', async (c) => c.html(await render(c, c.req.param('id'), { done: c.req.query('done') })))
  .get('/:id/print', async (c) => c.html(<PrintedMatter view={await deskView(around(c), c.req.param('id'))} />))
  .post('/:id/reporter', async (c) => {
    const id = c.req.param('id')
    await deskMatter(c.var.context, id)
    const person = await showReporter(c.var.context, id)
    return c.html(await render(c, id, { person }))
  })
  .post('/:id/original', async (c) => {
    const id = c.req.param('id'), form = await readForm(c.req)
    await deskMatter(c.var.context, id)
    try {
      const opened = await openOriginal(c.var.context, id, { reason: form.text('reason') })
      return c.html(await render(c, id, { opened }))
    } catch (error) {
      if (!(error instanceof Refusal) || error.code !== 'matters.words-needed') throw error
      return c.html(await render(c, id, { reasonProblem: refusalSentence(error, c.var.page.locale) ?? error.code }), statusOf[error.kind])
    }
  })
  .post('/:id/:step', async (c, next) => {
    const id = c.req.param('id'), step = c.req.param('step')
    // Other alcoves have steps of their own at such addresses.
    if (!isStep(step)) return next()
    // Whoever may not see it learns no more than from an id that never was.
    await deskMatter(c.var.context, id)
    const form = await readForm(c.req, { files: true })
    const photos: KeptPhoto[] = []
    try {
      for (const token of form.all('carried')) { const photo = await photoCarriedBy(c.var.context, token); if (photo) photos.push(photo) }
      for (const file of form.files('photos').slice(0, mostPhotos - photos.length)) photos.push(await keepPhoto(c.var.context, new Uint8Array(await file.arrayBuffer())))
      await performStep(c.var.context, step, { id, version: Number(form.text('version')), form, photos })
    } catch (error) {
      const { typed, moved, status } = await refused(c, error, { id, step, form, photos })
      return c.html(await render(c, id, { typed, moved }), status)
    }
    const queue = queueOf(c)
    return c.redirect(`/desk/matters/${id}?${new URLSearchParams({ done: step, ...(queue === undefined ? {} : { queue }) })}`, 303)
  })
}

/** What was typed and why the step was not carried out, for the page as it is now. */
async function refused(c: Visit, error: unknown, { id, step, form, photos }: { id: string; step: StepName; form: Form; photos: readonly KeptPhoto[] }) {
  const locale = c.var.page.locale
  const message = error instanceof Refusal ? refusalSentence(error, locale) : undefined
  if (!(error instanceof Refusal) || message === undefined) throw error
  const { story } = await deskMatter(c.var.context, id)
  const last = story.findLast((line) => line.from_state !== line.to_state)
  const moved = error.code === 'matters.moved-meanwhile' && last ? handlingWords(locale).page.movedBy(lineWords(last, locale).who, lineWords(last, locale).what, endWords(last.at, (await basis(c.var.context)).days.timezone, locale)) : undefined
  const names = [...new Set(form.entries.map(([name]) => name))].filter((name) => name !== 'version' && name !== 'carried')
  const field = error.code === 'matters.photo-refused' ? 'photos' : typeof error.facts.field === 'string' ? error.facts.field : undefined
  const typed = { step, answers: Object.fromEntries(names.map((name) => [name, form.all(name)])), problem: { field, message }, photos: await Promise.all(photos.map((photo) => carried(c.var.context, photo))) }
  return { typed, moved, status: statusOf[error.kind] }
}
