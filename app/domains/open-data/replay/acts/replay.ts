import type { Context } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { isTimeZone } from '#domains/territory'
import { requestRows } from '../reads/request-rows.ts'
import { readRequest, type RowRefusal } from '../rules/request-row.ts'
import type { JoinedUnit, LeftOutFeature } from '../rules/features-as-units.ts'
import type { Counts, Disagreement, Shortened } from '../rules/tally.ts'
import { prepareReplay } from './prepare-replay.ts'
import { replayRequests } from './replay-requests.ts'

export interface Replay {
  /** A GeoJSON FeatureCollection of the units, in WGS-84. */
  readonly boundaries: unknown
  readonly unitId: string
  /** Path of the CSV file of requests. */
  readonly requests: string
  readonly label: string
  readonly timezone: string
}

export interface ReplayReport extends Counts {
  readonly rowsPerSecond: number
  readonly disagreements: readonly Disagreement[]
  readonly refusals: readonly RowRefusal[]
  /** Words that were longer than a matter takes, and stand shortened. */
  readonly shortenings: readonly Shortened[]
  /** How many units the file of boundaries made. */
  readonly units: number
  readonly unitsJoined: readonly JoinedUnit[]
  readonly featuresLeftOut: readonly LeftOutFeature[]
  /** False when it was broken off: the rest is taken over when it is started again. */
  readonly complete: boolean
}

export type ReplayProgress = (step: 'reading' | 'preparing' | 'taking-over', rows: number, ofRows: number) => void

/** Scope of the ids of this form of file: the same id means the same request, in whichever file of the form it comes. */
const scope = 'import:myla311'

/**
 * Takes the requests of another city over by the acts that the web uses, and compares where they fall with what the city itself said.
 * Refuses `open-data.columns-missing`, `open-data.file-missing`, `open-data.time-zone-unknown`, and as `prepareReplay` does.
 */
export async function replay(context: Context, given: Replay, progress: ReplayProgress = () => {}, signal?: AbortSignal): Promise<ReplayReport> {
  if (!isTimeZone(given.timezone)) throw new Refusal('open-data.time-zone-unknown', 'invalid', { timezone: given.timezone.slice(0, 60) })
  progress('reading', 0, 0)
  const types = new Map<string, string>()
  let rows = 0
  for await (const raw of requestRows(given.requests, given.label)) {
    rows += 1
    const request = 'cells' in raw ? readRequest(raw.row, raw.cells, { timezone: given.timezone, now: context.now }) : raw
    if ('category' in request) types.set(request.categoryCode, request.category)
  }
  progress('preparing', 0, rows)
  const { actor, units } = await prepareReplay(context, { scope, boundaries: given.boundaries, unitId: given.unitId, timezone: given.timezone, types })
  const acting: Context = { ...context, origin: 'import', actor }
  progress('taking-over', 0, rows)
  const started = performance.now()
  const { counts, disagreements, refusals, shortenings } = await replayRequests(acting, { path: given.requests, label: given.label, scope, timezone: given.timezone }, (done) => progress('taking-over', done, rows), signal)
  const seconds = (performance.now() - started) / 1000
  return { ...counts, rowsPerSecond: Math.round(counts.rows / Math.max(seconds, 0.001)), disagreements, refusals, shortenings, units: units.codes.length, unitsJoined: units.joined, featuresLeftOut: units.leftOut, complete: counts.rows === rows }
}
