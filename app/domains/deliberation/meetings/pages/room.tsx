import type { Context } from '#platform/context'
import { type Form, readForm } from '#platform/form'
import { routes } from '#platform/http'
import { Buttons, ButtonLink, Submit, TextArea } from '#ui/form'
import { Notice } from '#ui/notice'
import type { Page } from '#ui/page'
import { Columns, Panel } from '#ui/panel'
import { roomDeeds } from './room-deeds.ts'
import { agendaOf } from '../reads/agenda.ts'
import { attendingOf, inviteesOf, signInKeyOf } from '../reads/invitees.ts'
import { quorumNow } from '../reads/quorum-now.ts'
import { floorNow, measuresOf, recordsOf } from '../reads/room.ts'
import { meetingsWords } from '../words/words.ts'
import { type AtDesk, DeskFrame, meetingAtDesk } from './desk-frame.tsx'
import { RoomAgenda } from './room-agenda.tsx'
import { RoomFloor } from './room-floor.tsx'
import { RoomDecision, RoomItem, RoomNote } from './room-item.tsx'
import { RoomOrder } from './room-order.tsx'
import { RoomSignIn } from './room-sign-in.tsx'
import { tried, type Tried } from './tried.ts'

const path = '/desk/meetings/:id{[0-9a-f-]{36}}/room'

/** What was tried on this page and refused, with the form as it was filled. */
export interface RoomTried { readonly deed: string; readonly form: Form; readonly problem: Tried }

/** The room in which chair and secretary run a meeting: who is here, one item after the other, who speaks, what was said, what became of it. */
export const roomPage = routes()
  .get(path, async (c) => c.html(await view(c.var.context, c.var.page, c.req.param('id'), c.var.settings.baseUrl)))
  .post(`${path}/:deed{[a-z-]+}`, async (c) => {
    const { context, page, settings } = c.var, id = c.req.param('id'), deed = c.req.param('deed'), form = await readForm(c.req), act = Object.hasOwn(roomDeeds, deed) ? roomDeeds[deed] : undefined
    if (!act) return c.notFound()
    const problem = await tried(page.locale, () => act(context, id, form))
    if (problem) return c.html(await view(context, page, id, settings.baseUrl, { deed, form, problem }), problem.status)
    return c.redirect(deed === 'close' ? `/desk/meetings/${id}/minutes` : `/desk/meetings/${id}/room#${anchors[deed] ?? 'main'}`, 303)
  })

const anchors: Readonly<Record<string, string>> = { 'sign-in': 'sign-in', paper: 'sign-in', leave: 'sign-in', back: 'sign-in', hand: 'floor', give: 'floor', end: 'floor', drop: 'floor', waive: 'floor', 'not-here': 'sign-in', renew: 'sign-in', note: 'item', 'take-back': 'item', issue: 'note', decide: 'agenda', resolve: 'agenda', measure: 'order' }

async function view(context: Context, page: Page, id: string, origin: string, shown?: RoomTried) {
  const at = await meetingAtDesk(context, id), { meeting } = at, words = meetingsWords(page.locale).room
  const [items, invitees, attending, quorum, records, measures, key] = [await agendaOf(context, id), await inviteesOf(context, id), await attendingOf(context, id), await quorumNow(context, meeting), await recordsOf(context, id), await measuresOf(context, id), await signInKeyOf(context, id)]
  const current = items.find((item) => item.startedAt !== null && item.endedAt === null), floor = current && meeting.state === 'open' ? await floorNow(context, id, current.id) : undefined
  const room = { at, page, now: context.now, shown, attending }, left = items.filter(({ endedAt }) => endedAt === null), owing = items.some((item) => item.topicId !== null && (item.decision === 'consensus' || item.decision === 'count') && item.resolutions === 0 && !item.noDeed), over = meeting.state === 'closed' || meeting.state === 'approved' || meeting.state === 'published' || meeting.state === 'cancelled'
  const sheet = <RoomSignIn room={room} quorum={quorum} invitees={invitees} signInKey={key} origin={origin} />, agenda = <RoomAgenda room={room} items={items} current={current?.id} context={context} />
  return (
    <DeskFrame at={at} page={page} title={words.title} problem={shown?.problem}>
      {over && <Notice tone="info" title={words.over2}><p><a href={`/desk/meetings/${id}/minutes`}>{words.toMinutes}</a></p></Notice>}
      {meeting.state === 'draft' && <Notice tone="info" title={words.notYet} />}
      <Columns aside={meeting.state === 'open' ? <>{sheet}<RoomOrder room={room} measures={measures} statements={records.statements} /></> : agenda}>
        {meeting.state === 'announced' && (
          <>
            {sheet}
            {at.mayRun && quorum.met && <Turn deed="open" label={words.open} effect={words.openEffect} at={at} page={page} shown={shown} />}
            {at.mayRun && !quorum.met && <Panel title={words.open} id="open"><p>{words.quorumMissing}</p>{at.mayCall && !meeting.onPaper && <p><a href={`/desk/meetings/${id}/change`}>{words.quorumMove}</a></p>}</Panel>}
          </>
        )}
        {current && floor && <><RoomItem item={current} records={records} room={room} /><RoomFloor room={room} item={current} floor={floor} /><RoomNote room={room} item={current} issues={records.issues} speaks={floor.turn?.partyClass} /><RoomDecision room={room} item={current} /></>}
        {meeting.state === 'open' && !current && <Notice tone="info" title={left.length > 0 ? words.noCurrent : owing ? words.owing : words.allDone} />}
        {meeting.state === 'open' && agenda}
        {meeting.state === 'open' && at.mayRun && (!current || shown?.deed === 'close') && <Turn deed="close" label={words.close} effect={words.closeEffect} at={at} page={page} shown={shown} note={left.length > 0 ? words.agendaLeft(left.length) : undefined} />}
        <Buttons><ButtonLink href={`/desk/meetings/${id}/room`}>{words.refresh}</ButtonLink>{meeting.state === 'open' && <ButtonLink href={`/meetings/${id}/live`}>{words.screen}</ButtonLink>}{meeting.state === 'open' && <ButtonLink href={`/desk/meetings/${id}/minutes`}>{words.minutes}</ButtonLink>}</Buttons>
      </Columns>
    </DeskFrame>
  )
}

export interface Room { readonly at: AtDesk; readonly page: Page; readonly now: Date; readonly shown: RoomTried | undefined; readonly attending: Awaited<ReturnType<typeof attendingOf>> }

/** Opening or closing: one button, and a reason where a rule warns. */
function Turn({ deed, label, effect, at, page, shown, note }: { deed: 'open' | 'close'; label: string; effect: string; at: AtDesk; page: Page; shown: RoomTried | undefined; note?: string | undefined }) {
  const words = meetingsWords(page.locale).room, warned = shown?.deed === deed && shown.problem.code === 'deliberation.rule-warns'
  return (
    <Panel title={label} id={deed}>
      <form class="form" method="post" action={`/desk/meetings/${at.meeting.id}/room/${deed}`}>
        <p class="soft" id={`${deed}-effect`}>{effect}{note !== undefined && <> <strong>{note}</strong></>}</p>
        {warned && <TextArea id={`${deed}-reason`} name="reason" label={words.reason} hint={words.reasonHint} required rows={2} error={shown.problem.error.message} />}
        <Submit tone={note === undefined ? 'primary' : 'secondary'} describedBy={`${deed}-effect`}>{label}</Submit>
      </form>
    </Panel>
  )
}
