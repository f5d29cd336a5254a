import type { Context } from '#platform/context'
import type { Job } from '#platform/jobs'
import { Refusal } from '#platform/refusal'
import { writeImport } from './acts/commit-import.ts'
import { importById } from './reads/imports.ts'
import { tables } from './tables.ts'

/** Imports too large to wait for. One that was running when its process died is simply done again: nothing of it was kept. */
const writeWaitingImports: Job = {
  name: 'territory.imports',
  every: 3,
  async run(context, signal) {
    while (!signal.aborted) {
      const next = await tables(context).selectFrom('territory.import').select('id').where('state', 'in', ['waiting', 'running']).orderBy('at').limit(1).executeTakeFirst()
      if (!next) return
      await writeOne(context, next.id)
    }
  },
}

async function writeOne(context: Context, id: string): Promise<void> {
  const set = (values: { state?: 'running' | 'failed'; failure?: string | null; rows_done?: number }) => tables(context).updateTable('territory.import').set(values).where('id', '=', id).execute()
  await set({ state: 'running', rows_done: 0 })
  const found = await importById(context, id)
  const onBehalf: Context = { ...context, origin: 'import', actor: found.byPerson === null ? undefined : { id: found.byPerson, name: '', posts: [] } }
  try {
    await writeImport(onBehalf, found, async (rows_done) => { await set({ rows_done }) })
  } catch (error) {
    await set({ state: 'failed', failure: error instanceof Refusal ? error.code : 'territory.import-failed' })
    if (!(error instanceof Refusal)) throw error
  }
}

export const territoryJobs: readonly Job[] = [writeWaitingImports]
