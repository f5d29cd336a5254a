import { routes } from '#platform/http'
import { Figures } from '#ui/facts'
import { Layout } from '#ui/layout'
import type { Page } from '#ui/page'
import { Columns, Panel } from '#ui/panel'
import { Table } from '#ui/table'
import { boardCounts, type BoardFigure, boardFigures, flow, type FlowDay, overdueBy, type OverdueLine } from '../reads/board.ts'
import { countedTo } from '../reads/queue.ts'
import { everything, queueHref } from '../rules/queue-filter.ts'
import { deskWords } from '../words/words.ts'
import { flowSvg } from './flow-chart.ts'
import { requireQueue } from './frame.ts'

/** What is late and who has to be reminded: every figure opens its matters. */
export const supervisionPage = routes()
  .get('/', async (c) => {
    const { context, page } = c.var
    requireQueue(context)
    const words = deskWords(page.locale).board
    const counts = await boardCounts(context), days = await flow(context)
    return c.html(
      <Layout page={page} kind="desk" title={words.title} lead={words.lead}>
        <Figures figures={(Object.keys(boardFigures) as BoardFigure[]).map((name) => ({ label: words[name], value: counts[name] >= countedTo ? `${countedTo}+` : String(counts[name]), href: queueHref(boardFigures[name]) }))} />
        <Columns aside={<Panel title={words.byUnit}><Overdue page={page} lines={await overdueBy(context, 'unit')} what="unit" /></Panel>}>
          <Panel title={words.byLead}><Overdue page={page} lines={await overdueBy(context, 'lead')} what="lead" /></Panel>
        </Columns>
        <Panel title={words.flow} id="flow">
          <p><img class="chart" src="/desk/supervision/flow.svg" width="720" height="300" alt={words.chart} /></p>
          <details>
            <summary>{words.table}</summary>
            <Table<FlowDay> caption={words.table} captionHidden keepRows rows={days.toReversed()} columns={[
              { key: 'day', label: words.day, main: true, cell: (row) => <span class="number">{row.day}</span> }, { key: 'raised', label: words.raised, align: 'end', cell: (row) => row.raised }, { key: 'closed', label: words.closed, align: 'end', cell: (row) => row.closed },
            ]} />
          </details>
        </Panel>
      </Layout>)
  })
  .get('/flow.svg', async (c) => {
    requireQueue(c.var.context)
    return c.body(flowSvg(await flow(c.var.context), deskWords(c.var.page.locale).board), 200, { 'content-type': 'image/svg+xml; charset=utf-8', 'cache-control': 'private, max-age=60' })
  })

function Overdue({ page, lines, what }: { page: Page; lines: readonly OverdueLine[]; what: 'unit' | 'lead' }) {
  const words = deskWords(page.locale).board
  const filterOf = (line: OverdueLine) => (line.id === null ? {} : what === 'unit' ? { unit: line.id } : { lead: line.id })
  return (
    <Table<OverdueLine> caption={what === 'unit' ? words.byUnit : words.byLead} captionHidden keepRows rows={lines} empty={<p class="soft">{words.none}</p>} columns={[
      { key: 'name', label: what === 'unit' ? words.unit : words.leadUnit, main: true, cell: (line) => line.name ?? (what === 'unit' ? words.noPlace : words.noLead) },
      { key: 'overdue', label: words.overdueCount, align: 'end', cell: (line) => (line.id === null ? line.overdue : <a href={queueHref({ ...everything, due: 'overdue', ...filterOf(line) })}>{line.overdue}<span class="for-ears"> {line.name}</span></a>) },
      { key: 'open', label: words.openCount, align: 'end', cell: (line) => (line.id === null ? line.open : <a href={queueHref({ ...everything, ...filterOf(line) })}>{line.open}<span class="for-ears"> {line.name}</span></a>) },
    ]} />
  )
}
