import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { isUniqueViolation } from '../../acts/violations.ts'
import { readName, readPhone } from '../../rules/contact.ts'
import { tables } from '../../tables.ts'
import { type AtTheCounter, holdWalkIn } from './hold-walk-in.ts'

/**
 * Corrects the name or the phone of somebody without an account, at the counter; what is left empty stays as it is.
 * Refuses `people.no-name`, `people.no-phone`, `people.nothing-to-correct`, `people.contact-taken`, and what `holdWalkIn` refuses.
 */
export function correctWalkIn(context: Context, who: AtTheCounter, change: { readonly name: string; readonly phone: string }): Promise<void> {
  return together(context, async (context) => {
    const { postId, checked } = await holdWalkIn(context, who)
    const name = change.name.trim() === '' ? null : readName(change.name), phone = change.phone.trim() === '' ? null : readPhone(change.phone)
    if (name === undefined) throw new Refusal('people.no-name', 'invalid')
    if (phone === undefined) throw new Refusal('people.no-phone', 'invalid')
    if (name === null && phone === null) throw new Refusal('people.nothing-to-correct', 'invalid')
    try {
      await tables(context).updateTable('people.person').set({ ...(name === null ? {} : { name }), ...(phone === null ? {} : { phone }) }).where('id', '=', who.personId).execute()
    } catch (error) {
      if (isUniqueViolation(error)) throw new Refusal('people.contact-taken')
      throw error
    }
    const fields = [name === null ? [] : ['name'], phone === null ? [] : ['phone']].flat()
    await recordAct(context, 'people.corrected-at-counter', who.personId, { concerns: who.personId, post: postId, facts: { fields, checked } })
  })
}
