import { maskName } from '#domains/people'
import { place } from '#domains/territory'
import type { Context } from '#platform/context'
import { readForm } from '#platform/form'
import { routes } from '#platform/http'
import { ButtonLink, Buttons, ErrorSummary, Submit } from '#ui/form'
import { Layout } from '#ui/layout'
import { Notice } from '#ui/notice'
import type { Page } from '#ui/page'
import { Panel } from '#ui/panel'
import { Steps } from '#ui/steps'
import { Moment } from '#ui/time'
import { partyClassName } from '../../rules/party-classes.ts'
import { askForFloor } from '../acts/ask-for-floor.ts'
import { agendaOf } from '../reads/agenda.ts'
import { attendingOf } from '../reads/invitees.ts'
import { floorNow } from '../reads/room.ts'
import { meetingsWords } from '../words/words.ts'
import { publicMeeting } from './meeting.tsx'
import { tried, type Tried } from './tried.ts'
import { Live, TurnClock } from './turn-clock.tsx'

/** The meeting as it goes on, for the hall screen and the phones of those present: which item, who speaks, who is next. */
export const livePage = routes()
  .get('/meetings/:id{[0-9a-f-]{36}}/live', async (c) => c.html(await view(c.var.context, c.var.page, c.req.param('id'))))
  .post('/meetings/:id{[0-9a-f-]{36}}/live', async (c) => {
    const { context, page } = c.var, id = c.req.param('id')
    await readForm(c.req)
    const problem = await tried(page.locale, () => askForFloor(context, id))
    return problem ? c.html(await view(context, page, id, problem), problem.status) : c.redirect(`/meetings/${id}/live#queue`, 303)
  })

async function view(context: Context, page: Page, id: string, problem?: Tried) {
  const meeting = await publicMeeting(context, id), all = meetingsWords(page.locale), words = all.pages
  const [items, attending, here] = [await agendaOf(context, id), await attendingOf(context, id), await place(context)], timezone = here?.timezone ?? 'Asia/Shanghai'
  const current = items.find((item) => item.startedAt !== null && item.endedAt === null), mine = attending.find(({ personId }) => context.actor !== undefined && personId === context.actor.id)
  const floor = current ? await floorNow(context, id, current.id) : undefined
  const called = (attendanceId: string | null) => { const one = attending.find((who) => who.id === attendanceId); return one ? `${partyClassName(one.partyClass, page.locale)} · ${one.id === mine?.id ? words.you : one.name === '' ? '**' : maskName(one.name)}` : '' }
  return (
    <Layout page={page} title={meeting.title} back={{ href: `/meetings/${id}`, label: meeting.title }} unlisted refreshSeconds={15}>
      {problem && <ErrorSummary errors={[problem.error]} locale={page.locale} kept={false} />}
      {meeting.state !== 'open' ? <Notice tone="info" title={meeting.state === 'announced' ? words.notOpen : words.ended}><p><Moment at={meeting.startsAt} now={context.now} locale={page.locale} timezone={timezone} detail="exact" /></p></Notice> : (
        <Live href={`/meetings/${id}/live`}>
          <Panel title={words.now} id="now">
            <p><strong>{current ? `${current.ordinal}. ${current.title}` : words.between}</strong></p>
            {floor?.turn ? <TurnClock turn={floor.turn} who={called(floor.turn.attendanceId)} page={page} now={context.now} timezone={timezone} /> : <p class="soft">{words.nobodySpeaks}</p>}
          </Panel>
          {floor && (
            <Panel title={words.queue} id="queue">
              {floor.queue.length === 0 ? <p class="soft">{words.emptyQueue}</p> : <ol>{floor.queue.map((one) => <li>{called(one.attendanceId)}</li>)}</ol>}
              {floor.unheard.length > 0 && <p class="soft">{words.unheard}{page.locale === 'en' ? ': ' : '：'}{floor.unheard.map((one) => partyClassName(one, page.locale)).join(page.locale === 'en' ? ', ' : '、')}</p>}
              {mine && mine.leftAt === null && !(meeting.form === 'hearing' && mine.part === 'chair') && (floor.queue.some(({ attendanceId }) => attendanceId === mine.id) ? <Notice tone="done" title={words.asked} /> : (
                <form method="post" action={`/meetings/${id}/live`}><p class="soft" id="ask-hint">{words.askHint}</p><Buttons><Submit describedBy="ask-hint">{words.ask}</Submit></Buttons></form>
              ))}
            </Panel>
          )}
        </Live>
      )}
      <Panel title={words.agenda} id="agenda">
        <Steps locale={page.locale} label={words.agenda} steps={items.map((item) => ({ label: item.title, state: item.endedAt !== null ? (item.decision === 'deferred' ? 'skipped' : 'done') : item.startedAt !== null ? 'current' : 'ahead', note: item.decision === null ? undefined : all.decisions[item.decision] }))} />
      </Panel>
      <Buttons><ButtonLink href={`/meetings/${id}/live`}>{words.reload}</ButtonLink></Buttons>
    </Layout>
  )
}
