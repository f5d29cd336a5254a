import { place, today } from '#domains/territory'
import { zoneOf, dayNumberOf } from '@gongzhi/deadline'
import { routes } from '#platform/http'
import type { Context } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { Facts } from '#ui/facts'
import { ButtonLink, Buttons } from '#ui/form'
import { Layout } from '#ui/layout'
import { Sheet } from '#ui/sheet'
import { charterOf } from '../reads/charter-of.ts'
import { councilById } from '../reads/council-by-id.ts'
import { seatsOf } from '../reads/seats-of.ts'
import { sittingsOf } from '../reads/sittings.ts'
import { calendarFile } from '../rules/calendar.ts'
import { councilsWords } from '../words/words.ts'
import { CharterText } from './charter-text.tsx'
import { SeatTable, SittingTable } from './hall-parts.tsx'

async function found(context: Context, id: string) {
  const council = await councilById(context, id)
  if (!council) throw new Refusal('deliberation.unknown-council', 'missing')
  return council
}

const yearOf = (asked: string | undefined, day: string): number => (/^20\d\d$/.test(asked ?? '') ? Number(asked) : Number(day.slice(0, 4)))

/** The calendar of a council year by year, as a page, on paper with seats and rules, and as a file that phones subscribe to. */
export const calendar = routes()
  .get('/:id{[0-9a-f-]{36}}/calendar', async (c) => {
    const { context, page } = c.var
    const words = councilsWords(page.locale).calendar, council = await found(context, c.req.param('id')), day = await today(context), year = yearOf(c.req.query('year'), day)
    return c.html(
      <Layout page={page} title={words.title(council.name, year)} back={{ href: `/councils/${council.id}`, label: council.name }}>
        <SittingTable sittings={await sittingsOf(context, council.id, `${year}-01-01`, `${year}-12-31`)} page={page} today={day} />
        <Buttons>
          <ButtonLink href={`/councils/${council.id}/calendar?year=${year - 1}`} tone="quiet">{words.previous}</ButtonLink>
          <ButtonLink href={`/councils/${council.id}/calendar?year=${year + 1}`} tone="quiet">{words.nextYear}</ButtonLink>
          <ButtonLink href={`/councils/${council.id}/calendar.ics`}>{words.subscribe}</ButtonLink>
          <ButtonLink href={`/councils/${council.id}/print?year=${year}`}>{words.print}</ButtonLink>
        </Buttons>
      </Layout>)
  })
  .get('/:id{[0-9a-f-]{36}}/calendar.ics', async (c) => {
    const { context, settings } = c.var
    const council = await found(context, c.req.param('id')), day = await today(context), zone = zoneOf((await place(context))?.timezone ?? 'Asia/Shanghai')
    const at = (onDay: string, time: string) => new Date(zone.startOf(dayNumberOf(onDay)) + (Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))) * 60_000)
    const entries = await sittingsOf(context, council.id, `${Number(day.slice(0, 4)) - 1}-01-01`, '9999-12-31')
    return c.body(calendarFile({ name: council.name, entries, zone: at, origin: settings.baseUrl, stamp: context.now }), 200, { 'content-type': 'text/calendar; charset=utf-8', 'content-disposition': 'inline; filename="council.ics"' })
  })
  .get('/:id{[0-9a-f-]{36}}/print', async (c) => {
    const { context, page } = c.var
    const words = councilsWords(page.locale), council = await found(context, c.req.param('id')), day = await today(context), year = yearOf(c.req.query('year'), day)
    return c.html(
      <Layout page={page} kind="print" title={council.name} back={{ href: `/councils/${council.id}` }} unlisted>
        <Sheet title={words.calendar.title(council.name, year)}><SittingTable sittings={await sittingsOf(context, council.id, `${year}-01-01`, `${year}-12-31`)} page={page} today={day} /></Sheet>
        <Sheet title={`${council.name} · ${words.hall.who}`}><Facts items={[{ term: words.hall.where, detail: council.hall }]} /><SeatTable seats={await seatsOf(context, council.id)} page={page} /></Sheet>
        <Sheet title={`${council.name} · ${words.charter.title}`}><CharterText version={await charterOf(context, council.id)} page={page} /></Sheet>
      </Layout>)
  })
