import { nameOf, signedIn } from '#domains/people'
import { readForm } from '#platform/form'
import { routes } from '#platform/http'
import { Card, Cards } from '#ui/card'
import { EmptyState } from '#ui/empty'
import { ButtonLink, HiddenFields, Submit } from '#ui/form'
import { Layout } from '#ui/layout'
import { Notice } from '#ui/notice'
import type { Page } from '#ui/page'
import { Panel } from '#ui/panel'
import { Light } from '#ui/state'
import { Moment } from '#ui/time'
import { basis } from '../../reads/basis.ts'
import { readAlarm } from '../acts/read-alarm.ts'
import { type Alarm, alarms } from '../reads/alarms.ts'
import { intakeWords } from '../words/words.ts'

/** Alarms of danger and distress: who has not been answered yet first. */
export const deskAlarms = routes()
  .get('/alarms', async (c) => {
    const { context, page } = c.var
    signedIn(context)
    const words = intakeWords(page.locale).alarms, found = await alarms(context), { days } = await basis(context)
    const unread = found.filter((alarm) => alarm.read_at === null), read = found.filter((alarm) => alarm.read_at !== null)
    const names = await nameOf(context, read.flatMap((alarm) => alarm.read_by ?? []))
    const at = (moment: Date) => <Moment at={moment} now={context.now} locale={page.locale} timezone={days.timezone} detail="exact" />
    return c.html(
      <Layout page={page} kind="desk" title={words.title} lead={words.lead} refreshSeconds={30}>
        {c.req.query('done') === '1' && <Notice tone="done" title={words.done} announce />}
        {unread.length === 0
          ? <EmptyState title={words.none} />
          : (
            <Panel title={words.unread} id="unread">
              <p class="soft">{words.distressNote}</p>
              <Cards>
                {unread.map((alarm) => (
                  <Card
                    level={3} title={alarm.title} state={<Light tone="red">{words.kinds[alarm.kind]} · {words.level(alarm.level)}</Light>}
                    meta={<>{[alarm.unit_name, alarm.place_words].filter(Boolean).join(' · ')} · <span class="code">{alarm.number}</span> · {at(alarm.raised_at)}</>}
                    actions={<><form method="post" action="/desk/alarms"><HiddenFields fields={{ alarm: alarm.id }} /><Submit>{words.markRead}<span class="for-ears"> {alarm.title}</span></Submit></form><ButtonLink href={`/desk/matters/${alarm.matter_id}`}>{words.open}</ButtonLink></>}
                  >
                    {alarm.level < 5 && <>{words.climbs}{page.locale === 'en' ? ': ' : '：'}{at(alarm.climbs_at)}</>}
                  </Card>))}
              </Cards>
            </Panel>)}
        <Panel title={words.read} id="read">
          {read.length === 0 ? <p class="soft">{words.noneRead}</p> : (
            <Cards>
              {read.map((alarm) => <Card title={alarm.title} href={`/desk/matters/${alarm.matter_id}`} state={<Light tone="green">{words.kinds[alarm.kind]}</Light>} meta={<><span class="code">{alarm.number}</span> · {words.readBy} {names.get(alarm.read_by ?? '')} · {alarm.read_at && at(alarm.read_at)}</>} />)}
            </Cards>)}
        </Panel>
      </Layout>)
  })
  .post('/alarms', async (c) => {
    await readAlarm(c.var.context, (await readForm(c.req)).text('alarm'))
    return c.redirect('/desk/alarms?done=1', 303)
  })

/** Stands at the top of the desk while alarms wait: give it `alarms(context, { unreadOnly: true })`. Nothing when there are none. */
export function AlarmBanner({ alarms, page }: { alarms: readonly Alarm[]; page: Page }) {
  const words = intakeWords(page.locale).alarms
  if (alarms.length === 0) return null
  return <Notice tone="danger" title={words.banner(alarms.length)} announce><p><a href="/desk/alarms">{words.goTo}</a></p></Notice>
}
