import type { Context } from '#platform/context'
import { DeliveryError } from '#platform/delivery-error'
import type { PeopleAuth } from '../../sign-in/auth.ts'
import { peopleWords } from '../../words/words.ts'
import { type NewAccount, openAccount } from './open-account.ts'

/** Opens an account and tells its holder how to sign in; gives their key and whether the telling went out. The account stands either way. Whoever has one already is found (`known`) and told nothing. */
export async function invite(auth: PeopleAuth, context: Context, account: NewAccount): Promise<{ personId: string; told: boolean; known: boolean }> {
  const { personId, phone, mail, known } = await openAccount(context, account)
  if (known) return { personId, told: false, known }
  const words = peopleWords(context.locale).messages
  const text = words.invitation(auth.settings.baseUrl), id = `invitation-${personId}`
  try {
    if (phone !== null) await auth.sms.send({ to: phone, text, id })
    else if (mail !== null) await auth.mail.send({ to: mail, subject: words.invitationSubject, text, id })
    return { personId, told: true, known }
  } catch (error) {
    if (!(error instanceof DeliveryError)) throw error
    auth.log.warn({ outcome: error.outcome, reason: error.message }, 'an invitation could not be sent')
    return { personId, told: error.outcome === 'uncertain', known }
  }
}
