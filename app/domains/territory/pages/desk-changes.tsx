import { routes } from '#platform/http'
import { reasonsCsv } from '#platform/sheet/reasons-sheet'
import { ButtonLink, Buttons } from '#ui/form'
import { EmptyState } from '#ui/empty'
import { Table } from '#ui/table'
import { type Succession, successions } from '../reads/unit-history.ts'
import { territoryWords } from '../words/words.ts'
import { DeskFrame, mayAdminister, requireDesk } from './desk-frame.tsx'

const shown = 500

/** Which units came after which, for people to look up and for other systems to load. */
export const deskChanges = routes()
  .get('/changes', async (c) => {
    const { context, page } = c.var
    requireDesk(context)
    const words = territoryWords(page.locale), { changes } = words
    const rows = await successions(context, shown + 1)
    return c.html(
      <DeskFrame page={page} may={mayAdminister(context)} title={changes.title} lead={changes.lead} current="changes" done={c.req.query('done') === 'split' ? words.split.done : undefined}>
        {rows.length === 0 ? <EmptyState title={changes.none}>{changes.noneText}</EmptyState> : (
          <>
            <Buttons><ButtonLink href="/desk/administration/units/changes.csv">{changes.download}</ButtonLink></Buttons>
            <Table<Succession> caption={changes.title} captionHidden rows={rows.slice(0, shown)} columns={[
              { key: 'before', label: changes.before, main: true, cell: (row) => <><a href={`/places/${row.beforeId}`}>{row.beforeName}</a> <span class="number soft">{row.beforeCode}</span></> },
              { key: 'how', label: changes.how, cell: (row) => changes.hows[row.how] },
              { key: 'after', label: changes.after, cell: (row) => <><a href={`/places/${row.afterId}`}>{row.afterName}</a> <span class="number soft">{row.afterCode}</span></> },
              { key: 'day', label: changes.day, cell: (row) => <span class="number">{row.onDay}</span> },
            ]} />
            {rows.length > shown && <p class="soft">{changes.more(shown)}</p>}
          </>
        )}
      </DeskFrame>)
  })
  .get('/changes.csv', async (c) => {
    requireDesk(c.var.context)
    const { changes } = territoryWords(c.var.page.locale)
    const rows = (await successions(c.var.context)).map((row) => [row.beforeCode, row.beforeName, changes.hows[row.how], row.afterCode, row.afterName, row.onDay])
    const header = [changes.beforeCode, changes.before, changes.how, changes.afterCode, changes.after, changes.day]
    return c.body(reasonsCsv({ header, rows }), 200, { 'content-type': 'text/csv; charset=utf-8', 'content-disposition': 'attachment; filename="unit-changes.csv"', 'cache-control': 'no-store' })
  })
