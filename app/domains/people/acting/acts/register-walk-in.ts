import { sql } from 'kysely'
import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { readMail, readName, readPhone } from '../../rules/contact.ts'
import { requirePermission } from '../../rules/permission.ts'
import { peoplePermissions } from '../../rules/permissions.ts'
import { tables } from '../../tables.ts'

interface Caller { readonly name: string; readonly phone: string | null; readonly mail: string | null }

/**
 * Registers someone without an account who called, came by or was visited, so that staff can act for them, or who leaves a phone or a mail address to be asked back;
 * gives their key. Staff who give the same name with the same phone get the same person, the one with an account before the one without.
 * What a visitor or another system says is a claim: it is nobody's, least of all an account's, until whoever proves that phone confirms it.
 * Refuses `people.no-name`, `people.no-phone`, `people.no-mail`.
 */
export function registerWalkIn(context: Context, person: { readonly name: string; readonly phone?: string | undefined; readonly mail?: string | undefined }): Promise<string> {
  return together(context, async (context) => {
    const reach = requirePermission(context, peoplePermissions['people.register-walk-in'])
    const name = readName(person.name)
    if (name === undefined) throw new Refusal('people.no-name', 'invalid')
    const given = person.phone?.trim() ?? ''
    const phone = given === '' ? null : readPhone(given)
    if (phone === undefined) throw new Refusal('people.no-phone', 'invalid')
    const mail = person.mail ? readMail(person.mail) : null
    if (mail === undefined) throw new Refusal('people.no-mail', 'invalid')
    const byStaff = reach.role !== 'visitor' && reach.role !== 'resident' && context.origin !== 'api'
    const { id, added } = byStaff ? await knownToStaff(context, { name, phone, mail }) : await claimed(context, { name, phone, mail })
    if (added) await recordAct(context, 'people.registered-for-someone', id, { concerns: id, post: reach.postId, facts: { phone: phone !== null, claim: !byStaff } })
    return id
  })
}

/** The person of that name and phone, with an account or without, entered now if there is none. */
async function knownToStaff(context: Context, { name, phone, mail }: Caller): Promise<{ id: string; added: boolean }> {
  const open = tables(context)
  const known = phone === null ? undefined : await open.selectFrom('people.person').select('id')
    .where('phone', '=', phone).where('name', '=', name).where('claim', 'is', null).where('erased_at', 'is', null).where('closed_at', 'is', null)
    .orderBy((of) => of('user_id', 'is', null)).limit(1).executeTakeFirst()
  if (known) return { id: known.id, added: false }
  const added = await open.insertInto('people.person').values(withoutAccount(context, { name, phone, mail }))
    .onConflict((same) => same.columns(['phone', 'name']).where('user_id', 'is', null).where('phone', 'is not', null).where('erased_at', 'is', null).where('claim', 'is', null).doNothing())
    .returning('id').executeTakeFirst()
  if (added) return { id: added.id, added: true }
  // Somebody else registered the same person in the same moment.
  const { id } = await open.selectFrom('people.person').select('id').where('phone', '=', phone).where('name', '=', name).where('user_id', 'is', null).where('claim', 'is', null).where('erased_at', 'is', null).executeTakeFirstOrThrow()
  return { id, added: false }
}

/** The claim to that name and phone that is still open. Being made again, it is kept as if it were new; its row is held until the transaction ends, so that nobody takes it over meanwhile. */
async function claimed(context: Context, caller: Caller): Promise<{ id: string; added: boolean }> {
  const row = { ...withoutAccount(context, caller), claim: 'open' as const }
  const id = crypto.randomUUID()
  // Said literally: as a parameter of a prepared statement it would not always be seen to be the condition of the index.
  const open = sql.lit('open' as const)
  const made = await tables(context).insertInto('people.person').values({ ...row, id })
    .onConflict((same) => same.columns(['phone', 'name']).where('claim', '=', open).where('phone', 'is not', null).where('erased_at', 'is', null).doUpdateSet({ created_at: context.now, ...(caller.mail === null ? {} : { mail: caller.mail }) }))
    .returning('id').executeTakeFirstOrThrow()
  return { id: made.id, added: made.id === id }
}

const withoutAccount = (context: Context, { name, phone, mail }: Caller) =>
  ({ name, phone, mail, user_id: null, locale: null, large_print: null, created_at: context.now, closed_at: null, erased_at: null })
