import { nameOf, requirePermission } from '#domains/people'
import { place, today } from '#domains/territory'
import type { Context } from '#platform/context'
import { readForm } from '#platform/form'
import { routes } from '#platform/http'
import { mayDo } from '#platform/permission'
import { Refusal } from '#platform/refusal'
import { Facts } from '#ui/facts'
import { ButtonLink, Buttons, ErrorSummary, Select, Submit, TextField } from '#ui/form'
import { Layout } from '#ui/layout'
import { Notice } from '#ui/notice'
import type { Page } from '#ui/page'
import { Panel } from '#ui/panel'
import { StateMark } from '#ui/state'
import { Moment } from '#ui/time'
import { dayWords } from '../../councils/pages/day-words.ts'
import { partyClasses, partyClassName } from '../../rules/party-classes.ts'
import { acknowledgeInvitation } from '../acts/record-delivery.ts'
import { registerToSpeak } from '../acts/register-to-speak.ts'
import { agendaOf } from '../reads/agenda.ts'
import { attendingOf, inviteesOf } from '../reads/invitees.ts'
import { type Meeting, meetingById, movesOf } from '../reads/meetings.ts'
import { minutesNow } from '../reads/minutes.ts'
import { meetingsPermissions } from '../rules/permissions.ts'
import { meetingsWords } from '../words/words.ts'
import { Agenda } from './agenda.tsx'
import { toneOf } from './meeting-card.tsx'
import { MinutesText } from './minutes-text.tsx'
import { QuorumLines } from './quorum-lines.tsx'
import { errorOf, tried, type Tried } from './tried.ts'

/** A meeting as everybody sees it: agenda, how to take part, results, minutes. */
export const meetingPage = routes()
  .get('/meetings/:id{[0-9a-f-]{36}}', async (c) => {
    const { context, page } = c.var, id = c.req.param('id')
    // Opening the page is the proof that the invitation arrived.
    if (context.actor) await acknowledgeInvitation(context, id)
    return c.html(await view(context, page, id, { done: c.req.query('done') }))
  })
  .post('/meetings/:id{[0-9a-f-]{36}}/register', async (c) => {
    const { context, page } = c.var, id = c.req.param('id'), form = await readForm(c.req), typed = { partyClass: form.text('class'), subject: form.text('subject') }
    requirePermission(context, meetingsPermissions['deliberation.register-to-speak'])
    const problem = await tried(page.locale, () => registerToSpeak(context, id, typed))
    return problem ? c.html(await view(context, page, id, { problem, typed }), problem.status) : c.redirect(`/meetings/${id}?done=registered#register`, 303)
  })

interface Shown { readonly done?: string | undefined; readonly problem?: Tried; readonly typed?: { readonly partyClass: string; readonly subject: string } }

/** The meeting of that id, if it is public. Refuses `deliberation.unknown-meeting`. */
export async function publicMeeting(context: Context, id: string): Promise<Meeting> {
  const meeting = await meetingById(context, id)
  if (!meeting || meeting.state === 'draft' || (meeting.state === 'cancelled' && meeting.announcedOn === null)) throw new Refusal('deliberation.unknown-meeting', 'missing')
  return meeting
}

async function view(context: Context, page: Page, id: string, shown: Shown) {
  const meeting = await publicMeeting(context, id), words = meetingsWords(page.locale), pages = words.pages
  const [here, day, items, invitees, attending] = [await place(context), await today(context), await agendaOf(context, id), await inviteesOf(context, id), await attendingOf(context, id)], timezone = here?.timezone ?? 'Asia/Shanghai'
  const chair = invitees.find(({ part }) => part === 'chair'), me = context.actor && invitees.find(({ personId }) => personId === context.actor?.id), present = context.actor !== undefined && attending.some(({ personId }) => personId === context.actor?.id)
  const parts = meeting.state === 'published' ? await minutesNow(context, meeting, timezone) : [], classes = [...new Set(invitees.map(({ partyClass }) => partyClass))]
  const chairName = chair && (chair.personId ? (await nameOf(context, [chair.personId])).get(chair.personId) : chair.name)
  const ahead = meeting.state === 'announced' || meeting.state === 'open', lastMove = ahead ? (await movesOf(context, id)).at(-1) : undefined
  return (
    <Layout page={page} title={meeting.title} back={{ href: '/meetings', label: pages.title }} aside={<StateMark tone={toneOf[meeting.state]}>{words.states[meeting.state]}</StateMark>}>
      {shown.problem && <ErrorSummary errors={[shown.problem.error]} locale={page.locale} />}
      {shown.done === 'registered' && <Notice tone="done" title={pages.registered} announce />}
      {meeting.state === 'cancelled' && <Notice tone="warn" title={pages.cancelled}><p>{pages.cancelledFor(meeting.cancelledFor)}</p></Notice>}
      {lastMove && <Notice tone="warn" title={pages.moved}><p>{pages.movedFrom}{page.locale === 'en' ? ': ' : '：'}<Moment at={lastMove.from} now={context.now} locale={page.locale} timezone={timezone} detail="exact" /> {lastMove.fromPlace}</p><p>{pages.cancelledFor(lastMove.reason)}</p></Notice>}
      <Facts items={[
        { term: pages.when, detail: <Moment at={meeting.startsAt} now={context.now} locale={page.locale} timezone={timezone} detail="exact" /> }, { term: pages.where, detail: meeting.placeWords }, { term: pages.form, detail: words.forms[meeting.form] },
        { term: pages.council, detail: <a href={`/councils/${meeting.councilId}`}>{meeting.councilName}</a> }, { term: pages.chair, detail: chairName }, { term: pages.invitedBy, detail: classes.map((one) => partyClassName(one, page.locale)).join(page.locale === 'en' ? ', ' : '、') },
        { term: pages.online, detail: meeting.onlineWords === '' ? undefined : me ? meeting.onlineWords : pages.onlineForInvited }, { term: pages.phone, detail: meeting.phone }, { term: pages.note, detail: meeting.note },
        { term: pages.quorum, detail: meeting.quorum ? <><p>{pages.quorumOf(meeting.quorum.membersHere, meeting.quorum.members)}</p><details><summary>{pages.quorumHow}</summary><QuorumLines quorum={meeting.quorum} rules={meeting.rules} page={page} /></details></> : undefined }, { term: pages.notice, detail: meeting.noticeId === null ? undefined : <a href={`/notices/${meeting.noticeId}`}>{pages.noticeSee}</a> },
      ]} />
      {meeting.state === 'open' && <Notice tone="info" title={pages.live}><p><a href={`/meetings/${id}/live`}>{pages.liveLink}</a></p></Notice>}
      <Panel title={pages.agenda} id="agenda"><Agenda items={items} page={page} results={!ahead && meeting.state !== 'cancelled'} /></Panel>
      {ahead && (
        <Panel title={pages.how} id="how">
          <p>{meeting.form === 'hearing' && meeting.registerUntil !== null ? pages.howHearing(dayWords(meeting.registerUntil, day, page.locale)) : pages.howCouncil}</p>
          {!present && <Buttons><ButtonLink href={`/meetings/${id}/here`}>{pages.signIn}</ButtonLink></Buttons>}
        </Panel>
      )}
      {meeting.form === 'hearing' && meeting.state === 'announced' && meeting.registerUntil !== null && day <= meeting.registerUntil && <Register meeting={meeting} page={page} context={context} until={dayWords(meeting.registerUntil, day, page.locale)} listed={me !== undefined} shown={shown} />}
      {(meeting.state === 'closed' || meeting.state === 'approved') && (
        <Panel title={pages.minutes} id="minutes">
          <p>{meeting.minutesDue !== null && (day > meeting.minutesDue ? <strong>{pages.minutesLate}</strong> : pages.minutesDue(dayWords(meeting.minutesDue, day, page.locale)))}</p>
          {present && <Buttons><ButtonLink href={`/meetings/${id}/minutes`}>{pages.readDraft}</ButtonLink></Buttons>}
        </Panel>
      )}
      {parts.length > 0 && <Panel title={pages.minutes} id="minutes"><MinutesText parts={parts} level={3} /><p><a class="button button-quiet" href={`/meetings/${id}/print/minutes`}>{pages.printMinutes}</a>{' '}{present && <a class="button button-quiet" href={`/meetings/${id}/minutes`}>{pages.measures}</a>}</p></Panel>}
      <MeetingRules meeting={meeting} page={page} />
      {mayDo(context.actor, meetingsPermissions['deliberation.see-meetings'], { unitPath: meeting.unitPath, owner: me && (me.part === 'chair' || me.part === 'secretary') ? context.actor?.id ?? null : null }) && <p><a href={`/desk/meetings/${id}`}>{pages.toDesk}</a></p>}
      <p><a class="button button-quiet" href={`/meetings/${id}/print/agenda`}>{pages.print}</a></p>
    </Layout>
  )
}

function Register({ meeting, page, context, until, listed, shown }: { meeting: Meeting; page: Page; context: Context; until: string; listed: boolean; shown: Shown }) {
  const pages = meetingsWords(page.locale).pages
  return (
    <Panel title={pages.register} id="register">
      <p class="soft">{pages.registeredUntil(until)}</p>
      {listed ? <p>{pages.registeredAlready}</p> : !context.actor ? <Buttons><ButtonLink href={`/sign-in?return=${encodeURIComponent(`/meetings/${meeting.id}#register`)}`}>{pages.signInToRegister}</ButtonLink></Buttons> : (
        <form class="form" method="post" action={`/meetings/${meeting.id}/register`}>
          <Select name="class" label={pages.registerClass} required value={shown.typed?.partyClass} error={errorOf(shown.problem, 'class')} options={partyClasses.map((value) => ({ value, label: partyClassName(value, page.locale) }))} />
          <TextField name="subject" label={pages.registerSubject} hint={pages.registerSubjectHint} required maxlength={300} value={shown.typed?.subject} error={errorOf(shown.problem, 'subject')} />
          <Buttons><Submit>{pages.registerSubmit}</Submit></Buttons>
        </form>
      )}
    </Panel>
  )
}

function MeetingRules({ meeting, page }: { meeting: Meeting; page: Page }) {
  const words = meetingsWords(page.locale), pages = words.pages, tongue = page.locale === 'en' ? 'en' : 'zh'
  return (
    <Panel title={pages.rules} id="rules">
      <details>
        <summary>{pages.rulesLead}</summary>
        <p>{pages.speech}{tongue === 'en' ? ': ' : '：'}{meeting.rules.speech[tongue]}</p>
        <ul>{Object.values(meeting.rules.rules).map((rule) => <li>{rule.text[tongue]} <span class="soft">({pages.levels[rule.level]})</span></li>)}</ul>
      </details>
    </Panel>
  )
}
