import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import type { ClaimedThings } from '../../my-data/rules/contributions.ts'
import { requirePermission, signedIn } from '../../rules/permission.ts'
import { peoplePermissions } from '../../rules/permissions.ts'
import { tables } from '../../tables.ts'
import { openClaims } from '../reads/open-claims.ts'

/**
 * Whoever proved a phone says of claims made under it that they were theirs (and takes over what was raised), or that they were not (and is not asked again).
 * Claims that are not open to this person, or were answered already, are left as they are. Gives how many were answered.
 */
export function answerClaims(context: Context, { claims, mine }: { readonly claims: readonly string[]; readonly mine: boolean }, things: readonly ClaimedThings[]): Promise<number> {
  return together(context, async (context) => {
    const { id: me } = signedIn(context)
    requirePermission(context, peoplePermissions['people.change-own-data'], { owner: me })
    const open = tables(context)
    const theirs = (await openClaims(context, me)).filter((id) => claims.includes(id))
    let answered = 0
    for (const id of theirs) {
      const held = await open.selectFrom('people.person').select('id').where('id', '=', id).where('claim', '=', 'open').where('erased_at', 'is', null).forUpdate().executeTakeFirst()
      if (!held) continue
      if (mine) {
        for (const { handOver } of things) await handOver(context, id, me)
        await open.updateTable('people.reading').set({ person_id: me }).where('person_id', '=', id).execute()
        await open.updateTable('people.person').set({ claim: null, name: '', phone: null, mail: null, erased_at: context.now, joined_to: me }).where('id', '=', id).execute()
      } else await open.updateTable('people.person').set({ claim: 'refused' }).where('id', '=', id).execute()
      await recordAct(context, mine ? 'people.claim-confirmed' : 'people.claim-refused', id, { concerns: me })
      answered++
    }
    return answered
  })
}
