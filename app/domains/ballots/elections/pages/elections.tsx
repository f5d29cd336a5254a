import { routes } from '#platform/http'
import { unitsIn, type PlacePanel } from '#domains/territory'
import { Card, Cards } from '#ui/card'
import { EmptyState } from '#ui/empty'
import { ButtonLink, Buttons } from '#ui/form'
import { Layout } from '#ui/layout'
import type { Page } from '#ui/page'
import { Panel } from '#ui/panel'
import { type ElectionRow, elections } from '../reads/elections.ts'
import { isOver } from '../rules/state.ts'
import { electionsWords } from '../words/words.ts'
import { Day } from './day.tsx'
import { ElectionMark } from './election-parts.tsx'

/** All elections and recalls, for everybody. */
export const electionsPage = routes().get('/', async (c) => {
  const { context, page } = c.var, words = electionsWords(page.locale), all = await elections(context)
  const [current, over] = [all.filter(({ state }) => !isOver(state)), all.filter(({ state }) => isOver(state))]
  return c.html(
    <Layout page={page} title={words.title} lead={words.lead} description={words.lead} back={{ href: '/together' }}>
      {current.length === 0 ? <EmptyState title={words.none} action={{ href: '/notices', label: words.notices }}>{words.noneText}</EmptyState> : <ElectionCards rows={current} page={page} now={context.now} level={2} />}
      {over.length > 0 && <Panel title={words.over}><ElectionCards rows={over} page={page} now={context.now} /></Panel>}
      <Buttons><ButtonLink href="/residents-meetings">{words.assembliesLink}</ButtonLink></Buttons>
    </Layout>)
})

/** Cards of elections; they stand right under the title of a page, or under the heading of a panel. */
function ElectionCards({ rows, page, now, level = 3 }: { rows: readonly ElectionRow[]; page: Page; now: Date; level?: 2 | 3 }) {
  const words = electionsWords(page.locale)
  return (
    <Cards>
      {rows.map((row) => (
        <Card title={row.title} href={`/elections/${row.id}`} level={level} state={<ElectionMark state={row.state} locale={page.locale} />} meta={<>{row.unitName} · {words.modes[row.mode]} · {words.day} <Day day={row.day} now={now} /></>} />
      ))}
    </Cards>
  )
}

const shown = 5

/** The elections of a place and what lies in it, on the page of the place. */
export const electionsPanel: PlacePanel = {
  title: (locale) => electionsWords(locale).onPlace,
  async render(context, page, unit) {
    const rows = (await elections(context, { within: await unitsIn(context, unit.id) })).filter(({ state }) => !isOver(state))
    if (rows.length === 0) return null
    return (
      <>
        <ElectionCards rows={rows.slice(0, shown)} page={page} now={context.now} />
        <Buttons><ButtonLink href="/elections">{electionsWords(page.locale).allHere}</ButtonLink></Buttons>
      </>)
  },
}
