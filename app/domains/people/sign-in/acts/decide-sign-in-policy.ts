import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { requirePermission } from '../../rules/permission.ts'
import { peoplePermissions } from '../../rules/permissions.ts'
import { tables } from '../../tables.ts'
import { signInPolicy, type SignInPolicy } from '../reads/sign-in-policy.ts'

/** Decides from now on how staff sign in and when sessions end; what is not named stays. Refuses `people.wrong-policy`. */
export function decideSignInPolicy(context: Context, change: Partial<SignInPolicy>): Promise<void> {
  return together(context, async (context) => {
    const reach = context.origin === 'import' ? undefined : requirePermission(context, peoplePermissions['people.decide-sign-in-policy'])
    const next = { ...await signInPolicy(context), ...change }
    const within = (value: number, least: number, most: number) => Number.isInteger(value) && value >= least && value <= most
    if (!within(next.staffIdleMinutes, 5, 480) || !within(next.sessionDays, 1, 90) || !['required', 'offered'].includes(next.staffSecondFactor)) throw new Refusal('people.wrong-policy', 'invalid')
    const row = { staff_second_factor: next.staffSecondFactor, staff_idle_minutes: next.staffIdleMinutes, session_days: next.sessionDays }
    await tables(context).insertInto('people.sign_in_policy').values({ valid_from: context.now, ...row }).onConflict((same) => same.column('valid_from').doUpdateSet(row)).execute()
    await recordAct(context, 'people.sign-in-policy-decided', 'people', { post: reach?.postId ?? null, facts: { factor: next.staffSecondFactor, idle: next.staffIdleMinutes, days: next.sessionDays } })
  })
}
