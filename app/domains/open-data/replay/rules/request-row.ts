import { createHash } from 'node:crypto'
import { categoryCode } from './category-code.ts'
import { instantsOf, readWallTime } from '../../rules/local-moment.ts'

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
  /** Code of the unit to which the city itself assigned it; empty where it did not. */
  readonly label: string
}

export type ReasonCode =
  | 'broken-row' | 'broken-text' | 'wrong-number-of-cells' | 'id-missing' | 'id-too-long' | 'id-used-for-another'
  | 'date-missing' | 'date-unreadable' | 'date-in-future' | 'type-missing' | 'type-too-long'
  | 'coordinates-half' | 'coordinates-unreadable' | 'coordinates-out-of-range' | 'place-missing' | 'address-too-long'
  | 'closed-before-reported' | 'act-refused'

/** Something that was not taken over: a whole request, or only its closing. */
export interface RowRefusal { readonly row: number; readonly id: string; readonly what: 'request' | 'closing'; readonly reason: ReasonCode; readonly detail?: string }

const longest = { id: 100, type: 60, address: 200 }
const number = /^[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?$/
const length = (text: string) => [...text].length

/** Reads one row; the first thing that is wrong with it is its reason. */
export function readRequest(row: number, cells: Cells, { timezone, now }: { timezone: string; now: Date }): PastRequest | RowRefusal {
  const id = cells.SRNumber
  const no = (reason: ReasonCode): RowRefusal => ({ row, id: id.slice(0, longest.id), what: 'request', reason })
  if (Object.values(cells).some((cell) => cell.includes('\uFFFD') || cell.includes('\0'))) return no('broken-text')
  if (id === '') return no('id-missing')
  if (length(id) > longest.id) return no('id-too-long')
  if (cells.CreatedDate === '') return no('date-missing')
  const created = readWallTime(cells.CreatedDate)
  if (!created) return no('date-unreadable')
  const [reportedAt] = instantsOf(created, timezone)
  if (reportedAt > now) return no('date-in-future')
  if (cells.RequestType === '') return no('type-missing')
  if (length(cells.RequestType) > longest.type) return no('type-too-long')
  if ((cells.Latitude === '') !== (cells.Longitude === '')) return no('coordinates-half')
  const located = cells.Latitude !== ''
  if (located && !(number.test(cells.Latitude) && number.test(cells.Longitude))) return no('coordinates-unreadable')
  const point = located ? { lng: Number(cells.Longitude), lat: Number(cells.Latitude) } : undefined
  if (point && !(Math.abs(point.lng) <= 180 && Math.abs(point.lat) <= 90)) return no('coordinates-out-of-range')
  if (length(cells.Address) > longest.address) return no('address-too-long')
  if (!point && cells.Address === '') return no('place-missing')
  return {
    row, id, category: cells.RequestType, categoryCode: categoryCode(cells.RequestType), reportedAt, ...readClosing(cells.ClosedDate, reportedAt, timezone, now),
    point, words: cells.Address, label: cells.label,
  }
}

/** Where autumn repeats an hour, the closing is the reading that does not come before the intake, if there is one. */
function readClosing(text: string, reportedAt: Date, timezone: string, now: Date): Pick<PastRequest, 'closedAt' | 'closingRefused'> {
  if (text === '') return { closedAt: undefined, closingRefused: undefined }
  const wall = readWallTime(text)
  if (!wall) return { closedAt: undefined, closingRefused: 'date-unreadable' }
  const instants = instantsOf(wall, timezone)
  const closedAt = instants.find((instant) => instant >= reportedAt) ?? instants[0]
  return closedAt > now ? { closedAt: undefined, closingRefused: 'date-in-future' } : { closedAt, closingRefused: undefined }
}

/** Digest of all that two rows must share to be one and the same request. */
export const contentOf = ({ row: _, ...request }: PastRequest): string => createHash('sha256').update(JSON.stringify(request)).digest('base64url').slice(0, 22)
