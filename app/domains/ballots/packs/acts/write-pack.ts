import { requirePermission } from '#domains/people'
import { today } from '#domains/territory'
import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { tables } from '../../tables.ts'
import { canonical, digestOf, RulePackData } from '../reads/pack-data.ts'
import { packsPermissions } from '../rules/permissions.ts'
import type { RulePack } from '../rules/rule-pack.ts'

/**
 * Adds a version of a pack, the one after the newest of its code, in force from today or later. Returns its id.
 * Refuses `ballots.pack-invalid`, `ballots.pack-in-past`, `ballots.pack-version-taken`.
 */
export function writePack(context: Context, given: RulePack): Promise<string> {
  return together(context, async (context) => {
    const { postId: post } = requirePermission(context, packsPermissions['ballots.administer-packs'])
    const { data: pack, error } = RulePackData.safeParse(given)
    if (!pack) throw new Refusal('ballots.pack-invalid', 'invalid', { problems: error.issues.length })
    if (pack.effectiveFrom < await today(context)) throw new Refusal('ballots.pack-in-past', 'invalid', { field: 'effectiveFrom' })
    const newest = await tables(context).selectFrom('ballots.rule_pack').select((of) => of.fn.max('version').as('version')).where('code', '=', pack.code).executeTakeFirst()
    if (pack.version !== (newest?.version ?? 0) + 1) throw new Refusal('ballots.pack-version-taken', 'conflict', { version: pack.version })
    const digest = digestOf(pack)
    const written = await tables(context).insertInto('ballots.rule_pack')
      .values({ code: pack.code, version: pack.version, effective_from: pack.effectiveFrom, body: canonical(pack), digest, at: context.now })
      .onConflict((conflict) => conflict.columns(['code', 'version']).doNothing()).returning('id').executeTakeFirst()
    if (!written) throw new Refusal('ballots.pack-version-taken', 'conflict', { version: pack.version })
    await recordAct(context, 'ballots.pack-written', written.id, { post, facts: { code: pack.code, version: pack.version, from: pack.effectiveFrom, digest } })
    return written.id
  })
}
