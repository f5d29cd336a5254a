import { routes } from '#platform/http'
import { reasonsCsv } from '#platform/sheet/reasons-sheet'
import { localMoment } from '#platform/local-moment'
import { basis } from '../../reads/basis.ts'
import { matterWords } from '../../words/words.ts'
import { exportQueue } from '../acts/export-queue.ts'
import type { QueueRow } from '../reads/queue.ts'
import { readFilter } from '../rules/queue-filter.ts'
import { deskWords } from '../words/words.ts'
import { requireQueue } from './frame.ts'

/** The queue as a spreadsheet, with the same filters as on the screen and masked titles as there. */
export const queueCsv = routes().get('/', async (c) => {
  const { context, page } = c.var
  requireQueue(context)
  const words = deskWords(page.locale).queue, { states } = matterWords(page.locale), english = page.locale === 'en'
  const { days: { timezone } } = await basis(context)
  const at = (moment: Date | null) => (moment ? localMoment(moment, timezone) : '')
  const line = (row: QueueRow) => [row.number, row.title, english ? row.small_en : row.small_zh, row.unit_name ?? '', row.lead_name ?? '', states[row.state], row.urgent ? words.urgentYes : '', at(row.due_at), at(row.reported_at), at(row.closed_at)]
  const header = [words.number, words.matter, words.category, words.unit, words.lead, words.state, words.urgent, words.due, words.raised, words.closedAt]
  const pages = exportQueue(context, { ...readFilter(new URL(c.req.url).searchParams), after: undefined })
  const encoder = new TextEncoder()
  let first = true
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { value, done } = await pages.next()
      if (done) { if (first) controller.enqueue(encoder.encode(reasonsCsv({ header, rows: [] }))); controller.close(); return }
      const csv = reasonsCsv({ header, rows: value.map(line) })
      controller.enqueue(encoder.encode(first ? csv : csv.slice(csv.indexOf('\r\n') + 2)))
      first = false
    },
    async cancel() { await pages.return(undefined) },
  })
  return c.body(body, 200, { 'content-type': 'text/csv; charset=utf-8', 'content-disposition': 'attachment; filename="queue.csv"', 'cache-control': 'no-store' })
})
