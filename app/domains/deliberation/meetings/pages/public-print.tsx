import { place, today } from '#domains/territory'
import { routes } from '#platform/http'
import { Refusal } from '#platform/refusal'
import { Layout } from '#ui/layout'
import { QrPicture } from '#ui/qr'
import { Sheet, SignatureLines } from '#ui/sheet'
import { exactWords } from '../../../../ui/time-words.ts'
import { dayWords } from '../../councils/pages/day-words.ts'
import { agendaOf } from '../reads/agenda.ts'
import { movesOf } from '../reads/meetings.ts'
import { minutesNow } from '../reads/minutes.ts'
import { meetingsWords } from '../words/words.ts'
import { publicMeeting } from './meeting.tsx'
import { MinutesText } from './minutes-text.tsx'

const path = '/meetings/:id{[0-9a-f-]{36}}/print'

/** The agenda, and the published minutes, on A4. */
export const publicPrintPages = routes()
  .get(`${path}/agenda`, async (c) => {
    const { context, page, settings } = c.var, meeting = await publicMeeting(context, c.req.param('id')), words = meetingsWords(page.locale), timezone = (await place(context))?.timezone ?? 'Asia/Shanghai', colon = page.locale === 'en' ? ': ' : '：', moved = await movesOf(context, meeting.id)
    return c.html(
      <Layout page={page} kind="print" title={meeting.title} back={{ href: `/meetings/${meeting.id}` }}>
        <Sheet title={`${meeting.title} ${words.print.agenda}`}>
          <p>{words.print.when}{colon}{exactWords(meeting.startsAt, page.locale, timezone)}<br />{words.print.where}{colon}{meeting.placeWords}<br />{words.print.council}{colon}{meeting.councilName}{meeting.phone !== '' && <><br />{words.pages.phone}{colon}{meeting.phone}</>}</p>
          {moved.map((one) => <p>{words.pages.movedFrom}{colon}{exactWords(one.from, page.locale, timezone)} {one.fromPlace}{page.locale === 'en' ? '. ' : '。'}{words.pages.cancelledFor(one.reason)}</p>)}
          <p>{meeting.form === 'hearing' && meeting.registerUntil !== null ? words.pages.howHearing(dayWords(meeting.registerUntil, await today(context), page.locale)) : words.pages.howCouncil}</p>
          <ol>{(await agendaOf(context, meeting.id)).map((item) => <li><strong>{item.title}</strong>{item.text !== '' && <><br />{item.text}</>}{item.urgentReason !== '' && <><br />{words.pages.urgent}{colon}{item.urgentReason}</>}</li>)}</ol>
          <p>{words.pages.speech}{colon}{meeting.rules.speech[page.locale === 'en' ? 'en' : 'zh']}</p>
          <p><QrPicture text={`${settings.baseUrl}/meetings/${meeting.id}`} label={meeting.title} size={140} /></p>
          <div class="sheet-seal"><p>{meeting.councilName}</p><p class="seal-box">{words.print.seal}</p></div>
        </Sheet>
      </Layout>)
  })
  .get(`${path}/minutes`, async (c) => {
    const { context, page } = c.var, meeting = await publicMeeting(context, c.req.param('id')), words = meetingsWords(page.locale).print
    if (meeting.state !== 'published') throw new Refusal('deliberation.unknown-meeting', 'missing')
    return c.html(
      <Layout page={page} kind="print" title={words.minutes} back={{ href: `/meetings/${meeting.id}` }}>
        <Sheet title={words.minutes}>
          <p>{meeting.title}</p>
          <MinutesText parts={await minutesNow(context, meeting, (await place(context))?.timezone ?? 'Asia/Shanghai')} level={3} />
          <SignatureLines labels={[words.chairSign, words.secretarySign]} locale={page.locale} />
        </Sheet>
      </Layout>)
  })
