import { Refusal } from '#platform/refusal'
import { plainName } from '#platform/sheet/header'
import type { Sheet } from '#platform/sheet/sheet'
import type { RollRow } from './roll.ts'

const columns = { name: ['name', '姓名', '户代表', '代表姓名', '选民姓名', '村民姓名'], group: ['group', 'building', '组别', '楼栋', '小组', '村民小组', '居民小组'], key: ['key', '编号', '户号', '代码'] } as const

/** By these the header of a sheet of people is known. */
export const rollColumns = [columns.name, columns.group] as const

const rowOf = ([name = '', group = '', key = '']: readonly string[]): RollRow => ({ name: name.trim(), ...(group.trim() === '' ? {} : { group: group.trim() }), ...(key.trim() === '' ? {} : { key: key.trim() }) })

/** Lines as somebody types or pastes them: name, group, key, divided by commas or tabs. Empty lines count for nothing. */
export const rowsOfText = (text: string): RollRow[] => text.split(/\r?\n/).filter((line) => line.trim() !== '').map((line) => rowOf(line.split(/[,，\t;；]/)))

/** Lines of a sheet with a header. Refuses `ballots.roll-columns` without a column of names, `ballots.roll-formula` (cell). */
export function rowsOfSheet({ header, rows, reasons }: Sheet): RollRow[] {
  const formula = reasons.find(({ code }) => code === 'formula')
  if (formula) throw new Refusal('ballots.roll-formula', 'invalid', { cell: formula.facts?.cell ?? formula.row })
  const names = header.map(plainName), at = (words: readonly string[]) => names.findIndex((name) => words.includes(name))
  const [name, group, key] = [at(columns.name), at(columns.group), at(columns.key)]
  if (name === -1) throw new Refusal('ballots.roll-columns', 'invalid')
  return rows.map(({ cells }) => rowOf([name, group, key].map((place) => (place === -1 ? '' : cells[place] ?? ''))))
}
