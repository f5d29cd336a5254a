import { routes } from '#platform/http'
import type { Page } from '#ui/page'
import { TaskLink, Tasks } from '#ui/card'
import { Icon } from '#ui/icon'
import { Layout } from '#ui/layout'
import { QrPicture } from '#ui/qr'
import { Sheet, SignatureLines } from '#ui/sheet'
import { exactWords } from '../../../../ui/time-words.ts'
import { partyClassName } from '../../rules/party-classes.ts'
import { type AgendaItem, agendaOf } from '../reads/agenda.ts'
import { deliveriesOf, inviteesOf, signInKeyOf } from '../reads/invitees.ts'
import { minutesNow } from '../reads/minutes.ts'
import { printedCode } from '../rules/sign-in-code.ts'
import { meetingsWords } from '../words/words.ts'
import { type AtDesk, DeskFrame, meetingAtDesk } from './desk-frame.tsx'
import { MinutesText } from './minutes-text.tsx'

const path = '/desk/meetings/:id{[0-9a-f-]{36}}/print'
const papers = ['invitation', 'delivery', 'agenda', 'sign-in', 'code', 'blank', 'slips', 'minutes'] as const

/** What a meeting needs on paper, A4: invitations with a receipt, agenda, sign-in list, the code for the door, blank minutes, slips to vote on, the minutes. */
export const deskPrintPages = routes()
  .get(path, async (c) => {
    const { context, page } = c.var, id = c.req.param('id'), at = await meetingAtDesk(context, id), words = meetingsWords(page.locale).print
    const titles = { invitation: words.invitation, delivery: words.delivery, agenda: words.agenda, 'sign-in': words.signIn, code: words.codeSheet, blank: words.blank, slips: words.slips, minutes: words.minutes }
    return c.html(<DeskFrame at={at} page={page} title={words.all}><Tasks>{papers.map((paper) => <TaskLink href={paper === 'agenda' ? `/meetings/${id}/print/agenda` : `/desk/meetings/${id}/print/${paper}`} title={titles[paper]} icon={<Icon name="print" />} />)}</Tasks></DeskFrame>)
  })
  .get(`${path}/invitation`, async (c) => {
    const { context, page } = c.var, at = await meetingAtDesk(context, c.req.param('id')), words = meetingsWords(page.locale), items = await agendaOf(context, at.meeting.id), invitees = await inviteesOf(context, at.meeting.id)
    return c.html(<Paper at={at} page={page} title={words.print.invitation}>{invitees.map((one) => (
      <Sheet title={words.print.invitation}>
        <div class="sheet-body">
          <p>{words.print.dear(one.name)}</p>
          <p>{words.print.inviteText(words.forms[at.meeting.form], at.meeting.title)}</p>
          <When at={at} page={page} />
          <Items items={items} />
        </div>
        <div class="sheet-seal"><p>{at.meeting.councilName}</p><p>{words.print.seal}</p></div>
        <hr />
        <p><strong>{words.print.receipt}</strong></p>
        <p>{words.print.receiptText(at.meeting.title)} {words.print.invitationFor}{page.locale === 'en' ? ': ' : '：'}{one.name} ({partyClassName(one.partyClass, page.locale)})</p>
        <SignatureLines labels={[words.print.signature]} locale={page.locale} />
      </Sheet>
    ))}</Paper>)
  })
  .get(`${path}/delivery`, async (c) => {
    const { context, page } = c.var, at = await meetingAtDesk(context, c.req.param('id')), { meeting } = at, words = meetingsWords(page.locale), invitees = await inviteesOf(context, meeting.id), told = await deliveriesOf(context, meeting.id)
    const rounds = Array.from({ length: meeting.round }, (_, before) => meeting.round - before).filter((round) => round === meeting.round || told.some((one) => one.round === round))
    const how = (invitee: string, round: number) => told.filter((one) => one.inviteeId === invitee && one.round === round).map((one) => `${words.deliveries[one.channel]} ${exactWords(one.at, page.locale, at.timezone)}${one.by === null ? '' : ` ${words.print.toldBy(one.by)}`}`)
    return c.html(
      <Paper at={at} page={page} title={words.print.delivery}>{rounds.map((round) => (
        <Sheet title={words.print.delivery}>
          <p>{meeting.title}</p>{round === meeting.round ? <When at={at} page={page} /> : <p>{words.print.earlierRound(round)}</p>}
          <PaperTable label={words.print.delivery} head={[words.print.number, words.print.name, words.print.class, words.print.told, words.print.sign]} rows={invitees.map((one, index) => [String(index + 1), one.name, partyClassName(one.partyClass, page.locale), how(one.id, round).join('\n'), ''])} />
          <p class="soft">{words.print.deliveryHint}</p>
          <SignatureLines labels={[words.print.teller]} locale={page.locale} />
        </Sheet>
      ))}</Paper>)
  })
  .get(`${path}/sign-in`, async (c) => {
    const { context, page } = c.var, at = await meetingAtDesk(context, c.req.param('id')), words = meetingsWords(page.locale), invitees = await inviteesOf(context, at.meeting.id)
    const rows = [...invitees.map((one) => [one.name, partyClassName(one.partyClass, page.locale), words.parts[one.part]]), ...Array.from({ length: Math.max(8, 24 - invitees.length) }, () => ['', '', ''])]
    return c.html(
      <Paper at={at} page={page} title={words.print.signIn}>
        <Sheet title={words.print.signIn}>
          <p>{at.meeting.title}</p><When at={at} page={page} />
          <PaperTable label={words.print.signIn} head={[words.print.number, words.print.name, words.print.class, words.print.part, words.print.sign, words.print.time]} rows={rows.map((row, index) => [String(index + 1), ...row, '', ''])} />
        </Sheet>
      </Paper>)
  })
  .get(`${path}/code`, async (c) => {
    const { context, page, settings } = c.var, at = await meetingAtDesk(context, c.req.param('id')), words = meetingsWords(page.locale).print, code = printedCode(await signInKeyOf(context, at.meeting.id))
    return c.html(
      <Paper at={at} page={page} title={words.code}>
        <Sheet title={words.code}>
          <p>{at.meeting.title}</p><When at={at} page={page} />
          <p><QrPicture text={`${settings.baseUrl}/meetings/${at.meeting.id}/here?code=${code}`} label={`${words.code} ${code}`} size={360} /></p>
          <p class="sheet-title"><strong class="code">{code.slice(0, 4)} {code.slice(4)}</strong></p>
          <p>{words.codeHint}</p>
        </Sheet>
      </Paper>)
  })
  .get(`${path}/blank`, async (c) => {
    const { context, page } = c.var, at = await meetingAtDesk(context, c.req.param('id')), words = meetingsWords(page.locale).print, items = await agendaOf(context, at.meeting.id)
    return c.html(<Paper at={at} page={page} title={words.blank}>{items.map((item) => (
      <Sheet title={words.blank}>
        <p>{at.meeting.title}</p><p><strong>{item.ordinal}. {item.title}</strong></p>
        <PaperTable label={words.said} head={[words.issue, words.class2, words.said]} rows={Array.from({ length: 12 }, () => ['', '', ''])} tall />
        <PaperTable label={words.result} head={[words.result, words.hands, words.responsible, words.deadline]} rows={[['', '', '', '']]} tall />
        <SignatureLines labels={[words.chairSign, words.secretarySign]} locale={page.locale} />
      </Sheet>
    ))}</Paper>)
  })
  .get(`${path}/slips`, async (c) => {
    const { context, page } = c.var, at = await meetingAtDesk(context, c.req.param('id')), words = meetingsWords(page.locale).print, items = await agendaOf(context, at.meeting.id), members = (await inviteesOf(context, at.meeting.id)).filter(({ part }) => part === 'chair' || part === 'secretary' || part === 'member').length
    return c.html(<Paper at={at} page={page} title={words.slips}>{items.map((item) => (
      <Sheet title={words.slips}>
        <p>{words.slipsHint(members)}</p>
        {Array.from({ length: Math.min(60, Math.max(1, members)) }, () => <Slip item={item} page={page} title={at.meeting.title} />)}
      </Sheet>
    ))}</Paper>)
  })
  .get(`${path}/minutes`, async (c) => {
    const { context, page } = c.var, at = await meetingAtDesk(context, c.req.param('id')), words = meetingsWords(page.locale).print
    return c.html(
      <Paper at={at} page={page} title={words.minutes}>
        <Sheet title={words.minutes}>
          <p>{at.meeting.title}</p>{at.meeting.state !== 'published' && at.meeting.state !== 'approved' && <p><strong>{words.draft}</strong></p>}
          <MinutesText parts={await minutesNow(context, at.meeting, at.timezone)} level={3} />
          <SignatureLines labels={[words.chairSign, words.secretarySign]} locale={page.locale} />
        </Sheet>
      </Paper>)
  })

function Paper({ at: { meeting }, page, title, children }: { at: AtDesk; page: Page; title: string; children: unknown }) {
  return <Layout page={page} kind="print" title={title} back={{ href: `/desk/meetings/${meeting.id}/print` }} unlisted>{children as never}</Layout>
}

function When({ at: { meeting, timezone }, page }: { at: Pick<AtDesk, 'meeting' | 'timezone'>; page: Page }) {
  const words = meetingsWords(page.locale).print, colon = page.locale === 'en' ? ': ' : '：'
  return <><p>{words.when}{colon}{exactWords(meeting.startsAt, page.locale, timezone)}</p><p>{words.where}{colon}{meeting.placeWords}</p></>
}

const Items = ({ items }: { items: readonly AgendaItem[] }) => <ol>{items.map(({ title }) => <li>{title}</li>)}</ol>

function Slip({ item, page, title }: { item: AgendaItem; page: Page; title: string }) {
  const words = meetingsWords(page.locale).print
  return <section class="slip"><p>{title} · {item.ordinal}. <strong>{item.title}</strong></p><p>{words.slipQuestion}</p><p>{words.options.map((option) => <>□ {option}　　</>)}</p><p class="soft">{words.slipFoot}</p><hr /></section>
}

function PaperTable({ label, head, rows, tall = false }: { label: string; head: readonly string[]; rows: readonly (readonly string[])[]; tall?: boolean }) {
  return <div class="table-scroll" role="group" aria-label={label} tabindex={0}><table class="table"><thead><tr>{head.map((one) => <th scope="col">{one}</th>)}</tr></thead><tbody>{rows.map((row) => <tr>{row.map((cell) => <td>{cell.split('\n').map((line, at) => <>{at > 0 && <br />}{line}</>)}{tall && <br />}</td>)}</tr>)}</tbody></table></div>
}
