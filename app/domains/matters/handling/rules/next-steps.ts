import { mayDo } from '#platform/permission'
import type { About } from '#platform/permission'
import type { Actor } from '#platform/context'
import { matterPermissions } from '../../rules/permissions.ts'
import type { Role } from '#platform/roles'
import type { State } from '../../rules/state.ts'
import { judgesHandling, mayStep, type StepName, stepNames, steps } from './step.ts'

/** The facts that decide what can be done next. */
export interface NextFacts {
  readonly actor: Actor | undefined
  readonly now: Date
  readonly state: State
  readonly about: About
  readonly leadId: string | null
  /** Whether the actor has no part in the handling. */
  readonly outside: boolean
  readonly returns: { readonly count: number; readonly most: number; readonly withinHours: number; readonly since: Date }
  /** When handling runs out: undefined when its clock does not run. */
  readonly handle: { readonly due: Date | null } | undefined
  readonly waiting: {
    readonly return: { readonly asked_by: string; readonly organisation_id: string } | undefined
    readonly extension: { readonly asked_by: string } | undefined
    readonly suspension: { readonly asked_by: string } | undefined
  }
  readonly helpers: readonly { readonly organisation_id: string; readonly answered_at: Date | null }[]
  readonly calls: readonly { readonly called_by: string; readonly ended_at: Date | null; readonly answers: readonly { readonly organisation_id: string; readonly reported_in_by: string | null; readonly reported_in_at: Date | null; readonly confirmed_at: Date | null; readonly rating: number | null; readonly did_not_come: boolean }[] }[]
  readonly orders: readonly { readonly answered_at: Date | null }[]
}

export type WhyNot =
  | { readonly code: 'state'; readonly states: readonly State[] }
  | { readonly code: 'permission'; readonly roles: readonly Role[] }
  | { readonly code: 'returns'; readonly most: number }
  | { readonly code: 'late'; readonly hours: number }
  | { readonly code: 'nothing' | 'pending' | 'own' | 'clock-ran-out' | 'caller' | 'call' | 'within' }

export interface NextSteps { readonly open: readonly StepName[]; readonly closed: readonly { readonly step: StepName; readonly why: WhyNot }[] }

/** The steps that the actor can do now, and why each of the others cannot be done. The acts decide again for themselves. */
export function nextSteps(facts: NextFacts): NextSteps {
  const open: StepName[] = [], closed: { step: StepName; why: WhyNot }[] = []
  for (const step of stepNames) {
    const why = whyNot(step, facts)
    if (why) closed.push({ step, why })
    else open.push(step)
  }
  return { open, closed }
}

const aboutOf = (step: StepName, { about, helpers, calls }: NextFacts): About => {
  if (step === 'answer-lead') return { organisations: helpers.filter((helper) => helper.answered_at === null).map((helper) => helper.organisation_id) }
  if (step === 'report-in') return { organisations: calls.filter((call) => call.ended_at === null).flatMap((call) => call.answers.filter((answer) => answer.reported_in_at === null).map((answer) => answer.organisation_id)) }
  return about
}

function whyNot(step: StepName, facts: NextFacts): WhyNot | undefined {
  const { act, from } = steps[step]
  const permission = matterPermissions[act]
  if (!mayStep(step, facts.state)) return { code: 'state', states: from }
  if (!asked(step, facts)) return { code: 'nothing' }
  if (!mayDo(facts.actor, permission, aboutOf(step, facts))) return { code: 'permission', roles: Object.keys(permission.allowed) as Role[] }
  return special(step, facts)
}

/** Whether something is left to say of an organisation that was called: stars once it reported in, that it did not come once the call is over. */
export const mayRate = (call: { readonly ended_at: Date | null }, answer: { readonly reported_in_at: Date | null; readonly rating: number | null; readonly did_not_come: boolean }): boolean =>
  answer.rating === null && !answer.did_not_come && (answer.reported_in_at !== null || call.ended_at !== null)

/** Steps that answer something: whether anything waits for them. */
function asked(step: StepName, { waiting, helpers, calls, orders }: NextFacts): boolean {
  const underWay = calls.filter((call) => call.ended_at === null)
  switch (step) {
    case 'judge-return': return waiting.return !== undefined
    case 'decide-extension': return waiting.extension !== undefined
    case 'decide-suspension': return waiting.suspension !== undefined
    case 'answer-lead': return helpers.some((helper) => helper.answered_at === null)
    case 'answer-supervision': return orders.some((order) => order.answered_at === null)
    case 'report-in': return underWay.some((call) => call.answers.some((answer) => answer.reported_in_at === null))
    case 'confirm-presence': return underWay.some((call) => call.answers.some((answer) => answer.reported_in_at !== null && answer.confirmed_at === null))
    case 'end-call': return underWay.length > 0
    case 'rate-call': return calls.some((call) => call.answers.some((answer) => mayRate(call, answer)))
    default: return true
  }
}

function special(step: StepName, facts: NextFacts): WhyNot | undefined {
  const { actor, waiting, returns, now, handle, calls, leadId } = facts
  if (!facts.outside && judgesHandling(step, facts.state)) return { code: 'within' }
  const own = (request: { readonly asked_by: string | null; readonly organisation_id: string | null }): WhyNot | undefined =>
    request.asked_by === actor?.id || (request.organisation_id !== null && actor?.posts.some((post) => post.organisationId === request.organisation_id)) ? { code: 'own' } : undefined
  switch (step) {
    case 'ask-return':
      if (returns.count >= returns.most) return { code: 'returns', most: returns.most }
      return now.getTime() > returns.since.getTime() + returns.withinHours * 3_600_000 ? { code: 'late', hours: returns.withinHours } : undefined
    case 'ask-extension':
      if (!handle) return { code: 'nothing' }
      if (waiting.extension) return { code: 'pending' }
      return handle.due !== null && handle.due < now ? { code: 'clock-ran-out' } : undefined
    case 'ask-suspension': return waiting.suspension ? { code: 'pending' } : undefined
    case 'judge-return': return waiting.return && own(waiting.return)
    case 'decide-extension': return waiting.extension && own({ asked_by: waiting.extension.asked_by, organisation_id: leadId })
    case 'decide-suspension': return waiting.suspension && own({ asked_by: waiting.suspension.asked_by, organisation_id: leadId })
    case 'confirm-presence': {
      const unconfirmed = calls.filter((call) => call.ended_at === null).flatMap((call) => call.answers).filter((answer) => answer.reported_in_at !== null && answer.confirmed_at === null)
      return unconfirmed.every((answer) => own({ asked_by: answer.reported_in_by, organisation_id: answer.organisation_id })) ? { code: 'own' } : undefined
    }
    case 'rate-call': return calls.some((call) => call.called_by === actor?.id && call.answers.some((answer) => mayRate(call, answer))) ? undefined : { code: 'caller' }
    case 'call-jointly': return calls.some((call) => call.ended_at === null) ? { code: 'call' } : undefined
    default: return undefined
  }
}
