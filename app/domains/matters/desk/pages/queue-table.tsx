import type { Child } from 'hono/jsx'
import type { Page } from '#ui/page'
import { Light, StateMark } from '#ui/state'
import { Table } from '#ui/table'
import { Moment, Remaining } from '#ui/time'
import { type Days, workdaysLeft } from '../../rules/clock.ts'
import { lightOf } from '../../rules/light.ts'
import { toneOf } from '../../rules/state-tone.ts'
import { matterWords } from '../../words/words.ts'
import type { QueueRow } from '../reads/queue.ts'
import { filterQuery, type QueueFilter, queueHref } from '../rules/queue-filter.ts'
import { deskWords } from '../words/words.ts'

export interface QueueTableProps {
  page: Page
  filter: QueueFilter
  rows: readonly QueueRow[]
  now: Date
  days: Days
  empty?: Child
  /** Id of the form of the bulk moves, where there are any. */
  bulk?: string | undefined
  /** The matter that is open beside it: then only what leads to the others is shown. */
  open?: string | undefined
}

/** Address of a matter opened from the queue, so that the queue can stand beside it. */
export const openHref = (row: Pick<QueueRow, 'id'>, filter: QueueFilter) => `/desk/matters/${row.id}?queue=${encodeURIComponent(filterQuery(filter))}`

export function QueueTable({ page, filter, rows, now, days, empty, bulk, open }: QueueTableProps) {
  const words = deskWords(page.locale).queue, room = matterWords(page.locale)
  const english = page.locale === 'en', beside = open !== undefined
  const sortOf = { due: 'due', newest: 'raised', unit: 'unit' } as const
  const sortHref = ({ key }: { key: string }) => queueHref(filter, { sort: key === 'raised' ? 'newest' : key === 'unit' ? 'unit' : 'due' })
  const columns = [
    { key: 'title', label: words.matter, main: true, cell: (row: QueueRow) => <>
      <a href={openHref(row, filter)}>{row.title}</a> {row.urgent && <StateMark tone="late">{words.urgent}</StateMark>} <span class="soft small nowrap number own-line">{row.number}</span>
    </> },
    { key: 'due', label: words.due, sortable: !beside, cell: (row: QueueRow) => <Due row={row} page={page} now={now} days={days} /> },
    { key: 'state', label: words.state, cell: (row: QueueRow) => <StateMark tone={toneOf[row.state]}>{room.states[row.state]}</StateMark> },
    ...(beside ? [] : [
      { key: 'category', label: words.category, cell: (row: QueueRow) => (english ? row.small_en : row.small_zh) },
      { key: 'unit', label: words.unit, sortable: true, cell: (row: QueueRow) => row.unit_name ?? <span class="soft">{words.noUnit}</span> },
      { key: 'lead', label: words.lead, cell: (row: QueueRow) => row.lead_name ?? <span class="soft">{words.noLead}</span> },
      { key: 'raised', label: words.raised, sortable: true, cell: (row: QueueRow) => <Moment at={row.reported_at} now={now} timezone={days.timezone} /> },
    ]),
  ]
  return (
    <Table<QueueRow> caption={words.caption} captionHidden columns={columns} rows={rows} empty={empty}
      sort={beside ? undefined : { key: sortOf[filter.sort], direction: filter.sort === 'newest' ? 'descending' : 'ascending' }} sortHref={sortHref}
      {...(bulk === undefined ? {} : { select: { name: 'matter', form: bulk, value: (row: QueueRow) => `${row.id}~${row.version}`, label: (row: QueueRow) => words.select(row.number, row.title) } })}
      rowHref={(row) => openHref(row, filter)} rowEditHref={(row) => `${openHref(row, filter)}#next`} isCurrent={(row) => row.id === open} />
  )
}

/** The light of a deadline with its words, in the days that its clock counts, and which clock it is. */
export function Due({ row, page, now, days }: { row: Pick<QueueRow, 'due_at' | 'due_kind' | 'due_unit' | 'closed_at'>; page: Page; now: Date; days: Days }) {
  const words = deskWords(page.locale).queue
  if (row.closed_at) return <span class="soft">{words.ended}</span>
  if (!row.due_at) return <span class="soft">{words.noDue}</span>
  return <><Light tone={lightOf(row.due_at, now)}><Remaining due={row.due_at} now={now} timezone={days.timezone} locale={page.locale} workdays={workdaysLeft(row.due_at, row.due_unit, now, days)} /></Light>{row.due_kind && <> <span class="soft small nowrap">{matterWords(page.locale).clocks[row.due_kind]}</span></>}</>
}
