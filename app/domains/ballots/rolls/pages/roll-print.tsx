import { dayNumberOf, zoneOf } from '@gongzhi/deadline'
import { place, unitById } from '#domains/territory'
import { routes } from '#platform/http'
import { Refusal } from '#platform/refusal'
import { Layout } from '#ui/layout'
import { QrPicture } from '#ui/qr'
import { PostedNotice } from '#ui/sheet'
import { rollSums } from '../reads/entries.ts'
import { publicEntries } from '../reads/public-entries.ts'
import { rollNotices } from '../reads/standing.ts'
import { areLinesShown } from '../rules/shown.ts'
import { squareMetres } from '../../property/rules/square-metres.ts'
import { dayWords } from '../words/day-words.ts'
import { rollsWords } from '../words/words.ts'
import { publicRoll } from './roll-page.tsx'

/** /rolls/:id/print: the masked roll on A4 for the board, with first and last day, phone, room for the seal and a code that leads here. */
export const rollPrint = routes().get('/:id{[0-9a-f-]{36}}/print', async (c) => {
  const { context, page, settings } = c.var, words = rollsWords(page.locale).page, roll = await publicRoll(context, c.req.param('id'))
  if (!areLinesShown(roll, context.now)) throw new Refusal('ballots.unknown-roll', 'missing')
  const { entries } = await publicEntries(context, roll.id), sums = await rollSums(context, roll.id), [notice] = await rollNotices(context, roll.id), here = await place(context), unit = await unitById(context, roll.unitId)
  const zone = zoneOf(here?.timezone ?? 'Asia/Shanghai'), startOf = (day: string) => new Date(zone.startOf(dayNumberOf(day))), address = `${settings.baseUrl}/rolls/${roll.id}`
  return c.html(
    <Layout page={page} kind="print" title={roll.title} back={{ href: `/rolls/${roll.id}`, label: roll.title }} unlisted>
      <PostedNotice title={roll.title} number={notice?.number} from={startOf(notice?.startsOn ?? roll.asOf)} until={startOf(notice?.endsOn ?? roll.asOf)} phone={page.phone ?? ''} issuer={unit?.name ?? ''} timezone={here?.timezone ?? 'Asia/Shanghai'} locale={page.locale}>
        <p>{words.heads} <strong class="number">{sums.heads}</strong>{sums.area > 0n && <> · {words.area} <strong class="number">{squareMetres(sums.area)}</strong></>} · {words.asOf} {dayWords(roll.asOf, page.locale)}</p>
        <table class="table">
          <caption class="for-ears">{words.entries}</caption>
          <thead><tr><th scope="col">{words.number}</th><th scope="col">{words.who}</th></tr></thead>
          <tbody>{entries.map(({ number, label }) => <tr><td class="number">{number}</td><td>{label}</td></tr>)}</tbody>
        </table>
        {roll.digest !== null && <p>{words.digest}<br /><span class="code">{roll.digest}</span></p>}
        <p><QrPicture text={address} label={address} size={112} /></p>
        <p class="soft">{address}</p>
      </PostedNotice>
    </Layout>)
})
