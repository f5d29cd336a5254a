import type { Context } from '#platform/context'
import type { Job } from '#platform/jobs'
import { Refusal } from '#platform/refusal'
import { writeImport } from './acts/commit-import.ts'
import { checkReceived } from './acts/receive-import.ts'
import { takeBack } from './acts/undo-import.ts'
import { importById } from './reads/imports.ts'
import { type ImportState, tables } from './tables.ts'

/** Files too large to wait for: they are checked, written and taken back here. What was under way when its process died is simply done again: nothing of it was kept. */
const largeImports: Job = {
  name: 'territory.imports',
  every: 3,
  async run(context, signal) {
    while (!signal.aborted) {
      const next = await tables(context).selectFrom('territory.import').select('id').where('state', 'in', ['checking', 'waiting', 'running', 'undoing']).orderBy('at').limit(1).executeTakeFirst()
      if (!next) return
      await takeFurther(context, next.id)
    }
  },
}

async function takeFurther(context: Context, id: string): Promise<void> {
  const set = (values: { state?: ImportState; failure?: string | null; failure_facts?: string; rows?: number; rows_done?: number }) => tables(context).updateTable('territory.import').set(values).where('id', '=', id).execute()
  const found = await importById(context, id)
  const onBehalf: Context = { ...context, origin: 'import', actor: found.byPerson === null ? undefined : { id: found.byPerson, name: '', posts: [] } }
  const onProgress = async (rows_done: number) => { await set({ rows_done }) }
  try {
    if (found.state === 'checking') await checkReceived(onBehalf, found, (rows) => set({ rows }))
    else if (found.state === 'undoing') await takeBack(onBehalf, found, onProgress)
    else {
      await set({ state: 'running', rows_done: 0 })
      await writeImport(onBehalf, found, onProgress)
    }
  } catch (error) {
    const refused = error instanceof Refusal ? { failure: error.code, failure_facts: JSON.stringify(error.facts) } : { failure: 'territory.import-failed', failure_facts: '{}' }
    // What cannot be taken back stands as it stood.
    await set({ state: found.state === 'undoing' ? 'committed' : 'failed', ...refused })
    if (!(error instanceof Refusal)) throw error
  }
}

export const territoryJobs: readonly Job[] = [largeImports]
