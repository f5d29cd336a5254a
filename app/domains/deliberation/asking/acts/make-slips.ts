import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { counted } from '../../meetings/rules/said.ts'
import { tables } from '../../tables.ts'
import { askingPermissions } from '../rules/permissions.ts'
import { slipCode, slipDigest } from '../rules/slip.ts'
import { holdAsking } from './hold-asking.ts'

/** Makes slips to print: their codes are told once, to the printer, and kept as digests only. At most two for each door. */
export function makeSlips(context: Context, id: string, wanted: string): Promise<readonly string[]> {
  return together(context, async (context) => {
    const { postId } = await holdAsking(context, id, askingPermissions['deliberation.run-asking'], ['draft', 'visiting']), db = tables(context)
    const { doors, slips } = await db.selectNoFrom([sql<number>`(select count(*) from deliberation.asking_door where asking_id = ${id})`.as('doors'), sql<number>`(select count(*) from deliberation.asking_slip where asking_id = ${id})`.as('slips')]).executeTakeFirstOrThrow()
    const count = counted('slips', wanted, 1, 2000)
    if (slips + count > doors * 2) throw new Refusal('deliberation.too-many-slips', 'invalid', { field: 'slips', doors, slips })
    const codes = Array.from({ length: count }, () => slipCode(randomBytes(12)))
    await db.insertInto('deliberation.asking_slip').values(codes.map((code) => ({ asking_id: id, digest: slipDigest(id, code) }))).execute()
    await recordAct(context, 'deliberation.made-slips', id, { post: postId, facts: { slips: count } })
    return codes
  })
}
