import { importedMatters, type ImportedMatter, isOpen } from '#domains/matters'
import { unitsById } from '#domains/territory'
import type { Context } from '#platform/context'
import { requestRows } from '../reads/request-rows.ts'
import { contentOf, type PastRequest, readRequest, type RowRefusal } from '../rules/request-row.ts'
import { type StoredRequest, Tally } from '../rules/tally.ts'
import { takeOverRequest } from './take-over-request.ts'

export interface ReplayedFile {
  readonly path: string
  /** Column of the unit to which the city itself assigned a request. */
  readonly label: string
  readonly scope: string
  readonly timezone: string
}

const perBatch = 400, atOnce = 8

/**
 * Takes over every request of a file, eight at a time, and counts from what is stored afterwards. Requests that stand already are known by
 * their ids and left as they are, so that it may be broken off anywhere and done again. An aborted `signal` ends it after the rows under way.
 */
export async function replayRequests(context: Context, file: ReplayedFile, progress: (rows: number) => void, signal?: AbortSignal): Promise<Tally> {
  const tally = new Tally(), seen = new Map<string, string>(), codes = new Map<string, string>()
  let batch: PastRequest[] = []
  for await (const raw of requestRows(file.path, file.label)) {
    tally.counts.rows += 1
    const request = 'cells' in raw ? readRequest(raw.row, raw.cells, { timezone: file.timezone, now: context.now }) : raw
    if ('what' in request) { tally.refused(request); continue }
    const before = seen.get(request.id), content = contentOf(request)
    if (before === undefined) { seen.set(request.id, content); batch.push(request) }
    else if (before === content) tally.counts.repeated += 1
    else tally.refused({ row: request.row, id: request.id, what: 'request', reason: 'id-used-for-another' })
    if (batch.length === perBatch) {
      await takeOverBatch(context, file.scope, batch, tally, codes)
      batch = []
      progress(tally.counts.rows)
      if (signal?.aborted) break
    }
  }
  await takeOverBatch(context, file.scope, batch, tally, codes)
  progress(tally.counts.rows)
  tally.refusals.sort((a, b) => a.row - b.row)
  return tally
}

async function takeOverBatch(context: Context, scope: string, batch: readonly PastRequest[], tally: Tally, codes: Map<string, string>): Promise<void> {
  const keys = batch.map(({ id }) => id)
  const standing = new Map((await importedMatters(context, scope, keys)).map((matter) => [matter.intake_key, matter]))
  // What stands as it is told is left alone; the rest goes through the acts, which know their own from another's.
  const waiting = batch.filter((request) => { const matter = standing.get(request.id); return !matter || !isSame(request, matter) }).values()
  const refusals: RowRefusal[] = []
  await Promise.all(Array.from({ length: atOnce }, async () => {
    for (const request of waiting) {
      const refusal = await takeOverRequest(context, scope, request)
      if (refusal) refusals.push(refusal)
    }
  }))
  const refused = new Set(refusals.map(({ row }) => row))
  for (const refusal of refusals) tally.refused(refusal)
  const stored = new Map((await importedMatters(context, scope, keys)).map((matter) => [matter.intake_key, matter]))
  await learnCodes(context, [...stored.values()], codes)
  for (const request of batch) {
    const matter = stored.get(request.id)
    if (!matter || refused.has(request.row)) continue
    if (!isSame(request, matter)) { tally.refused({ row: request.row, id: request.id, what: 'request', reason: 'id-used-for-another' }); continue }
    tally.stored(request, asStored(matter, codes))
    if (request.closingRefused) tally.refused({ row: request.row, id: request.id, what: 'closing', reason: request.closingRefused })
    else if (request.closedAt && request.closedAt < request.reportedAt) tally.refused({ row: request.row, id: request.id, what: 'closing', reason: 'closed-before-reported' })
  }
}

const isSame = (request: PastRequest, matter: ImportedMatter): boolean =>
  matter.category_code === request.categoryCode && matter.title === request.category && matter.reported_at.getTime() === request.reportedAt.getTime()
  && matter.lng === (request.point?.lng ?? null) && matter.lat === (request.point?.lat ?? null) && matter.place_words === request.words

const unitsHolding = ({ unit_id, certainty, candidates }: ImportedMatter): string[] =>
  unit_id !== null ? [unit_id] : certainty === 'ambiguous' ? candidates.map(({ unitId }) => unitId) : []

async function learnCodes(context: Context, matters: readonly ImportedMatter[], codes: Map<string, string>): Promise<void> {
  const unknown = [...new Set(matters.flatMap(unitsHolding))].filter((id) => !codes.has(id))
  for (const { id, code } of await unitsById(context, unknown)) codes.set(id, code)
}

const asStored = (matter: ImportedMatter, codes: ReadonlyMap<string, string>): StoredRequest => ({
  closed: !isOpen(matter.state), located: matter.lng !== null, units: unitsHolding(matter).flatMap((id) => codes.get(id) ?? []).sort(),
})
