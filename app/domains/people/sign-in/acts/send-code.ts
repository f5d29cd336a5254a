import { createHash } from 'node:crypto'
import type { Context } from '#platform/context'
import { DeliveryError } from '#platform/delivery-error'
import { Refusal } from '#platform/refusal'
import { isMobile, readMail, readPhone } from '../../rules/contact.ts'
import { requirePermission } from '../../rules/permission.ts'
import { peoplePermissions } from '../../rules/permissions.ts'
import { peopleWords } from '../../words/words.ts'
import type { Outgoing, PeopleAuth } from '../auth.ts'
import { limits } from '../rules/limits.ts'
import { answerOf } from './engine-answer.ts'
import { guard } from './guard.ts'

export type CodeWay = 'phone-code' | 'mail-code'

/** How long a code is good, in minutes. */
const goodMinutes = 5

export interface CodeWanted {
  readonly way: CodeWay
  readonly contact: string
  /** Address of the reader's machine, for the limit. */
  readonly address: string
  /** Headers of someone signed in, who wants it as their new contact. */
  readonly changing?: Headers | undefined
}

/**
 * Sends a code to whoever holds the phone or mailbox, known here or not: the answer and the work are the same.
 * Gives the contact as it is kept. Refuses `people.no-phone`, `people.no-mail`, `people.too-many-tries`, `people.code-not-sent`.
 */
export async function sendCode(auth: PeopleAuth, context: Context, { way, contact: text, address, changing }: CodeWanted): Promise<string> {
  requirePermission(context, peoplePermissions['people.sign-in'])
  const contact = way === 'phone-code' ? readPhone(text) : readMail(text)
  if (contact === undefined || (way === 'phone-code' && !isMobile(contact))) throw new Refusal(way === 'phone-code' ? 'people.no-phone' : 'people.no-mail', 'invalid')
  await guard(auth, context, limits.codeFromAddress, address)
  await guard(auth, context, limits.codeAgain, contact)
  await guard(auth, context, limits.codeSent, contact)
  const { api } = await auth.engine()
  const box: Outgoing = {}
  await auth.outgoing.run(box, async () => {
    if (way === 'phone-code') await api.sendPhoneNumberOTP({ body: { phoneNumber: contact } })
    else if (changing) await answerOf(api.requestEmailChangeEmailOTP({ body: { newEmail: contact }, headers: changing }))
    else await api.sendVerificationOTP({ body: { email: contact, type: 'sign-in' } })
  })
  if (box.code === undefined && !changing) throw new Error('no code was made')
  const words = peopleWords(context.locale).messages
  const id = `code-${createHash('sha256').update(`${contact} ${box.code} ${context.now.getTime()}`).digest('hex').slice(0, 40)}`
  // A mailbox that another account has is written to like any other, so that neither the answer nor the waiting tells whoever asks.
  const message = box.code === undefined ? { subject: words.takenSubject, text: words.taken } : { subject: words.codeSubject(box.code), text: words.code(box.code, goodMinutes) }
  try {
    if (way === 'phone-code') await auth.sms.send({ to: contact, text: message.text, id })
    else await auth.mail.send({ to: contact, ...message, id })
  } catch (error) {
    if (!(error instanceof DeliveryError)) throw error
    auth.log.warn({ outcome: error.outcome, reason: error.message }, 'a code could not be sent')
    // Where it may have arrived, the person types it; else they are told at once.
    if (error.outcome !== 'uncertain') throw new Refusal('people.code-not-sent', 'conflict')
  }
  return contact
}
