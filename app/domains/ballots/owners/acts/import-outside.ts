import { recordAct } from '#domains/transparency'
import { together, type Context } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { readSheetAside } from '#platform/sheet/read-sheet-aside'
import { readText } from '#platform/sheet/read-text'
import type { CellReason } from '#platform/sheet/sheet'
import { tables } from '../../tables.ts'
import { assemblyFor, heldAssembly } from '../reads/assembly.ts'
import { knownHeads, outsideOf } from '../reads/outside.ts'
import { statementOf } from '../reads/statement.ts'
import { type OutsideFile, outsideFromJson, outsideFromSheet, OutsideUnreadable } from '../rules/outside-file.ts'
import { ownersPermissions } from '../rules/permissions.ts'
import { reconcile } from '../rules/reconcile.ts'

export interface GivenOutside {
  readonly ballotId: string
  /** Name of the outside system, and under what number it keeps this vote. */
  readonly system: string
  readonly reference: string
  readonly name: string
  readonly bytes: Uint8Array
}

/** Refused for its cells: nothing was taken in. */
export class OutsideRefused extends Refusal {
  readonly reasons: readonly CellReason[]
  constructor(reasons: readonly CellReason[]) {
    super('ballots.outside-cells', 'invalid', { count: reasons.length, field: 'file' })
    this.reasons = reasons
  }
}

/**
 * Takes in the result of the legal system outside and holds it against the frozen roll. Nothing of it counts before every difference is settled; after the result was
 * published with one list in it, another is taken in for a correction.
 * Refuses `ballots.import-not-allowed`, `ballots.outside-once`, `ballots.outside-cells`, `ballots.outside-unreadable` (place), `ballots.no-papers-now`, `ballots.system-missing`, `ballots.outside-too-early`.
 */
export async function importOutside(context: Context, given: GivenOutside): Promise<string> {
  const { ballot: { questions, channels, closesAt } } = await assemblyFor(context, given.ballotId, ownersPermissions['ballots.import-outside-result'])
  if (!channels.includes('import')) throw new Refusal('ballots.import-not-allowed', 'conflict')
  // Its sums tell the direction: nobody sees them while papers still come in.
  if (context.now < closesAt) throw new Refusal('ballots.outside-too-early', 'conflict')
  if (given.system.trim() === '') throw new Refusal('ballots.system-missing', 'invalid', { field: 'system' })
  const file = await readOutside(given, questions)
  if (file.reasons.length > 0) throw new OutsideRefused(file.reasons)
  const digest = await context.files.keep(given.bytes)
  return together(context, async (context) => {
    const assembly = await heldAssembly(context, given.ballotId, ownersPermissions['ballots.import-outside-result']), { ballot } = assembly, db = tables(context)
    const correcting = ballot.state === 'counted' && await isCorrectable(context, ballot.id)
    if (ballot.state !== 'open' && ballot.state !== 'closed' && !correcting) throw new Refusal('ballots.no-papers-now', 'conflict', { state: ballot.state })
    const { differences } = reconcile(file.rows, await knownHeads(context, ballot.id), file.rows.length > 0 ? file.stated.matters : {}, file.stated.total)
    const written = await db.insertInto('ballots.outside_result').values({
      ballot_id: ballot.id, system: given.system.trim().slice(0, 120), reference: given.reference.trim().slice(0, 60), form: file.rows.length > 0 ? 'list' : 'totals', file_name: given.name.replace(/[\p{Cc}/\\]/gu, '').slice(-120) || 'file',
      file_digest: digest, stated: JSON.stringify(file.stated), state: correcting ? 'correcting' : 'comparing', by_person: context.actor?.id ?? null, at: context.now, taken_over_by: null, taken_over_at: null, taken_back_at: null,
    }).onConflict((same) => same.doNothing()).returning('id').executeTakeFirst()
    if (!written) throw new Refusal('ballots.outside-once', 'conflict')
    for (let from = 0; from < file.rows.length; from += 2000) {
      await db.insertInto('ballots.outside_row').values(file.rows.slice(from, from + 2000).map((row) => ({ outside_id: written.id, row_number: row.row, number: row.number, building: row.building, label: row.label, area: row.area, answers: row.answers && JSON.stringify(row.answers) }))).execute()
    }
    for (let from = 0; from < differences.length; from += 2000) {
      await db.insertInto('ballots.outside_difference').values(differences.slice(from, from + 2000).map((one, at) => ({
        outside_id: written.id, number: from + at + 1, code: one.code, row_number: one.row, entry_id: one.entryId, facts: JSON.stringify(one.facts), settled: null, reason: null, settled_by: null, settled_at: null,
      }))).execute()
    }
    await recordAct(context, 'ballots.outside-result-received', ballot.id, { post: assembly.post, facts: { outside: written.id, digest, rows: file.rows.length, differences: differences.length } })
    return written.id
  })
}

/** A result that was published with an outside list in it may be corrected by another. */
const isCorrectable = async (context: Context, ballotId: string): Promise<boolean> => await statementOf(context, ballotId) !== undefined && (await outsideOf(context, ballotId))?.state === 'taken-over'

async function readOutside({ bytes }: GivenOutside, questions: readonly { readonly key: string; readonly title: string }[]): Promise<OutsideFile> {
  const first = bytes.find((byte) => byte > 32 && byte < 128)
  if (first !== 0x7b) return outsideFromSheet(await readSheetAside(bytes), questions)
  try {
    return outsideFromJson(readText(bytes).text, questions.map(({ key }) => key))
  } catch (error) {
    if (error instanceof OutsideUnreadable) throw new Refusal('ballots.outside-unreadable', 'invalid', { place: error.place.slice(0, 80), field: 'file' })
    throw error
  }
}
