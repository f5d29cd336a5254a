import { signedIn } from '#domains/people'
import type { Context } from '#platform/context'
import { type Form, readForm } from '#platform/form'
import { routes } from '#platform/http'
import { mayDo } from '#platform/permission'
import { Refusal } from '#platform/refusal'
import { EmptyState } from '#ui/empty'
import { ButtonLink, Buttons, DateField, ErrorSummary, HiddenFields, Select, Submit, TextArea, TextField } from '#ui/form'
import { Layout } from '#ui/layout'
import type { Page } from '#ui/page'
import { StateMark } from '#ui/state'
import { Table } from '#ui/table'
import { seesDesk } from '../../councils/pages/desk-frame.tsx'
import { deskLook } from '../../councils/pages/desk-look.ts'
import { errorOf, tried, type Tried } from '../../meetings/pages/tried.ts'
import { topicsAt } from '../../topics/reads/topics-at.ts'
import { changeAsking } from '../acts/change-asking.ts'
import { prepareAsking } from '../acts/prepare-asking.ts'
import { type Asking, deskAskings } from '../reads/askings.ts'
import { runnerOf } from '../reads/roles-of.ts'
import { askingPermissions } from '../rules/permissions.ts'
import { askingWords } from '../words/words.ts'
import { toneOf } from './asking-card.tsx'
import { runAsking } from './door-sheets.tsx'

const fields = ['topic', 'title', 'intro', 'questions', 'opens', 'closes', 'retention', 'phone', 'key'] as const
type Typed = Readonly<Record<(typeof fields)[number], string>>

const typedIn = (form: Form) => Object.fromEntries(fields.map((name) => [name, form.text(name)])) as Typed
const saidIn = (typed: Typed) => ({ title: typed.title, intro: typed.intro, questions: typed.questions, opensOn: typed.opens, closesOn: typed.closes, retentionDays: typed.retention, phone: typed.phone })

/** Askings at the desk, and preparing one. */
export const deskListPages = routes()
  .get('/desk/askings', async (c) => {
    const { context, page } = c.var, all = askingWords(page.locale), words = all.pages.desk, actor = signedIn(context)
    const seeing = actor.posts.filter(({ role, unitId, unitPath }) => unitId !== null && mayDo({ ...actor, posts: actor.posts.filter((post) => post.role === role) }, askingPermissions['deliberation.see-askings'], { unitPath }))
    const askings = await deskAskings(context, { all: mayDo(actor, askingPermissions['deliberation.see-askings'], {}), unitIds: seeing.flatMap(({ unitId }) => unitId ?? []), personId: actor.id })
    // A counter who has no other part in an asking goes to the counting, which is all that opens for them.
    const counting = new Set<string>()
    for (const { id, unitPath, topicId } of askings) if (!mayDo(actor, askingPermissions['deliberation.see-askings'], { unitPath, owner: await runnerOf(context, { topic_id: topicId }) })) counting.add(id)
    const hrefOf = ({ id }: Asking) => `/desk/askings/${id}${counting.has(id) ? '/count' : ''}`
    return c.html(
      <Layout page={page} {...deskLook(page)} title={words.title} lead={words.lead} aside={<ButtonLink tone="primary" href="/desk/askings/new">{words.new}</ButtonLink>}>
        <Table caption={words.title} captionHidden rows={askings} locale={page.locale} rowHref={hrefOf} empty={<EmptyState title={words.none} action={{ href: '/desk/askings/new', label: words.new }}>{words.noneHint}</EmptyState>} columns={[
          { key: 'asking', label: words.asking, main: true, cell: (asking: Asking) => <a href={hrefOf(asking)}>{asking.title}</a> },
          { key: 'where', label: all.pages.building, cell: (asking) => `${asking.unitName} · ${all.pages.doors(asking.doors)}` },
          { key: 'until', label: all.pages.to, cell: (asking) => asking.closesOn },
          { key: 'state', label: words.state, cell: (asking) => <StateMark tone={toneOf[asking.state]}>{all.states[asking.state]}</StateMark> },
          { key: 'next', label: words.next, cell: (asking) => words.nexts[asking.state] },
        ]} />
      </Layout>)
  })
  .get('/desk/askings/new', async (c) => c.html(await view(c.var.context, c.var.page, { ...Object.fromEntries(fields.map((name) => [name, c.req.query(name) ?? ''])) as Typed, retention: '30', key: crypto.randomUUID() })))
  .get('/desk/askings/:id{[0-9a-f-]{36}}/change', async (c) => {
    const { context, page } = c.var, asking = await runAsking(context, c.req.param('id'))
    if (asking.state !== 'draft') throw new Refusal('deliberation.asking-not-so-far', 'conflict', { state: asking.state })
    return c.html(await view(context, page, { topic: '', title: asking.title, intro: asking.intro, questions: asking.questions.map(({ text, choices, words }) => [text, ...choices.map((choice) => `- ${choice}`), ...(words ? ['+'] : [])].join('\n')).join('\n'), opens: asking.opensOn, closes: asking.closesOn, retention: String(asking.retentionDays), phone: asking.phone, key: '' }, undefined, asking))
  })
  .post('/desk/askings/:id{[0-9a-f-]{36}}/change', async (c) => {
    const { context, page } = c.var, form = await readForm(c.req), typed = typedIn(form), asking = await runAsking(context, c.req.param('id'))
    const problem = await tried(page.locale, () => changeAsking(context, asking.id, saidIn(typed)))
    return problem ? c.html(await view(context, page, typed, problem, asking), problem.status) : c.redirect(`/desk/askings/${asking.id}?done=change`, 303)
  })
  .post('/desk/askings/new', async (c) => {
    const { context, page } = c.var, form = await readForm(c.req), typed = typedIn(form)
    let id = ''
    const problem = await tried(page.locale, async () => { id = await prepareAsking(context, { topicId: typed.topic, ...saidIn(typed), key: typed.key || crypto.randomUUID() }) })
    return problem ? c.html(await view(context, page, typed, problem), problem.status) : c.redirect(`/desk/askings/${id}`, 303)
  })

async function view(context: Context, page: Page, typed: Typed, problem?: Tried, asking?: Asking) {
  signedIn(context)
  const words = askingWords(page.locale).pages.desk, topics = []
  if (!asking) for (const topic of await topicsAt(context, { states: ['prepared', 'announced', 'deliberating'] })) if (mayDo(context.actor, askingPermissions['deliberation.run-asking'], { unitPath: topic.unitPath, owner: await runnerOf(context, { topic_id: topic.id }) })) topics.push(topic)
  return (
    <Layout page={page} {...deskLook(page)} title={asking ? words.change : words.new} back={asking ? { href: `/desk/askings/${asking.id}`, label: asking.title } : { href: '/desk/askings', label: words.title }}>
      {problem && <ErrorSummary errors={[problem.error]} locale={page.locale} />}
      {topics.length === 0 && !asking ? <EmptyState title={words.noTopic} action={{ href: seesDesk(context) ? '/desk/topics' : '/topics', label: words.topicField }} /> : (
        <form class="form" method="post" action={asking ? `/desk/askings/${asking.id}/change` : '/desk/askings/new'}>
          <HiddenFields fields={{ key: typed.key }} />
          {!asking && <Select name="topic" label={words.topicField} required value={typed.topic} options={topics.map(({ id, number, title }) => ({ value: id, label: `${number} ${title}` }))} />}
          <TextField name="title" label={words.titleField} required maxlength={120} value={typed.title} error={errorOf(problem, 'title')} />
          <TextArea name="intro" label={words.introField} rows={4} maxlength={2000} value={typed.intro} error={errorOf(problem, 'intro')} />
          <TextArea name="questions" label={words.questionsField} hint={words.questionsHint} placeholder={words.questionsExample} required rows={8} maxlength={4000} value={typed.questions} error={errorOf(problem, 'questions')} />
          <DateField name="opens" label={words.opensField} required value={typed.opens} error={errorOf(problem, 'opens')} />
          <DateField name="closes" label={words.closesField} required value={typed.closes} error={errorOf(problem, 'closes')} />
          <TextField name="retention" label={words.retentionField} required width="short" inputmode="numeric" value={typed.retention} error={errorOf(problem, 'retention')} />
          <TextField name="phone" label={words.phoneField} type="tel" width="medium" maxlength={40} value={typed.phone} error={errorOf(problem, 'phone')} />
          <Buttons><Submit>{asking ? words.changeSave : words.create}</Submit></Buttons>
        </form>
      )}
    </Layout>
  )
}
