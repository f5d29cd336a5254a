import { createHash } from 'node:crypto'
import { categoryCode } from './category-code.ts'
import { instantsIn } from '../../rules/local-moment.ts'

/** Columns of the form, besides the label that the caller names. */
export const columns = ['SRNumber', 'CreatedDate', 'ClosedDate', 'RequestType', 'Address', 'Latitude', 'Longitude'] as const
export type Cells = Readonly<Record<(typeof columns)[number] | 'label', string>>

/** A request as another city recorded it. */
export interface PastRequest {
  /** Row as a spreadsheet counts it: the header is row 1. */
  readonly row: number
  readonly id: string
  readonly category: string
  readonly categoryCode: string
  readonly reportedAt: Date
  readonly closedAt: Date | undefined
  /** Set where the recorded closing cannot be read: the request is taken over, and stays open. */
  readonly closingRefused: ReasonCode | undefined
  readonly point: { readonly lng: number; readonly lat: number } | undefined
  readonly words: string
  /** Words of the file that are longer than a matter takes: they stand shortened. */
  readonly tooLong: readonly { readonly what: 'type' | 'address'; readonly characters: number }[]
  /** Code of the unit to which the city itself assigned it; empty where it did not. */
  readonly label: string
}

export type ReasonCode =
  | 'broken-row' | 'broken-text' | 'wrong-number-of-cells' | 'id-missing' | 'id-too-long' | 'id-used-for-another'
  | 'date-missing' | 'date-unreadable' | 'date-in-future' | 'type-missing'
  | 'coordinates-half' | 'coordinates-unreadable' | 'coordinates-out-of-range' | 'place-missing'
  | 'closed-before-reported' | 'act-refused'

/** Something that was not taken over: a whole request, or only its closing. */
export interface RowRefusal { readonly row: number; readonly id: string; readonly what: 'request' | 'closing'; readonly reason: ReasonCode; readonly detail?: string }

const longest = { id: 100, type: 60, address: 200 }
const number = /^[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?$/
const length = (text: string) => [...text].length

/** A request is rather taken with its words cut short than refused for them. */
const shortened = (text: string, most: number): string => (text.length <= most ? text : `${text.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, '').trimEnd()}…`)

/** Reads one row; the first thing that is wrong with it is its reason. */
export function readRequest(row: number, cells: Cells, { timezone, now }: { timezone: string; now: Date }): PastRequest | RowRefusal {
  const id = cells.SRNumber
  const no = (reason: ReasonCode): RowRefusal => ({ row, id: id.slice(0, longest.id), what: 'request', reason })
  if (Object.values(cells).some((cell) => cell.includes('\uFFFD') || cell.includes('\0'))) return no('broken-text')
  if (id === '') return no('id-missing')
  if (length(id) > longest.id) return no('id-too-long')
  if (cells.CreatedDate === '') return no('date-missing')
  const created = instantsIn(cells.CreatedDate, timezone)
  if (!created) return no('date-unreadable')
  const [reportedAt] = created
  if (reportedAt > now) return no('date-in-future')
  if (cells.RequestType === '') return no('type-missing')
  if ((cells.Latitude === '') !== (cells.Longitude === '')) return no('coordinates-half')
  const located = cells.Latitude !== ''
  if (located && !(number.test(cells.Latitude) && number.test(cells.Longitude))) return no('coordinates-unreadable')
  const point = located ? { lng: Number(cells.Longitude), lat: Number(cells.Latitude) } : undefined
  if (point && !(Math.abs(point.lng) <= 180 && Math.abs(point.lat) <= 90)) return no('coordinates-out-of-range')
  if (!point && cells.Address === '') return no('place-missing')
  return {
    row, id, category: shortened(cells.RequestType, longest.type), categoryCode: categoryCode(cells.RequestType), reportedAt, ...readClosing(cells.ClosedDate, reportedAt, timezone, now),
    point, words: shortened(cells.Address, longest.address), label: cells.label,
    tooLong: [{ what: 'type' as const, text: cells.RequestType, most: longest.type }, { what: 'address' as const, text: cells.Address, most: longest.address }].filter(({ text, most }) => text.length > most).map(({ what, text }) => ({ what, characters: length(text) })),
  }
}

/** Where autumn repeats an hour, the closing is the reading that does not come before the intake, if there is one. */
function readClosing(text: string, reportedAt: Date, timezone: string, now: Date): Pick<PastRequest, 'closedAt' | 'closingRefused'> {
  if (text === '') return { closedAt: undefined, closingRefused: undefined }
  const instants = instantsIn(text, timezone)
  if (!instants) return { closedAt: undefined, closingRefused: 'date-unreadable' }
  const closedAt = instants.find((instant) => instant >= reportedAt) ?? instants[0]
  return closedAt > now ? { closedAt: undefined, closingRefused: 'date-in-future' } : { closedAt, closingRefused: undefined }
}

/** Digest of all that two rows must share to be one and the same request. */
export const contentOf = ({ row: _, ...request }: PastRequest): string => createHash('sha256').update(JSON.stringify(request)).digest('base64url').slice(0, 22)
