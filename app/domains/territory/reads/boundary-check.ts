import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Context } from '#platform/context'
import { checkFeatures, type FeatureCheck, type SoundBoundary } from '../rules/check-features.ts'
import type { UnitCheck } from '../rules/check-units.ts'
import type { Datum } from '../rules/datum.ts'
import type { Feature } from '../rules/read-features.ts'
import type { RowReason } from '../rules/unit-rows.ts'
import { tables } from '../tables.ts'
import { doubtsAbout } from './boundary-doubts.ts'
import { unitCheck } from './unit-check.ts'

export interface BoundaryOptions {
  /** In which the coordinates of the file are. */
  readonly datum: Datum
  /** Property that holds the unit's code; `code`, 代码 or 编码 unless told. */
  readonly codeProperty?: string | undefined
  /** A file that somebody handed in: new units belong beneath those that stand, and what looks doubtful is told. */
  readonly oneTree?: boolean | undefined
}

export interface BoundaryCheck {
  readonly reasons: readonly RowReason[]
  readonly created: readonly SoundBoundary[]
  readonly changed: readonly SoundBoundary[]
  readonly unchanged: number
  readonly units: FeatureCheck['units']
  readonly unitCheck: UnitCheck
  /** What hinders nothing but should be looked at; empty while there are reasons. */
  readonly notes: readonly RowReason[]
}

/** What a file of boundaries would do, or why it may not, feature by feature. Nothing is written. */
export async function boundaryCheck(context: Context, features: readonly Feature[], options: BoundaryOptions): Promise<BoundaryCheck> {
  const { rows } = await sql<{ code: string; digest: string | null }>`
    select unit.code, boundary.digest from territory.unit unit left join territory.boundary boundary on boundary.unit_id = unit.id
    where unit.valid_to is null and unit.code = any(${codesIn(features, options)}::text[])`.execute(tables(context))
  const known = new Map(rows.map((row) => [row.code, row.digest]))
  const check = await checkFeatures(features, { ...options, isKnown: (code) => known.has(code), digestOf })
  const units = await unitCheck(context, check.units, { oneTree: options.oneTree ?? false })
  const reasons = [...check.reasons, ...units.reasons].sort((a, b) => a.row - b.row)
  const ifSound = <Value>(value: Value, otherwise: Value) => (reasons.length === 0 ? value : otherwise)
  return {
    notes: options.oneTree && reasons.length === 0 ? await doubtsAbout(context, check, options.datum) : [],
    reasons, units: ifSound(check.units, []), unitCheck: units,
    created: ifSound(check.boundaries.filter(({ code }) => (known.get(code) ?? null) === null), []),
    changed: ifSound(check.boundaries.filter(({ code, digest }) => (known.get(code) ?? digest) !== digest), []),
    unchanged: ifSound(check.boundaries.filter(({ code, digest }) => known.get(code) === digest).length, 0),
  }
}

const digestOf = (text: string) => createHash('sha256').update(text).digest('hex')

const codesIn = (features: readonly Feature[], { codeProperty }: BoundaryOptions): string[] =>
  features.flatMap(({ properties }) => Object.entries(properties).filter(([name]) => codeProperty === undefined || name === codeProperty).map(([, value]) => (typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '')).filter((code) => code !== '' && code.length <= 64 && !code.includes('\0')))
