import type { Context } from '#platform/context'
import { tables } from '../../tables.ts'

export interface SignInPolicy {
  /** required: without a second factor the posts of staff do not count. */
  readonly staffSecondFactor: 'required' | 'offered'
  readonly staffIdleMinutes: number
  readonly sessionDays: number
}

const columns = ['staff_second_factor as staffSecondFactor', 'staff_idle_minutes as staffIdleMinutes', 'session_days as sessionDays'] as const

/** How this place lets people sign in, as decided last. */
export const signInPolicy = (context: Context): Promise<SignInPolicy> =>
  tables(context).selectFrom('people.sign_in_policy')
    .select(columns)
    .where('valid_from', '<=', context.now).orderBy('valid_from', 'desc').limit(1).executeTakeFirstOrThrow()

/** Every policy that ever was in force, newest first. */
export const signInPolicies = (context: Context): Promise<(SignInPolicy & { readonly from: Date })[]> =>
  tables(context).selectFrom('people.sign_in_policy').select([...columns, 'valid_from as from']).orderBy('valid_from', 'desc').execute()
