import { requirePermission } from '#domains/people'
import type { Context } from '#platform/context'
import { type Form, readForm } from '#platform/form'
import { routes } from '#platform/http'
import { mayDo } from '#platform/permission'
import { Refusal } from '#platform/refusal'
import { ButtonLink, Buttons, ErrorSummary, type FormError } from '#ui/form'
import type { Page } from '#ui/page'
import { Columns, Panel } from '#ui/panel'
import { StateMark } from '#ui/state'
import { councilsPermissions } from '../../councils/rules/permissions.ts'
import { runningSeat } from '../../councils/reads/seats-of.ts'
import { DeskFrame, seesDesk } from '../../councils/pages/desk-frame.tsx'
import { tried } from '../../councils/pages/tried.ts'
import { unitPickData } from '../../councils/pages/unit-pick.tsx'
import { touchesOpenIn } from '../acts/correct-touches.ts'
import { joinableStates } from '../acts/join-matters.ts'
import { topicById } from '../reads/topic-by-id.ts'
import { topicsPermissions } from '../rules/permissions.ts'
import type { Topic } from '../rules/topic.ts'
import { topicsWords } from '../words/words.ts'
import { carryOutForm } from './desk-perform.ts'
import { AdmitForms, AppealForm, CarryUpForm, CorrectTouchesForm, JoinForm, PrepareForm } from './desk-before-forms.tsx'
import { AnnounceForm, DissentForms, MaterialForms, OpinionForm, Tools } from './desk-talk-forms.tsx'
import { CarryOutForm, DecisionForm, FileForm, HandOverForm, ReportForm } from './desk-after-forms.tsx'
import { Decides, Materials, OpinionFormed, Outcome, TopicFacts, TopicStory, topicView } from './topic-parts.tsx'
import { topicTone } from './topic-tone.ts'

/** One topic at the desk: what it is, and the next lawful steps as forms. */
export const deskTopic = routes()
  .get('/:id{[0-9a-f-]{36}}', async (c) => c.html(await topicPage(c.var.context, c.var.page, c.req.param('id'), { done: c.req.query('done') })))
  .post('/:id{[0-9a-f-]{36}}', async (c) => {
    const { context, page } = c.var, form = await readForm(c.req, { files: true }), id = c.req.param('id')
    if (form.text('do') === 'find') return c.html(await topicPage(context, page, id, { form }))
    let done = ''
    const errors = await tried(context, async () => { done = await carryOutForm(context, id, form) })
    return errors.length === 0 ? c.redirect(`/desk/topics/${id}?done=${done}`, 303) : c.html(await topicPage(context, page, id, { form, errors }), 422)
  })

async function found(context: Context, id: string): Promise<Topic> {
  const topic = await topicById(context, id)
  if (!topic) throw new Refusal('deliberation.unknown-topic', 'missing')
  if (!(await runningSeat(context, topic.councilId))) requirePermission(context, councilsPermissions['deliberation.see-desk'], { unitPath: topic.unitPath })
  return topic
}

export interface StepProps { readonly page: Page; readonly topic: Topic; readonly form: Form | undefined; readonly errors: readonly FormError[] }

async function topicPage(context: Context, page: Page, id: string, { form, errors = [], done }: { form?: Form; errors?: readonly FormError[]; done?: string | undefined }) {
  const topic = await found(context, id), view = await topicView(context, topic), words = topicsWords(page.locale), desk = words.desk, owner = (await runningSeat(context, topic.councilId))?.personId ?? null
  const may = (name: keyof typeof topicsPermissions) => mayDo(context.actor, topicsPermissions[name], { unitPath: topic.unitPath, ...(name === 'deliberation.run-topic' ? { owner } : {}) })
  const runs = may('deliberation.run-topic'), state = topic.state, step: StepProps = { page, topic, form, errors }
  const said = done === 'raised' ? desk.raised : desk.said[done ?? '']
  const steps = [
    state === 'collected' && may('deliberation.admit-topic') && <AdmitForms {...step} units={await unitPickData(context, form?.has('units') || form?.text('do') === 'find' ? form : undefined, topic.unitIds)} />,
    state === 'refused' && topic.appealedAt !== null && topic.appealAnsweredAt === null && may('deliberation.decide-appeal') && <AppealForm {...step} />,
    (state === 'admitted' || state === 'prepared') && runs && <PrepareForm {...step} />,
    state === 'prepared' && runs && <AnnounceForm {...step} council={view.council} context={context} />,
    (state === 'announced' || state === 'deliberating') && runs && <Tools page={page} topic={topic} context={context} />,
    state === 'deliberating' && runs && <OpinionForm {...step} story={view.story} />,
    (state === 'opinion-formed' || state === 'handed-over') && may('deliberation.hand-over') && <HandOverForm {...step} view={view} context={context} />,
    state === 'handed-over' && may('deliberation.hand-over') && <DecisionForm {...step} view={view} context={context} />,
    (state === 'opinion-formed' || state === 'handed-over') && runs && <CarryOutForm {...step} view={view} />,
    state === 'carried-out' && runs && <ReportForm {...step} />,
    state === 'rated' && runs && <FileForm {...step} />,
  ].filter((each) => each !== false)
  return (
    <DeskFrame page={page} title={topic.title} lead={words.stateSentences[state]} back={seesDesk(context) ? { href: '/desk/topics', label: desk.title } : { href: `/topics/${topic.id}`, label: desk.publicPage }} done={said} aside={<StateMark tone={topicTone[state]}>{words.states[state]}</StateMark>}>
      <ErrorSummary errors={errors} />
      <Columns aside={
        <>
          <TopicFacts view={view} page={page} />
          <Buttons><ButtonLink href={`/topics/${topic.id}`}>{desk.publicPage}</ButtonLink><ButtonLink href={`/topics/${topic.id}/print`}>{desk.print}</ButtonLink></Buttons>
          <Panel title={desk.story} id="story"><TopicStory view={view} page={page} /></Panel>
        </>
      }>
        <p class="prose words-as-written">{topic.text}</p>
        <Decides view={view} page={page} />
        <Panel title={desk.steps} id="next">{steps.length === 0 ? <p class="soft">{desk.nothing}</p> : steps.map((each) => <section class="panel">{each}</section>)}</Panel>
        <Materials materials={view.materials} page={page} />
        {runs && !['gathering', 'lapsed', 'withdrawn', 'refused', 'carried-out', 'reported', 'rated', 'filed'].includes(state) && <MaterialForms {...step} materials={view.materials} />}
        <OpinionFormed view={view} page={page} />
        {runs && <DissentForms {...step} dissents={view.dissents} />}
        <Outcome view={view} page={page} />
        {may('deliberation.carry-up') && ['collected', 'admitted', 'prepared', 'announced', 'deliberating', 'opinion-formed'].includes(state) && topic.unitPath.length > 1 && <CarryUpForm {...step} context={context} />}
        {may('deliberation.admit-topic') && (touchesOpenIn as readonly string[]).includes(state) && <CorrectTouchesForm {...step} />}
        {may('deliberation.raise-for-office') && (joinableStates as readonly string[]).includes(state) && <JoinForm {...step} context={context} />}
      </Columns>
    </DeskFrame>
  )
}
