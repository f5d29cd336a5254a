import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { isUniqueViolation } from '../../acts/violations.ts'
import { readMail, readName, readPhone } from '../../rules/contact.ts'
import { requirePermission } from '../../rules/permission.ts'
import { peoplePermissions } from '../../rules/permissions.ts'
import { tables } from '../../tables.ts'

export interface NewAccount {
  readonly name: string
  readonly phone?: string | undefined
  readonly mail?: string | undefined
  readonly sample?: boolean | undefined
}

/** A mail address that is never routed (RFC 2606), for accounts that sign in by phone alone. */
const noMail = () => `${crypto.randomUUID()}@none.invalid`

/**
 * Opens an account for a member of staff, who signs in with a code sent to this phone or mailbox; gives the person's key.
 * Someone who has an account with this phone or mailbox already keeps it, name and all, and is found (`known`). From the command line (origin import) nobody's post is asked for.
 * Refuses `people.contact-needed`, `people.no-name`, `people.no-phone`, `people.no-mail`, `people.contact-taken`.
 */
export function openAccount(context: Context, account: NewAccount): Promise<{ personId: string; userId: string; phone: string | null; mail: string | null; known: boolean }> {
  return together(context, async (context) => {
    const reach = context.origin === 'import' ? undefined : requirePermission(context, peoplePermissions['people.open-account'])
    const name = readName(account.name)
    if (name === undefined) throw new Refusal('people.no-name', 'invalid')
    const phone = account.phone?.trim() ? readPhone(account.phone) : null
    if (phone === undefined) throw new Refusal('people.no-phone', 'invalid')
    const mail = account.mail?.trim() ? readMail(account.mail) : null
    if (mail === undefined) throw new Refusal('people.no-mail', 'invalid')
    if (phone === null && mail === null) throw new Refusal('people.contact-needed', 'invalid')
    const open = tables(context)
    const known = await open.selectFrom('people.user as user').innerJoin('people.person as person', 'person.user_id', 'user.id')
      .select(['user.id as userId', 'person.id as personId', 'person.phone', 'person.mail']).where(phone === null ? 'user.email' : 'user.phoneNumber', '=', phone ?? mail).executeTakeFirst()
    if (known && (phone === null || mail === null || mail === known.mail)) return { personId: known.personId, userId: known.userId, phone: known.phone, mail: known.mail, known: true }
    if (known) throw new Refusal('people.contact-taken')
    const userId = crypto.randomUUID()
    try {
      await open.insertInto('people.user').values({
        id: userId, name: '', email: mail ?? noMail(), emailVerified: mail !== null, phoneNumber: phone, phoneNumberVerified: phone === null ? null : true, twoFactorEnabled: false, createdAt: context.now, updatedAt: context.now,
      }).execute()
    } catch (error) {
      if (isUniqueViolation(error)) throw new Refusal('people.contact-taken')
      throw error
    }
    const waiting = phone === null ? undefined : await open.selectFrom('people.person').select('id').where('user_id', 'is', null).where('claim', 'is', null).where('phone', '=', phone).where('name', '=', name).where('erased_at', 'is', null).forUpdate().executeTakeFirst()
    if (waiting) await open.updateTable('people.person').set({ user_id: userId, mail }).where('id', '=', waiting.id).execute()
    const personId = waiting?.id ?? (await open.insertInto('people.person')
      .values({ user_id: userId, name, phone, mail, locale: null, large_print: null, created_at: context.now, closed_at: null, erased_at: null, sample: account.sample ?? false })
      .returning('id').executeTakeFirstOrThrow()).id
    await recordAct(context, 'people.account-opened', personId, { concerns: personId, post: reach?.postId ?? null, facts: { phone: phone !== null, mail: mail !== null } })
    return { personId, userId, phone, mail, known: false }
  })
}
