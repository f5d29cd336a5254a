import { readMoment } from './moments.ts'
import { Open311Problem, type Problem } from './problem.ts'

export interface RequestQuery {
  /** Overrides everything else. */
  readonly ids: readonly string[] | undefined
  readonly codes: readonly string[] | undefined
  readonly from: Date | undefined
  readonly to: Date | undefined
  readonly open: boolean
  readonly closed: boolean
  /** West, south, east, north. */
  readonly bbox: readonly [number, number, number, number] | undefined
  readonly updatedAfter: Date | undefined
  readonly updatedBefore: Date | undefined
  readonly page: number
  readonly pageSize: number
  readonly extensions: boolean
}

const mostDays = 90, mostRows = 1000
const span = mostDays * 86_400_000

/** Reads the arguments of a query; an empty one counts as absent, and everything that is wrong is told at once. */
export function readRequestQuery(argument: (name: string) => string | undefined, { now, timezone }: { now: Date; timezone: string }): RequestQuery {
  const problems: Problem[] = []
  const given = (name: string) => argument(name)?.trim() || undefined
  const list = (name: string) => given(name)?.split(',').map((one) => one.trim()).filter((one) => one !== '')
  const date = (name: string) => {
    const text = given(name)
    const at = text === undefined ? undefined : readMoment(text, timezone)
    if (text !== undefined && at === undefined) problems.push({ code: 'date-unreadable', field: name })
    return at
  }
  const whole = (name: string, most: number, otherwise: number, code: Problem['code']) => {
    const text = given(name)
    if (text === undefined) return otherwise
    if (/^\d{1,9}$/.test(text) && Number(text) >= 1) return Math.min(Number(text), most)
    problems.push({ code, field: name, limit: most })
    return otherwise
  }
  const ids = list('service_request_id')
  if (ids && ids.length > mostRows) problems.push({ code: 'too-many-ids', field: 'service_request_id', limit: mostRows })
  const start = date('start_date'), end = date('end_date'), updatedAfter = date('updated_after'), updatedBefore = date('updated_before')
  if (start && end && start > end) problems.push({ code: 'dates-reversed', field: 'end_date' })
  else if (start && end && end.getTime() - start.getTime() > span) problems.push({ code: 'span-too-long', field: 'end_date', limit: mostDays })
  if (updatedAfter && updatedBefore && updatedAfter > updatedBefore) problems.push({ code: 'dates-reversed', field: 'updated_before' })
  const states = list('status')?.map((one) => one.toLowerCase()) ?? ['open', 'closed']
  if (states.some((state) => state !== 'open' && state !== 'closed')) problems.push({ code: 'status-unknown', field: 'status' })
  const page = whole('page', 1_000_000, 1, 'page-unreadable'), pageSize = whole('page_size', mostRows, mostRows, 'page-size-unreadable')
  const bbox = readBox(given('bbox'), problems)
  if (problems.length > 0 && !(ids && problems.every(({ field }) => field !== 'service_request_id'))) throw new Open311Problem(400, ...problems)
  // Whoever follows changes asks for all that changed, however long ago it was raised.
  const following = !start && !end && (updatedAfter !== undefined || updatedBefore !== undefined)
  return {
    ids, codes: list('service_code'), open: states.includes('open'), closed: states.includes('closed'), bbox, updatedAfter, updatedBefore, page, pageSize,
    from: following ? undefined : start ?? new Date((end ?? now).getTime() - span),
    to: end ?? (start ? new Date(start.getTime() + span) : undefined),
    extensions: given('extensions')?.toLowerCase() === 'true',
  }
}

function readBox(text: string | undefined, problems: Problem[]): RequestQuery['bbox'] {
  if (text === undefined) return undefined
  const [west = NaN, south = NaN, east = NaN, north = NaN, ...more] = text.split(',').map((one) => (one.trim() === '' ? NaN : Number(one)))
  const sound = more.length === 0 && [west, south, east, north].every(Number.isFinite) && west >= -180 && east <= 180 && south >= -90 && north <= 90 && west <= east && south <= north
  if (!sound) { problems.push({ code: 'bbox-unreadable', field: 'bbox' }); return undefined }
  return [west, south, east, north]
}
