import type { Child } from 'hono/jsx'
import type { Context } from '#platform/context'
import type { Waiting } from '#platform/waiting'
import { place } from '#domains/territory'
import { Card, Cards } from '#ui/card'
import { ButtonLink, Buttons } from '#ui/form'
import type { Page } from '#ui/page'
import { Panel } from '#ui/panel'
import { StateMark } from '#ui/state'
import { Table } from '#ui/table'
import { Closing, Moment, Remaining } from '#ui/time'
import { siteWords } from '../words/words.ts'
import { deskWaiting, openToAll, ownWaiting } from '../waiting.ts'

const rowsShown = 40, cardsShown = 6, shortShown = 3
const soon = 2 * 24 * 3_600_000

interface Shown { context: Context; page: Page }
const timezoneOf = async (context: Context) => (await place(context))?.timezone

/** One request in words: what is asked, or how many of it wait. */
export function asked({ kind, count }: Waiting, page: Page): string {
  const said = siteWords(page.locale).waiting.asks[kind]
  return said === undefined ? kind : said(count ?? 1)
}

/** When it begins or ends. */
function When({ of: { until, at }, now, timezone }: { of: Waiting; now: Date; timezone: string | undefined }) {
  if (at !== undefined) return <Moment at={at} now={now} timezone={timezone} detail="exact" />
  return until === null ? null : <Closing at={until} now={now} timezone={timezone} />
}

function WaitingCards({ list, context, page, timezone }: Shown & { list: readonly (Waiting & { readonly place?: string | undefined })[]; timezone: string | undefined }) {
  return (
    <Cards>
      {list.map((one) => (
        <Card title={one.about ?? asked(one, page)} href={one.href} meta={<>{one.place !== undefined && (one.until !== null || one.at !== undefined) ? `${one.place} · ` : one.place}<When of={one} now={context.now} timezone={timezone} /></>}
          state={<StateMark tone={one.until !== null && one.until <= context.now ? 'late' : one.until !== null && one.until.getTime() - context.now.getTime() < soon ? 'waiting' : 'active'}>{asked(one, page)}</StateMark>} />
      ))}
    </Cards>
  )
}

/** What waits for the reader as a person; nothing when nothing does. In `short` the first few, with the way to all; `of` leaves out what belongs to other pages; `own` is what waits, where the page knows it already. */
export async function OwnWaiting({ context, page, short = false, of = () => true, own }: Shown & { short?: boolean; of?: (one: Waiting) => boolean; own?: readonly Waiting[] }): Promise<Child> {
  const all = (own ?? await ownWaiting(context)).filter(of), list = short ? all.slice(0, shortShown) : all, words = siteWords(page.locale).waiting
  if (list.length === 0) return null
  return (
    <Panel title={words.own} id="waiting">
      <WaitingCards list={list} context={context} page={page} timezone={await timezoneOf(context)} />
      {all.length > list.length && <Buttons><ButtonLink href="/me#waiting">{words.ownMore(all.length - list.length)}</ButtonLink></Buttons>}
    </Panel>
  )
}

/** What is talked over and decided now, in short, without what stands above it of `own`; nothing when nothing is. */
export async function OpenNow({ context, page, own, children }: Shown & { own: readonly Waiting[]; children?: Child }): Promise<Child> {
  const above = own.slice(0, shortShown).map(({ href }) => href), list = (await openToAll(context)).filter(({ href }) => !above.includes(href)).slice(0, cardsShown)
  return list.length === 0 ? null : <Panel title={siteWords(page.locale).waiting.open} id="open-now"><WaitingCards list={list} context={context} page={page} timezone={await timezoneOf(context)} />{children}</Panel>
}

/** What waits for the reader's posts, as a table with what is late first; says so when nothing waits. */
export async function DeskWaiting({ context, page }: Shown): Promise<Child> {
  const list = await deskWaiting(context), { waiting: words } = siteWords(page.locale), timezone = await timezoneOf(context)
  return (
    <Panel title={words.desk} id="waiting">
      <Table<Waiting> caption={words.desk} captionHidden rows={list.slice(0, rowsShown)} rowHref={({ href }) => href} empty={<p class="soft">{words.deskNone}</p>} columns={[
        { key: 'what', label: words.columns.what, main: true, cell: (row) => <a href={row.href}>{asked(row, page)}</a> },
        { key: 'about', label: words.columns.about, cell: ({ about }) => about ?? '—' },
        { key: 'until', label: words.columns.until, cell: ({ until }) => (until === null ? <span class="soft">{words.noDay}</span> : until <= context.now || until.getTime() - context.now.getTime() < soon ? <StateMark tone={until <= context.now ? 'late' : 'waiting'}><Remaining due={until} now={context.now} timezone={timezone} /></StateMark> : <Remaining due={until} now={context.now} timezone={timezone} />) },
      ]} />
      {list.length > rowsShown && <p class="soft">{words.more(list.length - rowsShown)}</p>}
    </Panel>
  )
}
