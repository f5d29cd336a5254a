import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { isKey } from '../../rules/key.ts'
import { requirePermission } from '../../rules/permission.ts'
import { peoplePermissions } from '../../rules/permissions.ts'
import { tables } from '../../tables.ts'

/** Closes an account: signed out everywhere, no signing in, all posts ended. Nothing is deleted. Refuses `people.unknown-person`, `people.not-to-oneself`. */
export function closeAccount(context: Context, personId: string): Promise<void> {
  return together(context, async (context) => {
    const reach = requirePermission(context, peoplePermissions['people.close-account'])
    if (context.actor?.id === personId) throw new Refusal('people.not-to-oneself', 'forbidden')
    if (!isKey(personId)) throw new Refusal('people.unknown-person', 'missing')
    const open = tables(context)
    const person = await open.selectFrom('people.person').select(['user_id', 'closed_at']).where('id', '=', personId).forUpdate().executeTakeFirst()
    if (!person) throw new Refusal('people.unknown-person', 'missing')
    if (person.closed_at) return
    await open.updateTable('people.person').set({ closed_at: context.now }).where('id', '=', personId).execute()
    if (person.user_id) await open.deleteFrom('people.session').where('userId', '=', person.user_id).execute()
    await open.updateTable('people.post').set((of) => ({ ends_at: of.fn<Date>('greatest', [of.ref('starts_at'), of.val(context.now)]) }))
      .where('person_id', '=', personId).where((of) => of.or([of('ends_at', 'is', null), of('ends_at', '>', context.now)])).execute()
    await recordAct(context, 'people.account-closed', personId, { concerns: personId, post: reach.postId })
  })
}

/** Lets a closed account sign in again, without posts. Refuses `people.unknown-person`. */
export function reopenAccount(context: Context, personId: string): Promise<void> {
  return together(context, async (context) => {
    const reach = requirePermission(context, peoplePermissions['people.close-account'])
    if (!isKey(personId)) throw new Refusal('people.unknown-person', 'missing')
    const reopened = await tables(context).updateTable('people.person').set({ closed_at: null }).where('id', '=', personId).where('closed_at', 'is not', null).where('erased_at', 'is', null).returning('id').executeTakeFirst()
    if (!reopened) throw new Refusal('people.unknown-person', 'missing')
    await recordAct(context, 'people.account-reopened', personId, { concerns: personId, post: reach.postId })
  })
}
