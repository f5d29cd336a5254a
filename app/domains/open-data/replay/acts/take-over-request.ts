import { importClosing, reportMatter } from '#domains/matters'
import { type Context, together } from '#platform/context'
import { Refusal } from '#platform/refusal'
import type { PastRequest, RowRefusal } from '../rules/request-row.ts'

/**
 * Takes a request over by the acts that every request goes through: intake, dispatch and clocks at its own time, then its recorded closing.
 * Both or neither are written. Gives what of it was refused; undefined where all of it was taken.
 */
export async function takeOverRequest(context: Context, scope: string, request: PastRequest): Promise<RowRefusal | undefined> {
  const { row, id, reportedAt, closedAt, point, words } = request
  try {
    await together(context, async (context) => {
      const reported = await reportMatter(context, {
        key: { scope, key: id }, originId: id, channel: 'import', categoryCode: request.categoryCode, title: request.category, text: '', reportedAt, endedElsewhere: closedAt !== undefined && closedAt >= reportedAt,
        place: { ...(point ? { point } : {}), ...(words ? { words } : {}) },
      })
      if (reported.repeated || !closedAt) return
      try {
        await importClosing(context, reported.id, closedAt)
      } catch (error) {
        // Refused before anything of it was written: the request itself stands, and stays open.
        if (!(error instanceof Refusal) || error.code !== 'matters.closed-before-reported') throw error
      }
    })
    return undefined
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    if (error.code === 'matters.key-used-for-another') return { row, id, what: 'request', reason: 'id-used-for-another' }
    return { row, id, what: 'request', reason: 'act-refused', detail: error.code }
  }
}
