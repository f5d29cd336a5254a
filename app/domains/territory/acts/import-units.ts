import { sql } from 'kysely'
import { recordAct } from '#domains/transparency'
import { together, type Context } from '#platform/context'
import { requirePermission } from '#platform/permission'
import { Refusal } from '#platform/refusal'
import { today } from '../reads/place.ts'
import { unitCheck } from '../reads/unit-check.ts'
import { territoryPermissions } from '../rules/permissions.ts'
import type { UnitRow } from '../rules/unit-rows.ts'
import { tables } from '../tables.ts'
import { changeUnits } from './change-units.ts'
import { lockTree } from './lock-tree.ts'
import { stageUnits } from './stage-units.ts'

export interface ImportOptions {
  /** Marks what is created as belonging to a demonstration. */
  readonly sample?: boolean
  /** First day of what is created, YYYY-MM-DD; today unless told. */
  readonly validFrom?: string | undefined
  /** The upload that it comes from, so that it can be taken back. */
  readonly importId?: string
  /** Told now and then how many rows have been written, before anything is committed. */
  readonly onProgress?: (rowsDone: number) => Promise<void>
  /** Permission was settled by the act around this one. */
  readonly permitted?: boolean
}

export interface ImportOutcome {
  readonly created: number
  readonly changed: number
  readonly unchanged: number
}

/**
 * Brings units in, all or none. Rows that stand already as they are change nothing; another name or parent changes the unit and keeps the old one on record.
 * Refuses `territory.rows-refused` when any row cannot be taken: ask `unitCheck` for the reasons.
 */
export function importUnits(context: Context, rows: readonly UnitRow[], options: ImportOptions = {}): Promise<ImportOutcome> {
  const post = options.permitted ? null : requirePermission(context, territoryPermissions['territory.import']).postId
  return together(context, async (context) => {
    await lockTree(context)
    const check = await unitCheck(context, rows)
    const [first] = check.reasons
    if (first) throw new Refusal('territory.rows-refused', 'invalid', { refused: new Set(check.reasons.map((reason) => reason.row)).size, row: first.row, field: first.field, reason: first.code })
    const outcome = { created: check.created.length, changed: check.changed.length, unchanged: check.unchanged }
    if (outcome.created + outcome.changed === 0) return outcome
    const day = await today(context)
    const validFrom = options.validFrom ?? day
    if (validFrom > day) throw new Refusal('territory.day-in-future', 'invalid', { day: validFrom })
    if (outcome.created > 0) await createStaged(context, check.created, { ...options, validFrom })
    await changeUnits(context, check.changed, { day, importId: options.importId })
    await recordAct(context, 'territory.units-imported', options.importId ?? 'units', { post, facts: { ...outcome } })
    return outcome
  })
}

const writtenAtOnce = 20_000

/** Level by level, the widest first, so that every parent has its path before its children take it; some at a time, so that it can be told how far it is. */
async function createStaged(context: Context, created: Parameters<typeof stageUnits>[1], options: ImportOptions & { validFrom: string }): Promise<void> {
  await stageUnits(context, created)
  const deepest = created.reduce((deepest, { depth }) => Math.max(deepest, depth), 0)
  let done = 0
  for (let depth = 0; depth <= deepest; depth += 1) {
    for (let from = 0; from < created.length; from += writtenAtOnce) {
      const { numAffectedRows } = await sql`
        insert into territory.unit (id, code, name, level, kind, parent_id, path, valid_from, sample, import_id)
        select staged.id, staged.code, staged.name, staged.level, staged.kind, parent.id,
          coalesce(parent.path, '{}') || staged.id, ${options.validFrom}::date, ${options.sample ?? false}, ${options.importId ?? null}::uuid
        from staged_unit staged left join territory.unit parent on parent.code = staged.parent_code and parent.valid_to is null
        where staged.depth = ${depth} and staged.place > ${from} and staged.place <= ${from + writtenAtOnce}`.execute(tables(context))
      if (!numAffectedRows) continue
      done += Number(numAffectedRows)
      await options.onProgress?.(done)
    }
  }
  await sql`drop table staged_unit`.execute(tables(context))
  // The planner learns at once what names there are now: until the vacuum comes by it would take them for few.
  if (created.length > 10_000) await sql`analyze territory.unit`.execute(tables(context))
}
