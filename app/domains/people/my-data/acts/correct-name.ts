import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { readName } from '../../rules/contact.ts'
import { requirePermission, signedIn } from '../../rules/permission.ts'
import { peoplePermissions } from '../../rules/permissions.ts'
import { tables } from '../../tables.ts'

/** A person corrects their name. Refuses `people.no-name`. */
export function correctName(context: Context, text: string): Promise<void> {
  return together(context, async (context) => {
    const person = signedIn(context)
    requirePermission(context, peoplePermissions['people.change-own-data'], { owner: person.id })
    const name = readName(text)
    if (name === undefined) throw new Refusal('people.no-name', 'invalid')
    await tables(context).updateTable('people.person').set({ name }).where('id', '=', person.id).execute()
    await recordAct(context, 'people.personal-data-changed', person.id, { concerns: person.id, facts: { field: 'name' } })
  })
}
