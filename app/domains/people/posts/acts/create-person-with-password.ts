import { type Context, together } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { writePassword } from '../../my-data/acts/set-password.ts'
import { weakness } from '../../sign-in/rules/password.ts'
import { openAccount, type NewAccount } from './open-account.ts'

/** Opens an account that has a password from the start: for the command line and the demonstration (origin import) only. Gives the person's key. */
export async function createPersonWithPassword(context: Context, account: NewAccount & { readonly password: string }): Promise<string> {
  if (context.origin !== 'import') throw new Refusal('people.not-permitted', 'forbidden', { act: 'people.open-account' })
  const why = weakness(account.password, [account.phone ?? '', account.mail ?? ''])
  if (why) throw new Refusal('people.weak-password', 'invalid', { why })
  const { hashPassword } = await import('better-auth/crypto')
  const hash = await hashPassword(account.password)
  return together(context, async (context) => {
    const { personId, userId } = await openAccount(context, account)
    await writePassword(context, userId, hash)
    return personId
  })
}
