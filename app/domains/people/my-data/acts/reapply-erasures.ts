import { readFile } from 'node:fs/promises'
import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { tables } from '../../tables.ts'
import { type Eraser, openThings, type OpenThings } from '../rules/contributions.ts'
import { appendErasure, type Erased, wipe } from './erase-person.ts'

/** Erasures of the journal, by person; an unfinished last line is left out, a missing file is an empty one. Throws on a line that is no erasure. */
export async function erasuresIn(journal: string): Promise<Map<string, Erased>> {
  const text = await readFile(journal, 'utf8').catch((error: NodeJS.ErrnoException) => { if (error.code === 'ENOENT') return ''; throw error })
  const lines = text.split('\n').slice(0, -1)
  return new Map(lines.filter((line) => line !== '').map((line, index) => {
    const { person, at, open } = JSON.parse(line) as { person?: unknown; at?: unknown; open?: unknown }
    if (typeof person !== 'string' || typeof at !== 'string' || Number.isNaN(Date.parse(at)) || !openThings.includes(open as OpenThings)) throw new Error(`${journal}, line ${index + 1}: not an erasure`)
    return [person, { at: new Date(at), open: open as OpenThings }]
  }))
}

/** Erases again everyone whom the journal names and the database, restored from an older backup, still knows. Gives how many. Origin: job. */
export async function reapplyErasures(context: Context, journal: string, erasers: readonly Eraser[]): Promise<number> {
  let count = 0
  for (const [personId, { at, open }] of await erasuresIn(journal)) {
    await together(context, async (context) => {
      const person = await tables(context).selectFrom('people.person').select('erased_at').where('id', '=', personId).forUpdate().executeTakeFirst()
      if (!person || person.erased_at) return
      await wipe(context, personId, erasers, { at, open })
      await recordAct(context, 'people.erased', personId, { concerns: personId, facts: { again: true, open } })
      count++
    })
  }
  return count
}

/** Appends to the journal what the database knows and the journal lacks: a process may die between the two. */
export async function completeJournal(context: Context, journal: string): Promise<number> {
  const known = await erasuresIn(journal)
  const missing = (await tables(context).selectFrom('people.erasure').select(['person_id', 'at', 'open']).orderBy('at').execute()).filter(({ person_id }) => !known.has(person_id))
  for (const { person_id, at, open } of missing) await appendErasure(journal, person_id, { at, open })
  return missing.length
}
