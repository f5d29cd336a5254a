import { childrenOf, unitById, type Unit } from '#domains/territory'
import { sql } from 'kysely'
import type { Context } from '#platform/context'
import type { CellReason } from '#platform/sheet/sheet'
import { tables } from '../../tables.ts'
import { checkRegister, type RegisterCheck } from '../rules/check-register.ts'
import type { ExclusiveUnit } from '../rules/exclusive-unit.ts'
import type { RegisterRow } from '../rules/register-columns.ts'
import { unitOf, versionRows } from './holdings.ts'
import type { ReadRegister } from './imports.ts'

/** The register of one estate as it stands now, by the key of the unit. */
export async function standingRegister(context: Context, estateId: string): Promise<Map<string, ExclusiveUnit>> {
  const { rows } = await sql<Parameters<typeof unitOf>[0]>`${versionRows('infinity')} where unit.estate_id = ${estateId}`.execute(tables(context))
  return new Map(rows.map((row) => [row.key, unitOf(row)]))
}

export const registerCheck = async (context: Context, estateId: string, rows: readonly RegisterRow[], validFrom: string): Promise<RegisterCheck> =>
  checkRegister(rows, await standingRegister(context, estateId), validFrom)

export interface FileCheck {
  readonly rows: number
  readonly created: number
  readonly changed: number
  readonly unchanged: number
  readonly refused: number
  readonly reasons: readonly CellReason[]
  /** What hinders nothing but should be looked at. */
  readonly notes: readonly CellReason[]
}

/** What a file would do, or why it may not. Formulas and other unreadable cells count as reasons of their row, whatever they hold. */
export async function fileCheck(context: Context, file: ReadRegister, { estateId, validFrom }: { readonly estateId: string; readonly validFrom: string }): Promise<FileCheck> {
  const standing = await standingRegister(context, estateId), check = await checkRegister(file.rows, standing, validFrom)
  const unread = [...file.sheet.reasons, ...file.reasons]
  // A cell that could not be read is empty to the check, and those of a short row have slipped: only the true reason is told.
  const short = new Set(unread.map(({ row }) => row))
  const reasons = [...unread, ...check.reasons.filter(({ row }) => !short.has(row))].sort((a, b) => a.row - b.row)
  const taken = reasons.length === 0, named = new Set([...check.created, ...check.changed.map(([, unit]) => unit)].map(({ building }) => building))
  const known = await buildingsOf(context, estateId), unknown = [...named].filter((building) => !known.has(plainBuilding(building)))
  const left = standing.size - check.changed.length - check.unchanged
  return {
    rows: file.rows.length, reasons, refused: new Set(reasons.map((reason) => reason.row)).size,
    created: taken ? check.created.length : 0, changed: taken ? check.changed.length : 0, unchanged: taken ? check.unchanged : 0,
    notes: [
      ...file.notes, ...(taken && left > 0 ? [{ row: 0, field: '', code: 'left-as-they-are', facts: { count: left } }] : []),
      ...(taken && unknown.length > 0 ? [{ row: 0, field: 'building', code: 'building-not-in-tree', facts: { count: unknown.length, names: unknown.slice(0, 5).join('、') } }] : []),
    ],
  }
}

export const plainBuilding = (name: string): string => name.normalize('NFKC').replace(/\s+/g, '').toLowerCase()

/** Units beneath an estate by their code and by their name as people write it; a name that two bear leads to neither. */
export async function buildingsOf(context: Context, estateId: string): Promise<Map<string, string>> {
  const found = new Map<string, string>(), twice = new Set<string>(), estate = await unitById(context, estateId)
  const below: Unit[] = []
  for (let next = estate ? [estateId] : []; next.length > 0;) {
    const children = (await Promise.all(next.map((id) => childrenOf(context, id)))).flat()
    below.push(...children)
    // Buildings, and what is between them and the estate: entrances and flats beneath are many and are not asked.
    next = below.length > 2000 ? [] : children.filter(({ level }) => level !== 'building').map(({ id }) => id)
  }
  for (const { id, code, name } of below) {
    for (const word of new Set([plainBuilding(code), plainBuilding(name)])) {
      if (found.has(word) && found.get(word) !== id) twice.add(word)
      found.set(word, id)
    }
  }
  for (const word of twice) found.delete(word)
  return found
}
