import { today } from '#domains/territory'
import type { Context } from '#platform/context'
import { type Form, readForm } from '#platform/form'
import { routes } from '#platform/http'
import { ButtonLink, Buttons, Select, Submit, TextArea, TextField } from '#ui/form'
import type { Page } from '#ui/page'
import { Notice } from '#ui/notice'
import { Columns, Panel } from '#ui/panel'
import { Facts } from '#ui/facts'
import { Moment } from '#ui/time'
import { dayWords } from '../../councils/pages/day-words.ts'
import { opensDeskTopic } from '../../topics/reads/opens-desk-topic.ts'
import { topicById } from '../../topics/reads/topic-by-id.ts'
import { topicsAt } from '../../topics/reads/topics-at.ts'
import { announceMeeting } from '../acts/announce-meeting.ts'
import { cancelMeeting } from '../acts/cancel-meeting.ts'
import { addIssue, addItem, removeItem } from '../acts/change-agenda.ts'
import { changePart, invite, uninvite } from '../acts/invite.ts'
import { recordDelivery, takeBackDelivery } from '../acts/record-delivery.ts'
import { type AgendaItem, agendaOf } from '../reads/agenda.ts'
import { inviteesOf } from '../reads/invitees.ts'
import { movesOf } from '../reads/meetings.ts'
import { recordsOf } from '../reads/room.ts'
import { meetingsWords } from '../words/words.ts'
import { type AtDesk, DeskFrame, meetingAtDesk } from './desk-frame.tsx'
import { InviteeList } from './invitee-list.tsx'
import { errorOf, tried, type Tried } from './tried.ts'

const deeds: Readonly<Record<string, (context: Context, id: string, form: Form) => Promise<unknown>>> = {
  'add-item': (context, id, form) => addItem(context, id, { topicId: form.text('topic') || null, title: form.text('title'), text: form.text('text'), urgentReason: form.text('urgent') }),
  'remove-item': (context, id, form) => removeItem(context, id, form.text('item')),
  'add-issue': (context, id, form) => addIssue(context, id, form.text('item'), form.text('issue')),
  invite: (context, id, form) => invite(context, id, { name: form.text('name'), partyClass: form.text('class'), part: form.text('part'), phone: form.text('phone') }),
  uninvite: (context, id, form) => uninvite(context, id, form.text('invitee')),
  part: (context, id, form) => changePart(context, id, form.text('invitee'), form.text('part')),
  delivery: (context, id, form) => form.text('channel') === 'none' ? takeBackDelivery(context, id, form.all('invitee')) : recordDelivery(context, id, form.all('invitee'), form.text('channel')),
  announce: (context, id, form) => announceMeeting(context, id, { reason: form.text('reason') }),
  cancel: (context, id, form) => cancelMeeting(context, id, form.text('reason')),
}

export interface Shown { readonly done?: string | undefined; readonly deed?: string; readonly form?: Form; readonly problem?: Tried | undefined }

/** Preparing a meeting: agenda, who is invited and was told, the notice. */
export const deskMeetingPage = routes()
  .get('/desk/meetings/:id{[0-9a-f-]{36}}', async (c) => c.html(await view(c.var.context, c.var.page, c.req.param('id'), { done: c.req.query('done') })))
  .post('/desk/meetings/:id{[0-9a-f-]{36}}/:deed{(add-item|remove-item|add-issue|invite|uninvite|part|delivery|announce|cancel)}', async (c) => {
    const { context, page } = c.var, id = c.req.param('id'), deed = c.req.param('deed'), form = await readForm(c.req)
    const problem = await tried(page.locale, async () => deeds[deed]?.(context, id, form))
    return problem ? c.html(await view(context, page, id, { deed, form, problem }), problem.status) : c.redirect(`/desk/meetings/${id}?done=${deed}`, 303)
  })

async function view(context: Context, page: Page, id: string, shown: Shown) {
  const at = await meetingAtDesk(context, id), { meeting, mayRun, mayCall } = at, all = meetingsWords(page.locale), words = all.pages.desk
  const [day, items, invitees, { issues }, moves] = [await today(context), await agendaOf(context, id), await inviteesOf(context, id), await recordsOf(context, id), await movesOf(context, id)], before = meeting.state === 'draft' || meeting.state === 'announced'
  const deskTopics = new Set<string>()
  for (const { topicId } of items) { const topic = topicId === null ? undefined : await topicById(context, topicId); if (topic && await opensDeskTopic(context, topic)) deskTopics.add(topic.id) }
  const done = shown.done === undefined ? undefined : shown.done === 'prepared' ? words.prepared : shown.done === 'announce' ? (meeting.onPaper ? words.entered : words.announced) : shown.done === 'moved' ? words.movedDone : shown.done === 'cancel' && meeting.announcedOn !== null ? words.cancelDone : words.saved
  return (
    <DeskFrame at={at} page={page} title={meeting.title} problem={shown.problem} done={done}>
      <Columns aside={
        <>
          <Panel title={words.facts} id="facts"><Facts stacked items={[
            { term: all.pages.when, detail: <Moment at={meeting.startsAt} now={context.now} locale={page.locale} timezone={at.timezone} detail="exact" /> }, { term: all.pages.where, detail: meeting.placeWords }, { term: all.pages.council, detail: <a href={`/councils/${meeting.councilId}`}>{meeting.councilName}</a> },
            { term: all.pages.online, detail: meeting.onlineWords }, { term: all.pages.phone, detail: meeting.phone }, { term: words.registerField, detail: meeting.registerUntil === null ? undefined : dayWords(meeting.registerUntil, day, page.locale) }, { term: words.noticeOn, detail: meeting.onPaper && meeting.announcedOn !== null ? dayWords(meeting.announcedOn, day, page.locale) : undefined },
            ...moves.map((move) => ({ term: all.pages.movedFrom, detail: <><Moment at={move.from} now={context.now} locale={page.locale} timezone={at.timezone} detail="exact" /> {move.fromPlace}<br />{all.pages.cancelledFor(move.reason)}</> })), { term: words.public, detail: meeting.state === 'draft' ? undefined : <a href={`/meetings/${id}`}>{words.publicSee}</a> },
          ]} /></Panel>
          {mayCall && meeting.state === 'draft' && <Announce at={at} page={page} shown={shown} />}
          {mayCall && before && <Buttons><ButtonLink href={`/desk/meetings/${id}/change`}>{meeting.state === 'announced' && !meeting.onPaper ? words.moveMeeting : words.changeMeeting}</ButtonLink></Buttons>}
          {mayCall && before && (
            <details class="act" open={shown.deed === 'cancel'}>
              <summary><span class="act-label">{words.cancel}</span> <span class="act-effect">{meeting.state === 'draft' ? words.cancelDraft : words.cancelEffect}</span></summary>
              <form class="form" method="post" action={`/desk/meetings/${id}/cancel`}>
                <TextArea id="cancel-reason" name="reason" label={words.cancelReason} required rows={2} maxlength={500} value={shown.deed === 'cancel' ? shown.form?.text('reason') : undefined} error={shown.deed === 'cancel' ? errorOf(shown.problem, 'reason') : undefined} />
                <Submit tone="danger">{words.cancelSubmit}</Submit>
              </form>
            </details>
          )}
        </>
      }>
        {mayRun && <NextStep at={at} page={page} items={items.length} chaired={invitees.some(({ part }) => part === 'chair')} now={context.now} />}
        <Panel title={words.agenda} id="agenda">
          {meeting.state !== 'draft' && before && <p class="soft">{words.fixed}</p>}
          {items.length === 0 ? <p class="soft">{words.noItems}</p> : <ol>{items.map((item) => <ItemAtDesk item={item} deskTopics={deskTopics} issues={issues.filter(({ itemId }) => itemId === item.id).map(({ title }) => title)} at={at} page={page} shown={shown} />)}</ol>}
          {mayRun && (before || meeting.state === 'open') && <AddItem at={at} page={page} shown={shown} topics={(await topicsAt(context, { states: ['prepared', 'announced', 'deliberating', 'opinion-formed'], unitId: meeting.unitId })).filter((topic) => items.every(({ topicId }) => topicId !== topic.id))} />}
        </Panel>
        <InviteeList at={at} invitees={invitees} page={page} shown={shown} />
      </Columns>
    </DeskFrame>
  )
}

/** What is next, before anything else. */
function NextStep({ at: { meeting }, page, items, chaired, now }: { at: AtDesk; page: Page; items: number; chaired: boolean; now: Date }) {
  const all = meetingsWords(page.locale), words = all.pages.desk, room = `/desk/meetings/${meeting.id}/room`, minutes = `/desk/meetings/${meeting.id}/minutes`
  if (meeting.state === 'cancelled') return <Notice tone="warn" title={all.pages.cancelled}><p>{all.pages.cancelledFor(meeting.cancelledFor)}</p></Notice>
  if (meeting.state === 'draft') return <Notice tone="info" title={words.nexts.draft}><p>{items === 0 ? <a href="#agenda">{words.noItems}</a> : !chaired ? <a href="#invitees">{words.noChair}</a> : <a href="#announce">{meeting.onPaper ? words.enter : words.announce}</a>}</p></Notice>
  if (meeting.state === 'announced' || meeting.state === 'open') {
    const over = meeting.state === 'announced' && !meeting.onPaper && now.getTime() > meeting.startsAt.getTime() + 3 * 3_600_000
    return <Notice tone={over ? 'warn' : 'info'} title={over ? words.notHeld : words.nexts[meeting.state]}><p>{meeting.onPaper ? words.entered : over ? words.notHeldWhat : meeting.state === 'announced' ? words.afterNotice : words.toRoomEffect}</p><p><a class="button button-primary" href={room}>{words.toRoom}</a></p></Notice>
  }
  return meeting.state === 'published' ? null : <Notice tone="info" title={words.nexts[meeting.state]}><p><a class="button button-primary" href={minutes}>{words.toMinutes}</a></p></Notice>
}

function Announce({ at: { meeting }, page, shown }: { at: AtDesk; page: Page; shown: Shown }) {
  const words = meetingsWords(page.locale).pages.desk, mine = shown.deed === 'announce'
  return (
    <Panel title={meeting.onPaper ? words.enter : words.announce} id="announce">
      <form class="form" method="post" action={`/desk/meetings/${meeting.id}/announce`}>
        <p class="soft" id="announce-effect">{meeting.onPaper ? words.enterEffect : words.announceEffect(meeting.rules.noticeDays)}</p>
        {mine && shown.problem?.code === 'deliberation.rule-warns' && <TextArea id="announce-reason" name="reason" label={words.reason} hint={words.reasonHint} rows={2} required error={errorOf(shown.problem, 'reason')} />}
        <Submit describedBy="announce-effect">{meeting.onPaper ? words.enter : words.announce}</Submit>
      </form>
    </Panel>
  )
}

function ItemAtDesk({ item, deskTopics, issues, at: { meeting, mayRun }, page, shown }: { item: AgendaItem; deskTopics: ReadonlySet<string>; issues: readonly string[]; at: AtDesk; page: Page; shown: Shown }) {
  const all = meetingsWords(page.locale), words = all.pages.desk, mine = shown.deed === 'add-issue' && shown.form?.text('item') === item.id
  return (
    <li>
      <p><strong>{item.title}</strong>{item.topicNumber !== null && <> <a href={`${deskTopics.has(item.topicId ?? '') ? '/desk' : ''}/topics/${item.topicId}`}>{item.topicNumber}</a></>}{!item.announced && meeting.state !== 'draft' && <> <span class="tag">{all.pages.urgent}</span></>}</p>
      {item.urgentReason !== '' && <p class="soft">{all.pages.urgentReason(item.urgentReason)}</p>}
      {(issues.length > 1 || issues[0] !== item.title) && <p class="soft">{words.issues}{page.locale === 'en' ? ': ' : '：'}{issues.join(page.locale === 'en' ? '; ' : '；')}</p>}
      {mayRun && (meeting.state === 'draft' || meeting.state === 'announced') && (
        <details class="act" open={mine}>
          <summary><span class="act-label">{words.addIssue}</span></summary>
          <form class="form" method="post" action={`/desk/meetings/${meeting.id}/add-issue`}>
            <input type="hidden" name="item" value={item.id} />
            <TextField id={`issue-${item.ordinal}`} name="issue" label={words.addIssue} required maxlength={120} error={mine ? errorOf(shown.problem, 'issue') : undefined} />
            <Submit tone="secondary">{words.add}</Submit>
          </form>
          {meeting.state === 'draft' && <form method="post" action={`/desk/meetings/${meeting.id}/remove-item`}><input type="hidden" name="item" value={item.id} /><Submit tone="quiet">{words.remove}</Submit></form>}
        </details>
      )}
    </li>
  )
}

function AddItem({ at: { meeting }, page, shown, topics }: { at: AtDesk; page: Page; shown: Shown; topics: readonly { readonly id: string; readonly number: string; readonly title: string }[] }) {
  const words = meetingsWords(page.locale).pages.desk, mine = shown.deed === 'add-item', typed = (name: string) => (mine ? shown.form?.text(name) : undefined), fixed = meeting.state !== 'draft'
  return (
    <details class="act" open={mine}>
      <summary><span class="act-label">{fixed ? words.addUrgent : words.addItem}</span></summary>
      <form class="form" method="post" action={`/desk/meetings/${meeting.id}/add-item`}>
        {topics.length > 0 && <Select name="topic" label={words.topic} empty={words.other} value={typed('topic')} error={mine ? errorOf(shown.problem, 'topic') : undefined} options={topics.map(({ id, number, title }) => ({ value: id, label: `${number} ${title}` }))} />}
        <TextField name="title" label={words.itemTitle} maxlength={120} value={typed('title')} error={mine ? errorOf(shown.problem, 'title') : undefined} />
        <TextArea name="text" label={words.itemText} rows={3} maxlength={4000} value={typed('text')} error={mine ? errorOf(shown.problem, 'text') : undefined} />
        {fixed && <TextArea name="urgent" label={words.urgentField} hint={words.urgentHint} rows={2} maxlength={500} value={typed('urgent')} error={mine ? errorOf(shown.problem, 'urgent') : undefined} />}
        <Submit tone="secondary">{words.add}</Submit>
      </form>
    </details>
  )
}
