import { dayNumberOf, zoneOf } from '@gongzhi/deadline'
import { routes } from '#platform/http'
import { Refusal } from '#platform/refusal'
import { Layout } from '#ui/layout'
import { QrPicture } from '#ui/qr'
import { PostedNotice } from '#ui/sheet'
import { noticePage } from '../reads/notice-page.ts'
import { numberSaid } from '../words/number-said.ts'
import { publicNoticesWords } from '../words/words.ts'
import { Sections } from './sections.tsx'

/** /notices/:id/print: the notice on A4 for the board, with first and last day, phone, room for the seal and a code that leads to its page. */
export const print = routes().get('/:id{[0-9a-f-]{36}}/print', async (c) => {
  const { context, page, settings } = c.var, { pages } = publicNoticesWords(page.locale)
  const found = await noticePage(context, c.req.param('id'))
  if (!found || found.state === 'withdrawn') throw new Refusal('public-notices.unknown', 'missing')
  const address = `${settings.baseUrl}/notices/${found.id}`, startOf = (day: string) => new Date(zoneOf(found.timezone).startOf(dayNumberOf(day)))
  return c.html(
    <Layout page={page} kind="print" title={found.title} heading={false} back={{ href: `/notices/${found.id}`, label: found.title }} unlisted>
      <PostedNotice level={1} title={found.title} number={numberSaid(found.number, page.locale)} from={startOf(found.startsOn)} until={startOf(found.endsOn)} phone={found.phone ?? page.phone ?? ''} issuer={found.issuer} timezone={found.timezone} locale={page.locale}>
        <Sections sections={found.sections} caption={found.title} />
        {found.hiddenParts > 0 && <p>{found.state === 'ahead' ? pages.hiddenAhead : pages.hidden}</p>}
        <p>{pages.basis}{page.locale === 'en' ? ': ' : '：'}{found.basis}</p>
        {found.objectionsUntil !== null && <p>{pages.objectUntil(found.objectionsUntil)}{found.objectionHow && <> {pages.how}{page.locale === 'en' ? ': ' : '：'}{found.objectionHow}</>}</p>}
        <p><QrPicture text={address} label={address} size={112} /></p>
        <p class="soft">{pages.scan}{page.locale === 'en' ? ': ' : '：'}{address}</p>
      </PostedNotice>
    </Layout>)
})
