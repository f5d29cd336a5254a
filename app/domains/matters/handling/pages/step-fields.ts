import { callReasons, contactWays, returnReasons, spanUnits, suspensionReasons } from '../rules/codes.ts'
import type { StepName } from '../rules/step.ts'

/** A question of a step's form. `which` chooses among the rows that the step can answer; with one row it is not asked. */
export type Field =
  | { readonly kind: 'area' | 'line' | 'number' | 'day' | 'moment' | 'photos' | 'check' | 'organisation' | 'organisations' | 'unit' | 'category' | 'decline' | 'which'; readonly name: string; readonly required?: boolean }
  | { readonly kind: 'choice' | 'select'; readonly name: string; readonly required: true; readonly options: readonly string[]; readonly first?: string }

const area = (name: string, required = true): Field => ({ kind: 'area', name, required })
const which: Field = { kind: 'which', name: 'which', required: true }
const yesOrNo: Field = { kind: 'choice', name: 'granted', required: true, options: ['yes', 'no'] }
const span: readonly Field[] = [{ kind: 'number', name: 'amount', required: true }, { kind: 'select', name: 'unit', required: true, options: spanUnits, first: 'workday' }]

/** What each step asks for. The names are those by which the acts refuse an answer. */
export const fieldsOf: Readonly<Record<StepName, readonly Field[]>> = {
  accept: [],
  contact: [{ kind: 'choice', name: 'how', required: true, options: contactWays }, area('note')],
  finish: [area('words', false), { kind: 'photos', name: 'photos' }, { kind: 'check', name: 'photosPublic' }],
  resume: [area('note')],
  'add-progress': [area('note', false), { kind: 'choice', name: 'seenBy', required: true, options: ['public', 'parties'], first: 'public' }, { kind: 'photos', name: 'photos' }, { kind: 'check', name: 'contacted' }],
  'ask-helper': [{ kind: 'organisation', name: 'organisation', required: true }, area('what'), ...span],
  'answer-lead': [which, area('answer'), { kind: 'photos', name: 'photos' }],
  'ask-extension': [...span, area('reason')],
  'ask-suspension': [{ kind: 'choice', name: 'reason', required: true, options: suspensionReasons }, area('note'), { kind: 'day', name: 'reviewOn', required: true }],
  'ask-return': [{ kind: 'choice', name: 'reason', required: true, options: returnReasons }, area('note'), { kind: 'organisation', name: 'nextLead', required: true }],
  'answer-supervision': [which, area('answer')],
  dispatch: [{ kind: 'organisation', name: 'lead', required: true }, { kind: 'unit', name: 'unit' }, area('note', false)],
  'judge-return': [yesOrNo, area('judgement'), { kind: 'organisation', name: 'nextLead' }],
  'decide-extension': [yesOrNo, area('decision')],
  'decide-suspension': [yesOrNo, area('decision')],
  'answer-at-once': [area('answer')],
  redirect: [{ kind: 'organisation', name: 'lead', required: true }, area('reason')],
  recategorise: [{ kind: 'category', name: 'category', required: true }, area('reason')],
  merge: [{ kind: 'line', name: 'into', required: true }, area('note', false)],
  'to-deliberation': [area('reason')],
  'from-deliberation': [{ kind: 'choice', name: 'to', required: true, options: ['review', 'closed'] }, area('result')],
  decline: [{ kind: 'decline', name: 'reason', required: true }, area('explanation')],
  'call-jointly': [{ kind: 'choice', name: 'reason', required: true, options: callReasons }, area('what'), { kind: 'organisations', name: 'organisations', required: true }],
  'report-in': [which],
  'confirm-presence': [which],
  'end-call': [which, area('result')],
  'rate-call': [which, { kind: 'choice', name: 'rating', required: true, options: ['5', '4', '3', '2', '1', 'did-not-come'] }, area('note', false)],
  supervise: [area('demand'), { kind: 'moment', name: 'answerBy', required: true }],
  note: [area('note')],
}
