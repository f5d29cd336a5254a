import type { Context } from '#platform/context'
import type { Form } from '#platform/form'
import { acceptMatter } from '../../acts/accept-matter.ts'
import { daysOfMatter } from '../../reads/days-of.ts'
import type { KeptPhoto } from '../../rules/photo.ts'
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
import { instantOf } from '#platform/local-moment'
import { chosen } from '../rules/said.ts'
import type { StepName } from '../rules/step.ts'

export interface Filled { readonly id: string; readonly version: number; readonly form: Form; readonly photos: readonly KeptPhoto[] }

const number = (form: Form, name: string) => (/^\d{1,6}$/.test(form.text(name)) ? Number(form.text(name)) : Number.NaN)
const granted = (form: Form) => chosen('granted', form.text('granted'), ['yes', 'no']) === 'yes'
/** A row that the form names by two keys: a call, and one of the organisations called. */
const ofCall = (form: Form) => { const [callId = '', organisationId = ''] = form.text('which').split(':'); return { callId, organisationId } }

const acts: Readonly<Record<StepName, (context: Context, filled: Filled) => Promise<void>>> = {
  accept: (context, { id, version }) => acceptMatter(context, id, version),
  contact: (context, { id, version, form }) => contactReporter(context, id, version, { how: form.text('how'), note: form.text('note') }),
  finish: (context, { id, version, form, photos }) => finishMatter(context, id, version, { words: form.text('words'), photos, photosPublic: form.has('photosPublic') }),
  resume: (context, { id, version, form }) => resumeMatter(context, id, version, { note: form.text('note') }),
  'add-progress': (context, { id, form, photos }) => addProgress(context, id, { note: form.text('note'), seenBy: form.text('seenBy'), photos, contacted: form.has('contacted') }),
  'ask-helper': (context, { id, version, form }) => askHelper(context, id, version, { organisationId: form.text('organisation'), what: form.text('what'), amount: number(form, 'amount'), unit: form.text('unit') }),
  'answer-lead': (context, { id, form, photos }) => answerLead(context, id, { helperId: form.text('which'), answer: form.text('answer'), photos }),
  'ask-extension': (context, { id, version, form }) => askExtension(context, id, version, { amount: number(form, 'amount'), unit: form.text('unit'), reason: form.text('reason') }),
  'ask-suspension': (context, { id, version, form }) => askSuspension(context, id, version, { reason: form.text('reason'), note: form.text('note'), reviewOn: form.text('reviewOn') }),
  'ask-return': (context, { id, version, form }) => askReturn(context, id, version, { reason: form.text('reason'), note: form.text('note'), nextLeadId: form.text('nextLead') }),
  'answer-supervision': (context, { id, form }) => answerSupervision(context, id, { supervisionId: form.text('which'), answer: form.text('answer') }),
  dispatch: (context, { id, version, form }) => dispatchMatter(context, id, version, { leadId: form.text('lead'), unitId: form.text('unit') || undefined, note: form.text('note') }),
  'judge-return': (context, { id, version, form }) => judgeReturn(context, id, version, { granted: granted(form), judgement: form.text('judgement'), nextLeadId: form.text('nextLead') || undefined }),
  'decide-extension': (context, { id, version, form }) => decideExtension(context, id, version, { granted: granted(form), decision: form.text('decision') }),
  'decide-suspension': (context, { id, version, form }) => decideSuspension(context, id, version, { granted: granted(form), decision: form.text('decision') }),
  'answer-at-once': (context, { id, version, form }) => answerAtOnce(context, id, version, { answer: form.text('answer') }),
  redirect: (context, { id, version, form }) => redirectMatter(context, id, version, { leadId: form.text('lead'), reason: form.text('reason') }),
  recategorise: (context, { id, version, form }) => recategoriseMatter(context, id, version, { categoryCode: form.text('category'), reason: form.text('reason') }),
  merge: (context, { id, version, form }) => mergeMatters(context, id, version, { into: form.text('into'), note: form.text('note') }),
  'to-deliberation': (context, { id, version, form }) => toDeliberation(context, id, version, { reason: form.text('reason') }),
  'from-deliberation': (context, { id, version, form }) => fromDeliberation(context, id, version, { to: form.text('to'), result: form.text('result') }),
  decline: (context, { id, version, form }) => declineMatter(context, id, version, { reason: form.text('reason'), explanation: form.text('explanation') }),
  'call-jointly': (context, { id, version, form }) => callJointly(context, id, version, { reason: form.text('reason'), what: form.text('what'), organisationIds: form.all('organisations') }),
  'report-in': (context, { id, form }) => reportIn(context, id, ofCall(form)),
  'confirm-presence': (context, { id, form }) => confirmPresence(context, id, ofCall(form)),
  'end-call': (context, { id, form }) => endCall(context, id, { ...ofCall(form), result: form.text('result') }),
  'rate-call': (context, { id, form }) => rateJointCall(context, id, { ...ofCall(form), rating: form.text('rating') === 'did-not-come' ? 'did-not-come' : number(form, 'rating'), note: form.text('note') }),
  supervise: async (context, { id, form }) => orderSupervision(context, id, { demand: form.text('demand'), answerBy: instantOf(form.text('answerBy'), (await daysOfMatter(context, id)).timezone) ?? new Date(Number.NaN) }),
  note: (context, { id, form }) => addNote(context, id, { note: form.text('note') }),
}

/** Does the step that a form at the desk asks for. */
export const performStep = (context: Context, step: StepName, filled: Filled): Promise<void> => acts[step](context, filled)
