import { BadInput, readCsv } from '@gongzhi/bad-input'
import { folded } from './quota.ts'
import type { Quota } from './quota.ts'

/** One person of the pool. `quotas` are the positions of the quotas that count this person, one for each feature. */
export type Person = {
  readonly id: string
  readonly quotas: readonly number[]
  /** Who shares it may not sit on one panel together; `null` for somebody who shares with nobody. */
  readonly household: string | null
}

/** Where people stand in their table: the column of ids (without it the number of the row, from 1) and of households. */
export type PeopleColumns = { readonly id?: string | undefined, readonly household?: string | undefined }

/**
 * Reads the pool from CSV: one column for each feature of the quotas, any others beside them.
 * Throws `BadInput` with line and column for a missing or doubled id, and for a value without a quota.
 */
export function readPeople(text: string, quotas: readonly Quota[], { id, household }: PeopleColumns = {}, file: string | null = null): Person[] {
  const { columns, rows } = readCsv(text, { file })
  const columnOf = (name: string): string => {
    const found = columns.includes(name) ? name : columns.filter(column => folded(column) === folded(name))
    if (typeof found === 'string') return found
    const [only, other] = found
    if (only === undefined) throw new BadInput('COLUMN_MISSING', `the header has no column ${name}; it has ${columns.join(', ')}`, { file, line: 1, field: name })
    if (other !== undefined) throw new BadInput('COLUMN_TWICE', `${only} and ${other} could both be the column ${name}`, { file, line: 1, field: name })
    return only
  }
  const features = new Map<string, { column: string, values: Map<string, number> }>()
  quotas.forEach(({ feature, value }, at) => {
    const known = features.get(folded(feature)) ?? { column: columnOf(feature), values: new Map<string, number>() }
    known.values.set(folded(value), at)
    features.set(folded(feature), known)
  })
  const idColumn = id === undefined ? undefined : columnOf(id)
  const householdColumn = household === undefined ? undefined : columnOf(household)
  const seen = new Map<string, number>()
  const people = rows.map(({ line, cells }, row): Person => {
    const name = idColumn === undefined ? String(row + 1) : (cells[idColumn] ?? '').trim()
    if (name === '') throw new BadInput('ID_MISSING', 'the person has no id', { file, line, field: idColumn ?? null })
    const before = seen.get(name)
    if (before !== undefined) throw new BadInput('ID_TWICE', `the id ${name} stands in line ${before} already`, { file, line, field: idColumn ?? null })
    seen.set(name, line)
    const counted = [...features.values()].map(({ column, values }) => {
      const told = cells[column] ?? ''
      if (told.trim() === '') throw new BadInput('VALUE_MISSING', `the person ${name} has no ${column}`, { file, line, field: column })
      const quota = values.get(folded(told))
      if (quota === undefined) throw new BadInput('VALUE_WITHOUT_QUOTA', `${JSON.stringify(told)} has no quota; ${column} knows ${[...values.values()].map(at => quotas[at]?.value).join(', ')}`, { file, line, field: column })
      return quota
    })
    const shared = householdColumn === undefined ? '' : (cells[householdColumn] ?? '').trim()
    return { id: name, quotas: counted, household: shared === '' ? null : shared }
  })
  if (people.length === 0) throw new BadInput('PEOPLE_NONE', 'the list has no people', { file, line: 1 })
  return people
}
