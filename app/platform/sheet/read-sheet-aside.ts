import { Worker } from 'node:worker_threads'
import { Refusal, type RefusalFacts, type RefusalKind } from '../refusal.ts'
import type { WantedColumns } from './header.ts'
import { readSheet } from './read-sheet.ts'
import type { Sheet } from './sheet.ts'

export type SheetMessage =
  | { readonly kind: 'head'; readonly sheet: Omit<Sheet, 'rows'>; readonly rows: number }
  | { readonly kind: 'rows'; readonly rows: Sheet['rows'] }
  | { readonly kind: 'end' }
  | { readonly kind: 'refusal'; readonly code: string; readonly refusal: RefusalKind; readonly facts: RefusalFacts }

/** Smaller files are read sooner than a thread starts. */
export const readAtOnce = 256 * 1024

/** `readSheet` in a thread of its own, so that nobody waits while a large table is read; its memory is given back afterwards. Refuses the same. */
export async function readSheetAside(bytes: Uint8Array, wanted: WantedColumns = []): Promise<Sheet> {
  if (bytes.length <= readAtOnce) return readSheet(bytes, wanted)
  const worker = new Worker(new URL('./sheet-thread.ts', import.meta.url), { workerData: { bytes, wanted }, execArgv: [] })
  try {
    return await new Promise<Sheet>((resolve, reject) => {
      let sheet: Omit<Sheet, 'rows'> = { header: [], reasons: [] }
      const rows: Sheet['rows'][number][] = []
      worker.on('message', (message: SheetMessage) => {
        if (message.kind === 'head') sheet = message.sheet
        else if (message.kind === 'rows') { for (const row of message.rows) rows.push(row); worker.postMessage('next', []) }
        else if (message.kind === 'end') resolve({ ...sheet, rows })
        else reject(new Refusal(message.code, message.refusal, message.facts))
      })
      worker.once('error', reject)
      worker.once('exit', (code) => { reject(new Error(`the thread that read a table ended with ${code}`)) })
    })
  } finally {
    await worker.terminate()
  }
}
