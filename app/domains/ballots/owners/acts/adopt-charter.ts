import { sql } from 'kysely'
import { ancestorsOf, isDay } from '#domains/territory'
import { recordAct } from '#domains/transparency'
import { together, type Context } from '#platform/context'
import { requirePermission } from '#platform/permission'
import { Refusal } from '#platform/refusal'
import { frozenPackAt } from '../../packs/reads/frozen-pack.ts'
import { canonical } from '../../packs/reads/pack-data.ts'
import { tables } from '../../tables.ts'
import { type CharterBody, charterProblem } from '../rules/charter.ts'
import { ownersPermissions } from '../rules/permissions.ts'

export interface NewCharter {
  readonly unitId: string
  readonly effectiveFrom: string
  /** The decision by which the owners gave it to themselves. */
  readonly source: string
  readonly body: CharterBody
}

/** Writes down a new version of the owners' rules of procedure, within what the place allows; the same form sent again writes none. Refuses `ballots.charter-refused` (why) and `ballots.unknown-unit`. */
export async function adoptCharter(context: Context, charter: NewCharter): Promise<{ id: string; version: number }> {
  const path = (await ancestorsOf(context, charter.unitId)).map(({ id }) => id)
  if (path.length === 0) throw new Refusal('ballots.unknown-unit', 'missing')
  const { postId: post } = requirePermission(context, ownersPermissions['ballots.adopt-charter'], { unitPath: path })
  if (!isDay(charter.effectiveFrom)) throw new Refusal('ballots.charter-refused', 'invalid', { why: 'day', field: 'effectiveFrom' })
  const { pack } = await frozenPackAt(context, charter.unitId)
  const why = charterProblem(charter.body, charter.source, pack.owners)
  if (why) throw new Refusal('ballots.charter-refused', 'invalid', { why, field: why === 'source-missing' ? 'source' : why === 'proxy-loosened' ? 'proxyWithInstructions' : 'silenceClause' })
  return together(context, async (context) => {
    await sql`select pg_advisory_xact_lock(hashtextextended(${`charter ${charter.unitId}`}, 0))`.execute(tables(context))
    const last = await tables(context).selectFrom('ballots.owners_charter').select(['id', 'version', 'effective_from', 'source', 'body']).where('unit_id', '=', charter.unitId).orderBy('version', 'desc').limit(1).executeTakeFirst()
    if (last && last.effective_from === charter.effectiveFrom && last.source === charter.source.trim() && canonical(last.body) === canonical(charter.body)) return { id: last.id, version: last.version }
    const version = (last?.version ?? 0) + 1
    const { id } = await tables(context).insertInto('ballots.owners_charter').values({
      unit_id: charter.unitId, version, effective_from: charter.effectiveFrom, source: charter.source.trim(), body: JSON.stringify(charter.body), by_person: context.actor?.id ?? null, at: context.now,
    }).returning('id').executeTakeFirstOrThrow()
    await recordAct(context, 'ballots.charter-adopted', id, { post, facts: { unit: charter.unitId, version, from: charter.effectiveFrom, silence: charter.body.silenceClause !== '' } })
    return { id, version }
  })
}
