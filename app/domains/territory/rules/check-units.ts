import { breathe } from '#platform/breathe'
import { type LevelBook } from './level-book.ts'
import type { Level } from './unit.ts'
import type { RowReason, UnitRow } from './unit-rows.ts'

/** A standing unit that the file speaks of, as it is now. */
export interface Standing { readonly id: string; readonly code: string; readonly name: string; readonly level: string; readonly parentCode: string | null }

export interface PlannedUnit { readonly code: string; readonly name: string; readonly level: Level; readonly parentCode: string | null; /** Steps below what stands already. */ readonly depth: number }
export interface PlannedChange { readonly id: string; readonly code: string; readonly name: string; readonly parentCode: string | null; readonly moved: boolean }

export interface UnitCheck {
  readonly reasons: readonly RowReason[]
  readonly created: readonly PlannedUnit[]
  readonly changed: readonly PlannedChange[]
  readonly unchanged: number
}

const longestName = 200
/** Kept as other registers write it, blanks included; as many characters as the database counts. */
const isCode = (code: string) => /^[^\p{Cc}\p{Cs}\p{Zl}\p{Zp}\uFFFD]{1,64}$/u.test(code) && code === code.trim()

/**
 * Checks a whole file of units against the levels and against what stands: what it would do, or why it may not, row by row.
 * With `widest` (the order of the widest level that stands, or infinity), a new unit without a parent must be of the widest level of all: one beneath has lost it.
 */
export async function checkUnitRows(rows: readonly UnitRow[], levels: LevelBook, standing: ReadonlyMap<string, Standing>, widest?: number): Promise<UnitCheck> {
  const reasons: RowReason[] = []
  const inFile = new Map<string, { row: UnitRow; level: Level | undefined }>()
  for (const [index, row] of rows.entries()) {
    await breathe(index)
    const level = levels.named(row.level)
    const no = (field: string, code: string, facts: RowReason['facts'] = {}) => reasons.push({ row: row.row, field, code, facts })
    if (row.name === '') no('name', 'name-missing')
    else if (row.name.length > longestName) no('name', 'name-too-long', { length: row.name.length, most: longestName })
    else if (/[\p{Cc}\p{Surrogate}\uFFFD]/u.test(row.name)) no('name', 'name-unreadable')
    if (row.level === '') no('level', 'level-missing')
    else if (!level) no('level', 'level-unknown', { given: row.level.slice(0, 40), known: levels.keys })
    if (row.code === '') { no('code', 'code-missing'); continue }
    if (!isCode(row.code)) { no('code', 'code-unreadable', { given: row.code.slice(0, 70) }); continue }
    if (level && !levels.mayBeCode(level, row.code)) no('code', 'code-shape', { given: row.code, ...said('level', level), example: level.codeExample ?? '' })
    const before = inFile.get(row.code)
    if (before) no('code', 'code-twice', { given: row.code, first: before.row.row })
    else inFile.set(row.code, { row, level })
    const now = standing.get(row.code)
    if (now && level && now.level !== level.key) no('level', 'level-differs', { code: row.code, ...said('stands', levels.named(now.level)), ...said('given', level) })
  }
  const top = widest === undefined ? undefined : [...inFile.values()].reduce((top, { level }) => Math.min(top, level?.ordinal ?? top), widest)
  let checked = 0
  for (const { row, level } of inFile.values()) {
    await breathe(checked += 1)
    if (!level) continue
    const wasRoot = standing.get(row.code)?.parentCode === null
    if (row.parentCode === null && level.parentLevels === null && !wasRoot && top !== undefined && level.ordinal > top) reasons.push({ row: row.row, field: 'parent_code', code: 'parent-needed', facts: said('level', level) })
    checkParent(row, level, levels, (code) => inFile.get(code)?.level ?? (inFile.has(code) ? null : levels.named(standing.get(code)?.level ?? '')), reasons)
  }
  if (reasons.length > 0) return { reasons: reasons.sort((a, b) => a.row - b.row), created: [], changed: [], unchanged: 0 }
  return { reasons, ...await plan(inFile, standing) }
}

/** `null` from `levelOf`: the parent is in the file, and its own row says what is wrong. */
function checkParent(row: UnitRow, level: Level, levels: LevelBook, levelOf: (code: string) => Level | undefined | null, reasons: RowReason[]): void {
  const no = (code: string, facts: RowReason['facts'] = {}) => reasons.push({ row: row.row, field: 'parent_code', code, facts })
  if (row.parentCode === null) {
    if (level.parentLevels !== null) no('parent-missing', { ...said('level', level), ...saidAll(levels, level.parentLevels) })
    return
  }
  const parent = levelOf(row.parentCode)
  if (parent === null) return
  if (parent === undefined) return void no('parent-unknown', { given: row.parentCode.slice(0, 70) })
  if (level.parentLevels && !level.parentLevels.includes(parent.key)) no('parent-level', { ...said('level', level), ...said('parent', parent), ...saidAll(levels, level.parentLevels) })
  else if (parent.ordinal >= level.ordinal) no('parent-narrower', { ...said('level', level), ...said('parent', parent) })
  else if (level.codeBeginsWithParent && !row.code.startsWith(levels.significant(row.parentCode))) no('code-not-beneath', { given: row.code, parent: row.parentCode, begin: levels.significant(row.parentCode) })
}

async function plan(inFile: ReadonlyMap<string, { row: UnitRow; level: Level | undefined }>, standing: ReadonlyMap<string, Standing>): Promise<Omit<UnitCheck, 'reasons'>> {
  const created: PlannedUnit[] = [], changed: PlannedChange[] = []
  let unchanged = 0
  const depths = new Map<string, number>()
  // A parent is always of a wider level than its child, so this ends.
  const depthOf = (code: string): number => {
    const known = depths.get(code)
    if (known !== undefined) return known
    const parent = inFile.get(code)?.row.parentCode ?? null
    const depth = parent === null || standing.has(parent) || !inFile.has(parent) ? 0 : depthOf(parent) + 1
    depths.set(code, depth)
    return depth
  }
  let planned = 0
  for (const [code, { row, level }] of inFile) {
    await breathe(planned += 1)
    const now = standing.get(code)
    if (!now) { if (level) created.push({ code, name: row.name, level, parentCode: row.parentCode, depth: depthOf(code) }) }
    else if (now.name !== row.name || now.parentCode !== row.parentCode) changed.push({ id: now.id, code, name: row.name, parentCode: row.parentCode, moved: now.parentCode !== row.parentCode })
    else unchanged += 1
  }
  return { created, changed, unchanged }
}

/** A level's names as facts of a sentence, in both languages: which one is wanted is known only where it is shown. */
const said = (name: string, level: Level | undefined): Record<string, string> => ({ [name]: level?.name.en ?? '', [`${name}Zh`]: level?.name.zh ?? '' })
const saidAll = (levels: LevelBook, keys: readonly string[]): Record<string, string> => ({
  wanted: keys.map((key) => levels.named(key)?.name.en ?? key).join(', '), wantedZh: keys.map((key) => levels.named(key)?.name.zh ?? key).join('、'),
})
