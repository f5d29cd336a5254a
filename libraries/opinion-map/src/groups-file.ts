import { BadInput, readCsv } from '@gongzhi/bad-input'
import { columnOf, filledCell } from './columns.ts'
import { compareIds } from './ids.ts'

/** A group as somebody else formed it: its name and its members, in canonical order. */
export type GivenGroup = { readonly name: string, readonly members: readonly string[] }

/**
 * Reads groups as given: columns voter-id (or participant) and group (or group-id); an empty group is nobody's. Groups come in
 * canonical order of their names. Throws `BadInput` with file, line and field (`VOTER_TWICE` where a voter is put into two groups).
 */
export function readGroups(text: string, file: string | null = null): GivenGroup[] {
  const { columns, rows } = readCsv(text, { file })
  const voter = columnOf(columns, 'voter-id', file)
  const group = columnOf(columns, 'group', file)
  const groupOf = new Map<string, string>()
  for (const { line, cells } of rows) {
    const id = filledCell(cells, voter, file, line)
    const name = cells[group]?.trim() ?? ''
    const before = groupOf.get(id)
    if (before !== undefined && before !== name) throw new BadInput('VOTER_TWICE', `the voter ${id} is put into group ${before || '(none)'} and group ${name || '(none)'}`, { file, line, field: voter })
    groupOf.set(id, name)
  }
  const members = new Map<string, string[]>()
  for (const [id, name] of groupOf) {
    if (name === '') continue
    const list = members.get(name)
    if (list) list.push(id)
    else members.set(name, [id])
  }
  if (members.size === 0) throw new BadInput('GROUPS_EMPTY', 'no voter is in a group', { file, field: group })
  return [...members].sort(([a], [b]) => compareIds(a, b)).map(([name, ids]) => ({ name, members: ids.sort(compareIds) }))
}
