import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { readName, readPhone } from '../../rules/contact.ts'
import { requirePermission } from '../../rules/permission.ts'
import { peoplePermissions } from '../../rules/permissions.ts'
import { tables } from '../../tables.ts'

/**
 * Registers someone without an account who called, came by or was visited, so that staff can act for them, or who leaves a phone to be asked back;
 * gives their key. The same name with the same phone is the same person, and staff find someone whose account has that phone and name instead:
 * what a visitor claims is nobody's account until the phone has been proved.
 * Refuses `people.no-name`, `people.no-phone`.
 */
export function registerWalkIn(context: Context, person: { readonly name: string; readonly phone?: string | undefined }): Promise<string> {
  return together(context, async (context) => {
    const reach = requirePermission(context, peoplePermissions['people.register-walk-in'])
    const name = readName(person.name)
    if (name === undefined) throw new Refusal('people.no-name', 'invalid')
    const given = person.phone?.trim() ?? ''
    const phone = given === '' ? null : readPhone(given)
    if (phone === undefined) throw new Refusal('people.no-phone', 'invalid')
    const open = tables(context)
    if (phone !== null) {
      const known = await open.selectFrom('people.person').select('id')
        .where('phone', '=', phone).where('name', '=', name).where('erased_at', 'is', null).where('closed_at', 'is', null)
        .$if(context.actor === undefined, (query) => query.where('user_id', 'is', null))
        .orderBy((of) => of('user_id', 'is', null)).limit(1).executeTakeFirst()
      if (known) return known.id
    }
    const added = await open.insertInto('people.person').values({ name, phone, user_id: null, mail: null, locale: null, large_print: null, created_at: context.now, closed_at: null, erased_at: null })
      .onConflict((same) => same.columns(['phone', 'name']).where('user_id', 'is', null).where('phone', 'is not', null).where('erased_at', 'is', null).doNothing())
      .returning('id').executeTakeFirst()
    // Somebody else registered the same person in the same moment.
    if (!added) return (await open.selectFrom('people.person').select('id').where('phone', '=', phone).where('name', '=', name).where('user_id', 'is', null).executeTakeFirstOrThrow()).id
    await recordAct(context, 'people.registered-for-someone', added.id, { concerns: added.id, post: reach.postId, facts: { phone: phone !== null } })
    return added.id
  })
}
