import type { Context } from '#platform/context'
import { readForm } from '#platform/form'
import { routes } from '#platform/http'
import { Refusal } from '#platform/refusal'
import { ButtonLink, Buttons, Choice, ErrorSummary, type FormError, HiddenFields, Submit, TextArea, TextField } from '#ui/form'
import { Layout } from '#ui/layout'
import { Notice } from '#ui/notice'
import type { Page } from '#ui/page'
import { Panel } from '#ui/panel'
import { Meter } from '#ui/progress'
import { Sheet } from '#ui/sheet'
import { StateMark } from '#ui/state'
import { dayWords } from '../../councils/pages/day-words.ts'
import { errorAt, tried } from '../../councils/pages/tried.ts'
import { appealRefusal } from '../acts/admit-topic.ts'
import { followTopic, unfollowTopic } from '../acts/follow-topic.ts'
import { rateTopic } from '../acts/report-topic.ts'
import { withdrawTopic } from '../acts/withdraw-topic.ts'
import { signPetition, withdrawSignature } from '../acts/sign-petition.ts'
import { materialById } from '../reads/materials.ts'
import { signaturesOf } from '../reads/signatures.ts'
import { topicById, topicByNumber } from '../reads/topic-by-id.ts'
import { type OwnPart, ownPart } from '../reads/topic-details.ts'
import { opensDeskTopic } from '../reads/opens-desk-topic.ts'
import { topicPath } from '../rules/state.ts'
import type { Topic } from '../rules/topic.ts'
import { topicsWords } from '../words/words.ts'
import { Decides, Materials, OpinionFormed, Outcome, TakePart, TopicFacts, TopicPath, TopicStory, topicView, type TopicView } from './topic-parts.tsx'
import { topicTone } from './topic-tone.ts'

async function found(context: Context, id: string): Promise<Topic> {
  const topic = await topicById(context, id)
  if (!topic) throw new Refusal('deliberation.unknown-topic', 'missing')
  return topic
}

/** One topic for everybody: what it is, how to take part, who decides, what came of it, and its story. */
export const topic = routes()
  .get('/materials/:id{[0-9a-f-]{36}}', async (c) => {
    const { context } = c.var, material = await materialById(context, c.req.param('id'))
    if (!material || !(await context.files.has(material.digest))) throw new Refusal('deliberation.unknown-material', 'missing')
    return c.body(new Uint8Array(await context.files.read(material.digest)), 200, { 'content-type': material.form === 'pdf' ? 'application/pdf' : 'image/webp', 'cache-control': 'private, max-age=3600', 'x-content-type-options': 'nosniff', 'content-disposition': 'inline', 'content-security-policy': "sandbox; default-src 'none'" })
  })
  // People type and read out the number; it leads to the topic.
  .get('/:number{\\d{4}-\\d+}', async (c) => {
    const numbered = await topicByNumber(c.var.context, c.req.param('number'))
    if (!numbered) throw new Refusal('deliberation.unknown-topic', 'missing')
    return c.redirect(`/topics/${numbered.id}`, 302)
  })
  .get('/:id{[0-9a-f-]{36}}', async (c) => c.html(await topicPage(c.var.context, c.var.page, await found(c.var.context, c.req.param('id')), { done: c.req.query('done') })))
  .post('/:id{[0-9a-f-]{36}}', async (c) => {
    const { context, page } = c.var, form = await readForm(c.req), id = c.req.param('id')
    let done = ''
    const errors = await tried(context, async () => {
      switch (form.text('do')) {
        case 'sign': done = (await signPetition(context, id)).enough ? 'enough' : 'signed'; break
        case 'unsign': await withdrawSignature(context, id); break
        case 'follow': await followTopic(context, id); break
        case 'unfollow': await unfollowTopic(context, id); break
        case 'rate': await rateTopic(context, id, Number(form.text('score'))); done = 'rated'; break
        case 'withdraw': await withdrawTopic(context, id, { reason: form.text('withdraw') }); done = 'withdrawn'; break
        default: await appealRefusal(context, id, { reason: form.text('reason') }); done = 'appealed'
      }
    })
    if (errors.length > 0) return c.html(await topicPage(context, page, await found(context, id), { errors, reason: form.text('reason') }), 422)
    return c.redirect(`/topics/${id}${done === '' ? '' : `?done=${done}`}`, 303)
  })
  .get('/:id{[0-9a-f-]{36}}/print', async (c) => {
    const { context, page } = c.var, dossier = await found(context, c.req.param('id')), view = await topicView(context, dossier), words = topicsWords(page.locale)
    return c.html(
      <Layout page={page} kind="print" title={dossier.title} back={{ href: `/topics/${dossier.id}` }} unlisted>
        <Sheet title={dossier.title} number={`${words.topic.number} ${dossier.number} · ${words.states[dossier.state]}`}>
          <p class="words-as-written">{dossier.text}</p>
          <TopicFacts view={view} page={page} />
          <Decides view={view} page={page} />
          <Materials materials={view.materials} page={page} />
          <OpinionFormed view={view} page={page} />
          <Outcome view={view} page={page} />
          <h2>{words.topic.story}</h2>
          <TopicStory view={view} page={page} />
        </Sheet>
      </Layout>)
  })

async function topicPage(context: Context, page: Page, shown: Topic, { errors = [], done, reason }: { errors?: readonly FormError[]; done?: string | undefined; reason?: string }) {
  const view = await topicView(context, shown), words = topicsWords(page.locale), own = words.topic, part = await ownPart(context, shown)
  const signatures = (await signaturesOf(context, [shown.id])).get(shown.id) ?? 0
  const said: Readonly<Record<string, string>> = { signed: own.thanks, enough: own.enough, rated: own.rated, appealed: own.appealSent, withdrawn: own.withdrawDone, raised: words.new.raised }
  const opens = await opensDeskTopic(context, shown)
  return (
    <Layout page={page} title={shown.title} lead={words.stateSentences[shown.state]} back={{ href: '/topics', label: own.back }} aside={<StateMark tone={topicTone[shown.state]}>{words.states[shown.state]}</StateMark>} description={shown.text.slice(0, 120)}>
      {said[done ?? ''] !== undefined && <Notice tone="done" title={said[done ?? '']} announce />}
      <ErrorSummary errors={errors} kept={false} />
      {shown.state === 'reported' && ((part.because !== null && part.because !== 'follows') || part.seated) && !part.rated && <Rate page={page} errors={errors} />}
      {shown.refusal !== '' && (shown.state === 'refused') && <Refused page={page} topic={shown} mine={part.because === 'raised'} errors={errors} reason={reason} />}
      <p class="prose words-as-written">{shown.text}</p>
      {shown.state === 'gathering' && <Sign page={page} view={view} part={part} signatures={signatures} />}
      <TakePart view={view} page={page} />
      <Decides view={view} page={page} />
      <Panel title={own.about} id="about"><TopicFacts view={view} page={page} /></Panel>
      <Materials materials={view.materials} page={page} />
      <OpinionFormed view={view} page={page} />
      <Outcome view={view} page={page} />
      {(topicPath as readonly string[]).includes(shown.state) && <Panel title={own.path} id="path"><TopicPath topic={shown} page={page} /></Panel>}
      <Panel title={own.story} id="story"><TopicStory view={view} page={page} /></Panel>
      {part.because === 'raised' && (shown.state === 'gathering' || (shown.state === 'collected' && shown.source !== 'petition')) && <Withdraw page={page} errors={errors} />}
      {!['filed', 'lapsed', 'withdrawn'].includes(shown.state) && page.reader !== undefined && (part.because === null || part.because === 'follows') && (
        <form method="post"><HiddenFields fields={{ do: part.because === 'follows' ? 'unfollow' : 'follow' }} /><p class="soft">{own.followHint}</p><Submit tone="secondary">{part.because === 'follows' ? own.unfollow : own.follow}</Submit></form>
      )}
      <Buttons><ButtonLink href={`/topics/${shown.id}/print`}>{own.print}</ButtonLink>{opens && <ButtonLink href={`/desk/topics/${shown.id}`}>{own.desk}</ButtonLink>}</Buttons>
    </Layout>
  )
}

function Sign({ page, view: { topic, day }, part, signatures }: { page: Page; view: TopicView; part: OwnPart; signatures: number }) {
  const own = topicsWords(page.locale).topic, wanted = topic.signaturesWanted ?? 1
  return (
    <Panel title={own.sign} id="sign">
      <Meter label={own.sign} value={signatures} max={wanted} said={`${signatures} / ${wanted}`} />
      <p>{own.signLead(signatures, wanted, dayWords(topic.signaturesUntil ?? day, day, page.locale))}</p>
      <p class="soft">{own.signHint}</p>
      {page.reader === undefined ? <Buttons><ButtonLink href={`/sign-in?return=${encodeURIComponent(`/topics/${topic.id}`)}`} tone="primary">{own.signIn}</ButtonLink></Buttons>
        : !part.signed ? <form method="post"><HiddenFields fields={{ do: 'sign' }} /><Submit>{own.signDo}</Submit></form>
          : part.because === 'raised' ? <p><strong>{own.signed}</strong></p> : <form method="post"><p><strong>{own.signed}</strong></p><HiddenFields fields={{ do: 'unsign' }} /><Submit tone="quiet">{own.unsign}</Submit></form>}
    </Panel>
  )
}

function Withdraw({ page, errors }: { page: Page; errors: readonly FormError[] }) {
  const own = topicsWords(page.locale).topic, error = errorAt(errors, 'withdraw')
  return (
    <details open={error !== undefined}>
      <summary>{own.withdraw}</summary>
      <form method="post">
        <HiddenFields fields={{ do: 'withdraw' }} />
        <p>{own.withdrawLead}</p>
        <TextField name="withdraw" label={own.withdrawField} required maxlength={500} error={error} />
        <Submit tone="danger">{own.withdrawDo}</Submit>
      </form>
    </details>
  )
}

function Rate({ page, errors }: { page: Page; errors: readonly FormError[] }) {
  const own = topicsWords(page.locale).topic
  return (
    <Panel title={own.rate} id="rate">
      <form method="post">
        <HiddenFields fields={{ do: 'rate' }} />
        <Choice name="score" label={own.rate} hint={own.rateLead} required error={errorAt(errors, 'score')} options={own.scores.map((label, index) => ({ value: String(index + 1), label })).reverse()} />
        <Submit>{own.rateDo}</Submit>
      </form>
    </Panel>
  )
}

function Refused({ page, topic, mine, errors, reason }: { page: Page; topic: Topic; mine: boolean; errors: readonly FormError[]; reason: string | undefined }) {
  const own = topicsWords(page.locale).topic
  return (
    <Notice tone="warn" title={own.refusal}>
      <p class="words-as-written">{topic.refusal}</p>
      {topic.appealedAt !== null && <p>{topic.appealAnsweredAt === null ? own.appealed : own.appealRefused}</p>}
      {mine && topic.appealedAt === null && (
        <form method="post">
          <HiddenFields fields={{ do: 'appeal' }} />
          <TextArea name="reason" label={own.appealField} hint={own.appealLead} required rows={3} maxlength={1000} value={reason} error={errorAt(errors, 'reason')} />
          <Submit tone="secondary">{own.appealDo}</Submit>
        </form>
      )}
    </Notice>
  )
}
