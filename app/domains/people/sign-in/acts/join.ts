import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { writeConsents } from '../../my-data/acts/write-consents.ts'
import { readMail, readName } from '../../rules/contact.ts'
import type { PurposeCode } from '../../rules/purposes.ts'
import { tables } from '../../tables.ts'

export interface Joining {
  /** Key of the way to sign in that was just proved. */
  readonly userId: string
  readonly name: string
  readonly ofAge: boolean
  readonly consents: readonly PurposeCode[]
  /** Digest of the notice that was shown. */
  readonly notice: string
}

/**
 * A newcomer says their name. Someone whom staff registered under this very phone and name becomes the same person, with everything done for them;
 * what visitors raised under it is offered to them to be confirmed (`answerClaims`).
 * Refuses `people.no-name`, `people.too-young` (below fourteen a guardian acts for them), `people.sign-in-needed`.
 */
export function join(context: Context, joining: Joining): Promise<string> {
  return together(context, async (context) => {
    const name = readName(joining.name)
    if (name === undefined) throw new Refusal('people.no-name', 'invalid')
    if (!joining.ofAge) throw new Refusal('people.too-young', 'invalid')
    const open = tables(context)
    const user = await open.selectFrom('people.user').select(['id', 'email', 'emailVerified', 'phoneNumber']).where('id', '=', joining.userId).forUpdate().executeTakeFirst()
    if (!user) throw new Refusal('people.sign-in-needed', 'unauthenticated')
    const already = await open.selectFrom('people.person').select('id').where('user_id', '=', user.id).executeTakeFirst()
    if (already) return already.id
    const mail = user.emailVerified ? readMail(user.email) ?? null : null
    const waiting = user.phoneNumber === null ? undefined : await open.selectFrom('people.person').select('id')
      .where('user_id', 'is', null).where('claim', 'is', null).where('phone', '=', user.phoneNumber).where('name', '=', name).where('erased_at', 'is', null).where('closed_at', 'is', null).forUpdate().executeTakeFirst()
    const id = waiting?.id ?? (await open.insertInto('people.person')
      .values({ name, phone: user.phoneNumber, mail, user_id: user.id, locale: null, large_print: null, created_at: context.now, closed_at: null, erased_at: null })
      .returning('id').executeTakeFirstOrThrow()).id
    if (waiting) await open.updateTable('people.person').set({ user_id: user.id, mail }).where('id', '=', id).execute()
    await open.updateTable('people.user').set({ name: '' }).where('id', '=', user.id).execute()
    const joined: Context = { ...context, actor: { id, name, posts: [] } }
    await recordAct(joined, 'people.joined', id, { facts: { notice: joining.notice, known: waiting !== undefined } })
    await writeConsents(joined, id, joining.consents, joining.notice)
    return id
  })
}
