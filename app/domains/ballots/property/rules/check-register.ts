import { breathe } from '#platform/breathe'
import type { CellReason } from '#platform/sheet/sheet'
import { readArea } from './area.ts'
import type { ExclusiveUnit, HoldingState, Owner } from './exclusive-unit.ts'
import { isIdentityNumber } from './owner-key.ts'
import type { RegisterColumn, RegisterRow } from './register-columns.ts'
import { kindNamed, partyNamed, sourceNamed, stateNamed, yesNamed } from './register-words.ts'
import { areWhole, readShare } from './share.ts'

/** A unit as a file says it should be. */
export type PlannedUnit = Omit<ExclusiveUnit, 'id' | 'estateId' | 'buildingUnitId' | 'validFrom'>

export interface RegisterCheck {
  readonly reasons: readonly CellReason[]
  readonly created: readonly PlannedUnit[]
  readonly changed: readonly (readonly [standing: ExclusiveUnit, planned: PlannedUnit])[]
  readonly unchanged: number
}

const longest: Partial<Record<RegisterColumn, number>> = { building: 60, label: 60, unitKey: 64, ownerKey: 64, ownerName: 120, certificate: 64 }

/**
 * Checks a whole register against what stands: what it would do, or why it may not, line by line. Lines of one unit are its co-owners and must agree on
 * the unit. A unit that the file does not name stays as it is.
 */
export async function checkRegister(rows: readonly RegisterRow[], standing: ReadonlyMap<string, ExclusiveUnit>, validFrom: string): Promise<RegisterCheck> {
  const reasons: CellReason[] = [], units = new Map<string, { first: RegisterRow; unit: PlannedUnit; owners: Owner[] }>()
  const doors = new Map<string, string>(), names = new Map<string, RegisterRow>()
  let checked = 0
  for (const row of rows) {
    await breathe(checked += 1)
    const no = (field: RegisterColumn, code: string, facts: CellReason['facts'] = {}) => { reasons.push({ row: row.row, field, code, facts }) }
    const unit = readUnit(row, no), owner = readOwner(row, stateNamed(row.state), names, no)
    if (!unit) continue
    const before = units.get(unit.key), door = `${unit.building}/${unit.label}`
    if (before && content({ ...before.unit, owners: [] }) !== content({ ...unit, owners: [] })) no('area', 'unit-differs', { first: before.first.row })
    if (doors.has(door) && doors.get(door) !== unit.key) no('label', 'unit-twice', { first: doors.get(door) ?? '' })
    doors.set(door, unit.key)
    const kept = before ?? { first: row, unit, owners: [] }
    if (owner && kept.owners.some(({ key }) => key === owner.key)) no('ownerKey', 'owner-twice')
    else if (owner) kept.owners.push(owner)
    units.set(unit.key, kept)
    const now = standing.get(unit.key)
    if (now && now.validFrom > validFrom) no('building', 'day-before-standing', { from: now.validFrom })
  }
  for (const { first, owners } of units.values()) {
    const shares = owners.flatMap(({ share }) => share ?? [])
    if (shares.length > 0 && (shares.length < owners.length || !areWhole(shares))) reasons.push({ row: first.row, field: 'share', code: 'shares-not-whole', facts: { owners: owners.length } })
    if (owners.filter(({ representative }) => representative).length > 1) reasons.push({ row: first.row, field: 'representative', code: 'representative-twice', facts: {} })
  }
  if (reasons.length > 0) return { reasons: reasons.sort((a, b) => a.row - b.row), created: [], changed: [], unchanged: 0 }
  return { reasons, ...plan([...units.values()].map(({ unit, owners }) => ({ ...unit, owners })), standing) }
}

type No = (field: RegisterColumn, code: string, facts?: CellReason['facts']) => void

function readUnit(row: RegisterRow, no: No): PlannedUnit | undefined {
  for (const [column, most] of Object.entries(longest) as [RegisterColumn, number][]) if ([...row[column]].length > most) no(column, 'too-long', { most })
  if (row.building === '') no('building', 'building-missing')
  if (row.label === '') no('label', 'label-missing')
  const area = readArea(row.area)
  if (typeof area === 'string') no('area', area, { given: row.area.slice(0, 30) })
  const state = stateNamed(row.state), kind = row.kind === '' ? 'dwelling' : kindNamed(row.kind), areaSource = row.source === '' ? 'register' : sourceNamed(row.source)
  if (!state) no('state', row.state === '' ? 'state-missing' : 'state-unknown', { given: row.state.slice(0, 30) })
  if (!kind) no('kind', 'kind-unknown', { given: row.kind.slice(0, 30) })
  if (!areaSource) no('source', 'source-unknown', { given: row.source.slice(0, 30) })
  if (row.building === '' || row.label === '' || typeof area === 'string' || !state || !kind || !areaSource) return undefined
  return { key: row.unitKey || `${row.building}/${row.label}`, building: row.building, label: row.label, area, areaSource, kind, state, certificate: row.certificate || null, owners: [] }
}

function readOwner(row: RegisterRow, state: HoldingState | undefined, names: Map<string, RegisterRow>, no: No): Owner | undefined {
  if (row.ownerName === '' && row.ownerKey === '') { if (state === 'sold') no('ownerName', 'owner-missing'); return undefined }
  if (row.ownerName === '') no('ownerName', 'owner-missing')
  if (row.ownerKey === '') no('ownerKey', 'owner-key-missing')
  if (isIdentityNumber(row.ownerKey)) no('ownerKey', 'owner-key-identity')
  if (/[+:]/.test(row.ownerKey)) no('ownerKey', 'owner-key-signs')
  const namesake = names.get(row.ownerKey)
  if (row.ownerKey !== '' && namesake && namesake.ownerName !== row.ownerName) no('ownerName', 'owner-name-differs', { first: namesake.row })
  else if (!namesake) names.set(row.ownerKey, row)
  const party = row.party === '' ? (state === 'unsold' ? 'organisation' : 'person') : partyNamed(row.party), share = readShare(row.share), representative = yesNamed(row.representative)
  if (!party) no('party', 'party-unknown', { given: row.party.slice(0, 30) })
  if (share === undefined) no('share', 'share-unreadable', { given: row.share.slice(0, 30) })
  if (!representative) no('representative', 'yes-or-no', { given: row.representative.slice(0, 30) })
  return party && share !== undefined ? { key: row.ownerKey, name: row.ownerName, party, share, representative: representative === 'yes' } : undefined
}

function plan(units: readonly PlannedUnit[], standing: ReadonlyMap<string, ExclusiveUnit>): Omit<RegisterCheck, 'reasons'> {
  const created: PlannedUnit[] = [], changed: [ExclusiveUnit, PlannedUnit][] = []
  let unchanged = 0
  for (const unit of units) {
    const now = standing.get(unit.key)
    if (!now) created.push(unit)
    else if (content(now) !== content(unit)) changed.push([now, unit])
    else unchanged += 1
  }
  return { created, changed, unchanged }
}

/** Everything of a unit that a version holds, to tell two versions apart. */
export const content = ({ building, label, area, areaSource, kind, state, certificate, owners }: PlannedUnit): string =>
  JSON.stringify([building, label, String(area), areaSource, kind, state, certificate, owners.toSorted((a, b) => (a.key < b.key ? -1 : 1)).map(({ key, name, party, share, representative }) => [key, name, party, share && [share.numerator, share.denominator], representative])])
