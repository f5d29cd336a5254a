import type { Actor, Context } from '#platform/context'
import { acceptMatter } from '../../acts/accept-matter.ts'
import { reportMatter } from '../../acts/report-matter.ts'
import type { State } from '../../rules/state.ts'
import { friday, type smallPlace } from '../../testing/place.ts'
import { addNote } from '../acts/add-note.ts'
import { addProgress } from '../acts/add-progress.ts'
import { answerAtOnce } from '../acts/answer-at-once.ts'
import { answerLead } from '../acts/answer-lead.ts'
import { answerSupervision } from '../acts/answer-supervision.ts'
import { askExtension } from '../acts/ask-extension.ts'
import { askHelper } from '../acts/ask-helper.ts'
import { askReturn } from '../acts/ask-return.ts'
import { askSuspension } from '../acts/ask-suspension.ts'
import { callJointly } from '../acts/call-jointly.ts'
import { confirmPresence } from '../acts/confirm-presence.ts'
import { contactReporter } from '../acts/contact-reporter.ts'
import { decideExtension } from '../acts/decide-extension.ts'
import { decideSuspension } from '../acts/decide-suspension.ts'
import { declineMatter } from '../acts/decline-matter.ts'
import { dispatchMatter } from '../acts/dispatch-matter.ts'
import { endCall } from '../acts/end-call.ts'
import { finishMatter } from '../acts/finish-matter.ts'
import { fromDeliberation } from '../acts/from-deliberation.ts'
import { judgeReturn } from '../acts/judge-return.ts'
import { mergeMatters } from '../acts/merge-matters.ts'
import { orderSupervision } from '../acts/order-supervision.ts'
import { rateJointCall } from '../acts/rate-joint-call.ts'
import { redirectMatter } from '../acts/redirect-matter.ts'
import { recategoriseMatter } from '../acts/recategorise-matter.ts'
import { reportIn } from '../acts/report-in.ts'
import { resumeMatter } from '../acts/resume-matter.ts'
import { toDeliberation } from '../acts/to-deliberation.ts'
import type { StepName } from '../rules/step.ts'

type SmallPlace = Awaited<ReturnType<typeof smallPlace>>

export interface Arranged {
  readonly id: string
  readonly number: string
  readonly version: number
  /** Does the step as whoever the context says. */
  perform(context: Context): Promise<void>
}

/** Who may surely do the step in the small place, with a lamp of the first community. */
export function whoMay({ people }: SmallPlace, step: StepName): Actor {
  const lead: readonly StepName[] = ['accept', 'contact', 'finish', 'resume', 'add-progress', 'ask-helper', 'ask-extension', 'ask-suspension', 'ask-return', 'answer-supervision', 'note']
  if (lead.includes(step)) return people.lightingHandler
  if (step === 'answer-lead' || step === 'report-in') return people.propertyHandler
  return step === 'decide-suspension' || step === 'supervise' ? people.supervisor : people.dispatcher
}

/** A lamp that stands in a state, with everything asked that a step of handling may answer, and the step ready to be done. */
export async function arrange(place: SmallPlace, step: StepName, state: State): Promise<Arranged> {
  const { db, contextOf, lamp, people, organisations: { lighting, propertyCompany }, one } = place
  const { id, number } = await reportMatter(contextOf(people.resident), lamp())
  const target = step === 'merge' ? (await reportMatter(contextOf(people.neighbour), lamp())).number : ''
  await db.pool.query('update matters.matter set state = $2, lead_id = $3 where id = $1', [id, state, lighting])
  const asker = people.lightingHandler.id
  if (step === 'judge-return') await db.pool.query(`insert into matters.return_request (matter_id, organisation_id, reason, note, next_lead_id, asked_by, asked_at) values ($1, $2, 'not-our-duty', '不是我们的', $3, $4, $5)`, [id, lighting, propertyCompany, asker, friday])
  if (step === 'decide-extension') await db.pool.query(`insert into matters.extension_request (matter_id, clock_id, amount, unit, reason, asked_by, asked_at) select $1, id, 2, 'workday', '缺料', $2, $3 from matters.clock where matter_id = $1 and kind = 'handle'`, [id, asker, friday])
  if (step === 'decide-suspension') await db.pool.query(`insert into matters.suspension (matter_id, reason, note, review_on, asked_by, asked_at) values ($1, 'needs-money', '等经费', '2026-12-20', $2, $3)`, [id, asker, friday])
  const { id: helper } = await one<{ id: string }>(`insert into matters.helper (matter_id, organisation_id, asked_by, asked_at, what, due_at) values ($1, $2, $3, $4, '看电箱', $4::timestamptz + interval '1 day') returning id`, [id, step === 'ask-helper' ? place.organisations.southCommittee : propertyCompany, asker, friday])
  const { id: order } = await one<{ id: string }>(`insert into matters.supervision (matter_id, ordered_by, ordered_at, demand, answer_by) values ($1, $2, $3, '请说明', $3::timestamptz + interval '1 day') returning id`, [id, people.supervisor.id, friday])
  let call = ''
  if (['report-in', 'confirm-presence', 'rate-call', 'end-call'].includes(step)) {
    call = (await one<{ id: string }>(`insert into matters.joint_call (matter_id, reason, what, called_by, called_at, report_in_by) values ($1, 'emergency', '断电', $2, $3, $3::timestamptz + interval '30 minutes') returning id`, [id, people.dispatcher.id, friday])).id
    await db.pool.query('insert into matters.joint_call_answer (call_id, organisation_id, reported_in_by, reported_in_at) values ($1, $2, $3, $4)', [call, propertyCompany, ...(['confirm-presence', 'rate-call'].includes(step) ? [people.propertyHandler.id, friday] : [null, null])])
  }
  const callId = call
  const acts: Record<StepName, (context: Context) => Promise<void>> = {
    accept: (context) => acceptMatter(context, id, 1),
    contact: (context) => contactReporter(context, id, 1, { how: 'phone', note: '已联系' }),
    finish: (context) => finishMatter(context, id, 1, { words: '灯亮了' }),
    resume: (context) => resumeMatter(context, id, 1, { note: '经费到了' }),
    'add-progress': (context) => addProgress(context, id, { note: '已到货', seenBy: 'public' }),
    'ask-helper': (context) => askHelper(context, id, 1, { organisationId: propertyCompany, what: '请断电', amount: 1, unit: 'workday' }),
    'answer-lead': (context) => answerLead(context, id, { helperId: helper, answer: '已断电' }),
    'ask-extension': (context) => askExtension(context, id, 1, { amount: 3, unit: 'workday', reason: '等配件' }),
    'ask-suspension': (context) => askSuspension(context, id, 1, { reason: 'needs-money', note: '等经费', reviewOn: '2026-12-20' }),
    'ask-return': (context) => askReturn(context, id, 1, { reason: 'not-our-duty', note: '是小区自己的灯', nextLeadId: propertyCompany }),
    'answer-supervision': (context) => answerSupervision(context, id, { supervisionId: order, answer: '明天修' }),
    dispatch: (context) => dispatchMatter(context, id, 1, { leadId: propertyCompany }),
    'judge-return': (context) => judgeReturn(context, id, 1, { granted: true, judgement: '确实' }),
    'decide-extension': (context) => decideExtension(context, id, 1, { granted: true, decision: '同意' }),
    'decide-suspension': (context) => decideSuspension(context, id, 1, { granted: true, decision: '同意' }),
    'answer-at-once': (context) => answerAtOnce(context, id, 1, { answer: '今晚检修后会亮' }),
    redirect: (context) => redirectMatter(context, id, 1, { leadId: propertyCompany, reason: '小区内的灯' }),
    recategorise: (context) => recategoriseMatter(context, id, 1, { categoryCode: 'E0104', reason: '类别不对' }),
    merge: (context) => mergeMatters(context, id, 1, { into: target }),
    'to-deliberation': (context) => toDeliberation(context, id, 1, { reason: '要不要装灯,大家商量' }),
    'from-deliberation': (context) => fromDeliberation(context, id, 1, { to: 'review', result: '装' }),
    decline: (context) => declineMatter(context, id, 1, { reason: 'court', explanation: '已经起诉' }),
    'call-jointly': (context) => callJointly(context, id, 1, { reason: 'residents-problem', what: '请到现场', organisationIds: [propertyCompany] }),
    'report-in': (context) => reportIn(context, id, { callId }),
    'confirm-presence': (context) => confirmPresence(context, id, { callId, organisationId: propertyCompany }),
    'end-call': (context) => endCall(context, id, { callId, result: '已处置' }),
    'rate-call': (context) => rateJointCall(context, id, { callId, organisationId: propertyCompany, rating: 4 }),
    supervise: (context) => orderSupervision(context, id, { demand: '为什么还没修', answerBy: new Date(friday.getTime() + 86_400_000) }),
    note: (context) => addNote(context, id, { note: '电话里很着急' }),
  }
  return { id, number, version: 1, perform: acts[step] }
}

/** Does something and takes it back: answers the code with which it was refused, or undefined when it was done. */
export async function tried(context: Context, perform: (context: Context) => Promise<unknown>): Promise<string | undefined> {
  class TakenBack extends Error {}
  try {
    await context.database.transaction().execute(async (database) => { await perform({ ...context, database }); throw new TakenBack() })
  } catch (error) {
    if (error instanceof TakenBack) return undefined
    if (error instanceof Error && 'code' in error && 'kind' in error) return String(error.code)
    throw error
  }
}
