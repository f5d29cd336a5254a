import type { Context as Call } from 'hono'
import type { Variables } from '#platform/http'
import { log } from '#platform/log'

export interface Shape<Row> {
  readonly type: string
  readonly head: string
  readonly between?: string
  readonly tail?: string
  piece(row: Row): string
}

/** A reader who takes nothing for so long is gone, and gives the database's connection back. */
const longestWait = 60_000

/** Hands rows on only as fast as they are taken. What fails on the way breaks the answer off, so that half a file is not taken for a whole one. */
export function streamed<Row>(c: Call<{ Variables: Variables }>, rows: AsyncIterableIterator<{ readonly rows: readonly Row[] }>, { type, head, between = '', tail = '', piece }: Shape<Row>): Response {
  let begun: 'no' | 'head' | 'rows' = 'no', patience: NodeJS.Timeout | undefined, gone = false
  const end = async () => { clearTimeout(patience); await rows.return?.() }
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      clearTimeout(patience)
      try {
        const { value, done: last = false } = await rows.next()
        // The reader left while the rows were on their way: nothing broke, there is just nobody to hand them to.
        if (gone) return
        const pieces: string[] = begun === 'no' ? [head] : []
        if (begun === 'no') begun = 'head'
        for (const row of last ? [] : value.rows) {
          pieces.push(begun === 'rows' ? between : '', piece(row))
          begun = 'rows'
        }
        if (last) pieces.push(tail)
        // Line by line: a long text of many lines would outlive the young generation and pile up.
        controller.enqueue(Buffer.concat(pieces.map((one) => Buffer.from(one))))
        if (last) controller.close()
        else patience = setTimeout(() => { controller.error(new Error('nobody reads')); void end().catch(() => {}) }, longestWait).unref()
      } catch (error) {
        log.error({ err: error, requestId: c.var.requestId, path: c.req.path }, 'an export broke off')
        await end().catch(() => {})
        controller.error(error)
      }
    },
    cancel() { gone = true; return end() },
  }, { highWaterMark: 0 })
  return c.body(body, 200, { 'content-type': type })
}
