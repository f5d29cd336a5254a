import { sql } from 'kysely'
import { today } from '#domains/territory'
import type { Context } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { tables } from '../../tables.ts'
import type { FrozenPack } from '../rules/rule-pack.ts'
import { completed } from './pack-data.ts'

/** Pack of every place that nobody gave another one. */
export const nationalCode = 'cn'

/**
 * The pack for what begins at a unit: that of the nearest unit above (or itself) to which one is assigned, in its newest version in force on the day, today
 * unless told. Whatever begins keeps it by its id. Refuses `ballots.unknown-unit`.
 */
export async function frozenPackAt(context: Context, unitId: string, on?: string): Promise<FrozenPack> {
  const day = on ?? await today(context)
  const unit = await tables(context).selectFrom('territory.public_unit').select('path').where('id', '=', unitId).executeTakeFirst()
  if (!unit) throw new Refusal('ballots.unknown-unit', 'missing')
  const { rows } = await sql<{ code: string }>`
    select code from (
      select distinct on (place.unit_id) place.code, array_position(${unit.path}::uuid[], place.unit_id) as depth
      from ballots.rule_pack_place place where place.unit_id = any(${unit.path}::uuid[]) and place.from_day <= ${day}
      order by place.unit_id, place.from_day desc
    ) nearest where code is not null order by depth desc limit 1`.execute(tables(context))
  const code = rows[0]?.code ?? nationalCode
  const found = await packQuery(context).where('effective_from', '<=', day).where('code', '=', code).orderBy('effective_from', 'desc').orderBy('version', 'desc').executeTakeFirst()
    ?? await packQuery(context).where('code', '=', nationalCode).orderBy('effective_from').executeTakeFirstOrThrow()
  return { id: found.id, pack: completed(found.body) }
}

/** The pack of an id `code@version`; undefined when there is none. */
export async function packById(context: Context, id: string): Promise<FrozenPack | undefined> {
  const found = await packQuery(context).where('id', '=', id).executeTakeFirst()
  return found && { id: found.id, pack: completed(found.body) }
}

const packQuery = (context: Context) => tables(context).selectFrom('ballots.rule_pack').select(['id', 'body'])
