import { once } from 'node:events'
import { parentPort, workerData } from 'node:worker_threads'
import { Refusal } from '../refusal.ts'
import { readSheet } from './read-sheet.ts'
import type { SheetMessage } from './read-sheet-aside.ts'

const rowsAtOnce = 1000

/** What runs in the thread of `readSheetAside`: reads, and hands the rows over by handfuls, each when the last was taken. */
async function main(): Promise<void> {
  const port = parentPort
  if (!port) throw new Error('this is the inside of a thread')
  const say = (message: SheetMessage) => { port.postMessage(message) }
  const { bytes, wanted } = workerData as { bytes: Uint8Array; wanted: string[][] }
  try {
    const { rows, ...sheet } = await readSheet(bytes, wanted)
    say({ kind: 'head', sheet, rows: rows.length })
    for (let from = 0; from < rows.length; from += rowsAtOnce) {
      const taken = once(port, 'message')
      say({ kind: 'rows', rows: rows.slice(from, from + rowsAtOnce) })
      await taken
    }
    say({ kind: 'end' })
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    say({ kind: 'refusal', code: error.code, refusal: error.kind, facts: error.facts })
  } finally {
    port.close()
  }
}

await main()
