import type { Context } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { isKey } from '#platform/key'
import { tables } from '../../tables.ts'
import type { WholeEntry } from '../reads/whole-entries.ts'
import { differencesOf } from '../rules/differences.ts'
import { isOfPersons, type Roll } from '../rules/roll.ts'
import type { Correction } from './correction.ts'
import { entriesFromRegister, entriesFromRows } from './entries-from.ts'
import { type NewEntry, plainEntry, writeEntries } from './write-entries.ts'

type Wanted = Correction & { readonly asOf: string }

/** Carries a correction out, line by line, each with its line in the journal. Numbers of struck lines are not given again. */
export async function changeEntries(context: Context, roll: Roll, standing: readonly WholeEntry[], wanted: Wanted): Promise<{ added: number; struck: number; changed: number }> {
  const next = await nextNumber(context, roll, standing)
  const { added, struck, changed } = wanted.fromRegister ? await fromRegister(context, roll, standing, wanted, next) : byHand(standing, wanted, next)
  const taken = new Set(standing.filter((entry) => !struck.includes(entry)).map(({ headKey }) => headKey))
  const twice = added.find(({ headKey }) => taken.has(headKey))
  if (twice) throw new Refusal('ballots.roll-twice', 'invalid', { number: twice.number, first: standing.find(({ headKey }) => headKey === twice.headKey)?.number })
  const open = tables(context)
  const journal = [
    ...added.map(({ number }) => ({ how: 'added' as const, number, was: null })), ...struck.map((was) => ({ how: 'struck' as const, number: was.number, was: plain(was) })),
    ...changed.map(([was]) => ({ how: 'changed' as const, number: was.number, was: plain(was) })),
  ]
  const gone = struck.map(({ id }) => id)
  await strikeLines(context, gone)
  // A changed line keeps its id: whoever is linked to it stays so.
  for (const [was, now] of changed) await rewrite(context, was, { ...now, number: was.number })
  const ids = await writeEntries(context, roll.id, added)
  const links = (wanted.add ?? []).flatMap(({ personId }, index) => (isKey(personId) ? [{ entry_id: ids.get(next + index) ?? '', roll_id: roll.id, person_id: personId, once: isOfPersons(roll.kind), at: context.now }] : []))
  if (links.length > 0) await open.insertInto('ballots.roll_person').values(links).onConflict((same) => same.doNothing()).execute()
  if (wanted.fromRegister) await open.updateTable('ballots.roll').set({ as_of: wanted.asOf }).where('id', '=', roll.id).execute()
  for (let from = 0; from < journal.length; from += 1000) {
    await open.insertInto('ballots.roll_change').values(journal.slice(from, from + 1000).map((line) => ({
      ...line, roll_id: roll.id, reason: wanted.reason, basis: wanted.basis?.trim() || null, objection_id: wanted.objectionId ?? null, by_person: context.actor?.id ?? null, at: context.now,
    }))).execute()
  }
  return { added: added.length, struck: struck.length, changed: changed.length }
}

/** Refuses `ballots.roll-line-in-use` when papers, mandates or nominations already name one of the lines. */
async function strikeLines(context: Context, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  try {
    await tables(context).deleteFrom('ballots.roll_entry').where('id', 'in', ids).execute()
  } catch (error) {
    if ((error as { code?: string }).code === foreignKeyViolation) throw new Refusal('ballots.roll-line-in-use', 'conflict')
    throw error
  }
}

const foreignKeyViolation = '23503'

const plain = ({ number, label, area, holdings, owners }: WholeEntry): string =>
  JSON.stringify({ number, label, area: area === null ? null : Number(area), holdings: holdings.map((unit) => ({ ...unit, area: Number(unit.area) })), owners })

async function nextNumber(context: Context, roll: Roll, standing: readonly WholeEntry[]): Promise<number> {
  const { last } = await tables(context).selectFrom('ballots.roll_change').select((select) => select.fn.max('number').as('last')).where('roll_id', '=', roll.id).executeTakeFirstOrThrow()
  return standing.reduce((most, { number }) => Math.max(most, number), last ?? 0) + 1
}

async function fromRegister(context: Context, roll: Roll, standing: readonly WholeEntry[], { asOf }: Wanted, next: number) {
  const found = differencesOf(standing, await entriesFromRegister(context, { ...roll, asOf }))
  return { ...found, added: found.added.map((entry, index): NewEntry => ({ ...entry, number: next + index })) }
}

function byHand(standing: readonly WholeEntry[], { add = [], strike = [], change = [] }: Wanted, next: number) {
  const lineOf = (number: number): WholeEntry => {
    const line = standing.find((entry) => entry.number === number)
    if (!line) throw new Refusal('ballots.unknown-roll-line', 'invalid', { number })
    return line
  }
  return {
    added: entriesFromRows(add, next), struck: [...new Set(strike)].map(lineOf),
    changed: change.map(({ number, row }): readonly [WholeEntry, NewEntry] => {
      const was = lineOf(number), [entry] = entriesFromRows([{ ...row, key: undefined }], number)
      return [was, { ...was, ...entry, headKey: was.headKey, developer: was.developer, area: row.area ?? was.area, holdings: was.holdings, owners: [{ ...was.owners[0], name: row.name.trim() }, ...was.owners.slice(1)] }]
    }),
  }
}

async function rewrite(context: Context, was: WholeEntry, now: NewEntry): Promise<void> {
  const { holdings, owners, ...columns } = plainEntry(now)
  await tables(context).updateTable('ballots.roll_entry').set({ ...columns, holdings: JSON.stringify(holdings), owners: JSON.stringify(owners) }).where('id', '=', was.id).execute()
}
