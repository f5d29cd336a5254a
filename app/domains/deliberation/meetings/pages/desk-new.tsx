import { signedIn } from '#domains/people'
import { place, today, unitsById } from '#domains/territory'
import type { Context } from '#platform/context'
import { readForm } from '#platform/form'
import { routes } from '#platform/http'
import { instantOf } from '#platform/local-moment'
import { mayDo } from '#platform/permission'
import { EmptyState } from '#ui/empty'
import { Buttons, Checks, Choice, DateField, ErrorSummary, HiddenFields, Select, Submit, TextArea, TextField } from '#ui/form'
import { Layout } from '#ui/layout'
import type { Page } from '#ui/page'
import { seesDesk } from '../../councils/pages/desk-frame.tsx'
import { deskLook } from '../../councils/pages/desk-look.ts'
import { councilsStanding } from '../../councils/reads/council-by-id.ts'
import { runningSeat } from '../../councils/reads/seats-of.ts'
import { openSittings } from '../../councils/reads/sittings.ts'
import type { Council } from '../../councils/rules/council.ts'
import { topicById } from '../../topics/reads/topic-by-id.ts'
import { topicsAt } from '../../topics/reads/topics-at.ts'
import { callMeeting } from '../acts/call-meeting.ts'
import { meetingsPermissions } from '../rules/permissions.ts'
import { meetingForms } from '../rules/state.ts'
import { meetingsWords } from '../words/words.ts'
import { errorOf, tried, type Tried } from './tried.ts'

type Typed = Readonly<Record<'council' | 'form' | 'title' | 'starts' | 'place' | 'online' | 'phone' | 'note' | 'register' | 'notice-on' | 'key', string>> & { readonly topics: readonly string[] }
const fields = ['council', 'form', 'title', 'starts', 'place', 'online', 'phone', 'note', 'register', 'notice-on', 'key'] as const

/** Calling a meeting: which council, when, where, about what. */
export const deskNewPage = routes()
  .get('/desk/meetings/new', async (c) => {
    const { context, page } = c.var, asked = Object.fromEntries(fields.map((name) => [name, c.req.query(name) ?? ''])) as Omit<Typed, 'topics'>, topics = c.req.queries('topic') ?? []
    // What the calendar of the year has planned, and the council of the topic, are filled in.
    const planned = asked.council === '' ? undefined : (await openSittings(context, asked.council, await today(context))).find(({ id }) => id === c.req.query('sitting')), topic = topics[0] === undefined ? undefined : await topicById(context, topics[0])
    return c.html(await view(context, page, {
      ...asked, council: asked.council || (topic?.councilId ?? ''), form: asked.form || (topic?.forms.includes('hearing') && !topic.forms.includes('council') ? 'hearing' : 'council'), title: asked.title || (planned?.title ?? topic?.title ?? ''),
      starts: asked.starts || (planned ? `${planned.onDay}T${planned.atTime ?? '19:00'}` : ''), place: asked.place || (planned?.placeWords ?? ''), key: crypto.randomUUID(), topics,
    }))
  })
  .post('/desk/meetings/new', async (c) => {
    const { context, page } = c.var, form = await readForm(c.req), typed: Typed = { ...Object.fromEntries(fields.map((name) => [name, form.text(name)])) as Omit<Typed, 'topics'>, topics: form.all('topics') }
    const timezone = (await place(context))?.timezone ?? 'Asia/Shanghai'
    let id = ''
    const problem = await tried(page.locale, async () => {
      id = await callMeeting(context, { councilId: typed.council, form: typed.form, title: typed.title, startsAt: instantOf(typed.starts, timezone), placeWords: typed.place, onlineWords: typed.online, phone: typed.phone, note: typed.note, registerUntil: typed.register, paperNoticeOn: typed['notice-on'], topicIds: typed.topics, key: typed.key || crypto.randomUUID() })
    })
    return problem ? c.html(await view(context, page, typed, problem), problem.status) : c.redirect(`/desk/meetings/${id}?done=prepared`, 303)
  })

/** Councils for which the reader may call a meeting. */
async function councilsToCall(context: Context): Promise<Council[]> {
  signedIn(context)
  const standing = await councilsStanding(context), units = new Map((await unitsById(context, standing.map(({ unitId }) => unitId))).map((unit) => [unit.id, unit])), open: Council[] = []
  for (const council of standing) if (mayDo(context.actor, meetingsPermissions['deliberation.call-meeting'], { unitPath: units.get(council.unitId)?.path ?? [], owner: (await runningSeat(context, council.id))?.personId ?? null })) open.push(council)
  return open
}

async function view(context: Context, page: Page, typed: Typed, problem?: Tried) {
  const all = meetingsWords(page.locale), words = all.pages.desk, councils = await councilsToCall(context)
  const topics = (await topicsAt(context, { states: ['prepared', 'announced', 'deliberating', 'opinion-formed', 'handed-over', 'carried-out'] })).filter(({ councilId }) => councilId === null || councils.some(({ id }) => id === councilId))
  return (
    <Layout page={page} {...deskLook(page)} title={words.newTitle} lead={words.newLead} back={{ href: '/desk/meetings', label: words.title }}>
      {problem && <ErrorSummary errors={[problem.error]} locale={page.locale} />}
      {councils.length === 0 ? <EmptyState title={words.noCouncil} action={{ href: seesDesk(context) ? '/desk/councils' : '/councils', label: words.council }} /> : (
        <form class="form" method="post" action="/desk/meetings/new">
          <HiddenFields fields={{ key: typed.key }} />
          <Select name="council" label={words.councilField} required value={typed.council} error={errorOf(problem, 'council')} options={councils.map(({ id, name }) => ({ value: id, label: name }))} />
          <Choice name="form" label={words.formField} required value={typed.form || 'council'} error={errorOf(problem, 'form')} options={meetingForms.map((value) => ({ value, label: all.forms[value], hint: words.formHints[value] }))} />
          <TextField name="title" label={words.titleField} hint={words.titleHint} required maxlength={120} value={typed.title} error={errorOf(problem, 'title')} />
          <DateField name="starts" label={words.startsField} required time value={typed.starts} error={errorOf(problem, 'starts')} />
          <TextField name="place" label={words.placeField} required maxlength={200} value={typed.place} error={errorOf(problem, 'place')} />
          <DateField name="register" label={words.registerField} hint={words.registerHint} value={typed.register} error={errorOf(problem, 'register')} />
          {topics.length === 0 ? <p class="soft">{words.topicsNone}</p> : <Checks name="topics" label={words.topicsField} values={typed.topics} options={topics.map(({ id, number, title }) => ({ value: id, label: title, hint: number }))} />}
          <TextField name="online" label={words.onlineField} hint={words.onlineHint} maxlength={300} value={typed.online} error={errorOf(problem, 'online')} />
          <TextField name="phone" label={words.phoneField} type="tel" width="medium" maxlength={40} value={typed.phone} error={errorOf(problem, 'phone')} />
          <TextArea name="note" label={words.noteField} rows={3} maxlength={2000} value={typed.note} error={errorOf(problem, 'note')} />
          <details class="act" open={typed['notice-on'] !== ''}>
            <summary><span class="act-label">{words.onPaperAlready}</span> <span class="act-effect">{words.onPaperEffect}</span></summary>
            <DateField name="notice-on" label={words.noticeOn} hint={words.noticeOnHint} value={typed['notice-on']} error={errorOf(problem, 'notice-on')} />
          </details>
          <Buttons><Submit>{words.submit}</Submit></Buttons>
        </form>
      )}
    </Layout>
  )
}
