import type { Context } from '#platform/context'
import type { Job } from '#platform/jobs'
import { Refusal } from '#platform/refusal'
import { tables } from '../tables.ts'
import { writeImport } from './acts/import-register.ts'
import { checkReceived } from './acts/receive-register.ts'
import { propertyImportById } from './reads/imports.ts'

/** Registers too large to wait for: they are checked and written here. What was under way when its process died is simply done again: nothing of it was kept. */
const largeRegisters: Job = {
  name: 'ballots.registers',
  every: 3,
  async run(context, signal) {
    while (!signal.aborted) {
      const next = await tables(context).selectFrom('ballots.property_import').select('id').where('state', 'in', ['checking', 'waiting', 'running']).orderBy('at').limit(1).executeTakeFirst()
      if (!next) return
      await takeFurther(context, next.id)
    }
  },
}

async function takeFurther(context: Context, id: string): Promise<void> {
  const found = await propertyImportById(context, id)
  const onBehalf: Context = { ...context, origin: 'import', actor: found.byPerson === null ? undefined : { id: found.byPerson, name: '', posts: [] } }
  try {
    if (found.state === 'checking') await checkReceived(onBehalf, found)
    else {
      await tables(context).updateTable('ballots.property_import').set({ state: 'running' }).where('id', '=', id).execute()
      await writeImport(onBehalf, found)
    }
  } catch (error) {
    const refused = error instanceof Refusal ? { failure: error.code, failure_facts: JSON.stringify(error.facts) } : { failure: 'ballots.register-failed', failure_facts: '{}' }
    await tables(context).updateTable('ballots.property_import').set({ state: 'failed', ...refused }).where('id', '=', id).execute()
    if (!(error instanceof Refusal)) throw error
  }
}

export const propertyJobs: readonly Job[] = [largeRegisters]
