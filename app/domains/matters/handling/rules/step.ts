import type { MatterAct } from '../../rules/permissions.ts'
import { type MoveName, moves, openStates, type State, states } from '../../rules/state.ts'

/** What can be done with a matter at the desk: the permission it takes and the states in which it may be done. */
export interface StepRule {
  readonly act: MatterAct
  readonly from: readonly State[]
  /** Set where the step changes the state: its move in the one table. */
  readonly moves?: readonly MoveName[]
}

const moving = (act: MatterAct, ...names: MoveName[]): StepRule => ({ act, moves: names, from: states.filter((state) => names.some((name) => (moves[name].from as readonly State[]).includes(state))) })
const telling = (act: MatterAct, from: readonly State[]): StepRule => ({ act, from })

const worked = ['accepted', 'in-progress'] as const satisfies readonly State[]
const withLead = ['dispatched', 'accepted', 'in-progress', 'return-requested', 'suspended'] as const satisfies readonly State[]

/** Every step, in the order in which the desk shows them: the lead's first, then the dispatch centre's, joint calls, supervision. */
export const steps = {
  accept: moving('matters.accept', 'accept'),
  contact: moving('matters.contact', 'contact'),
  finish: moving('matters.finish', 'finish'),
  resume: moving('matters.resume', 'resume'),
  'add-progress': telling('matters.add-progress', [...worked, 'suspended', 'done', 'asking', 'review']),
  'ask-helper': telling('matters.ask-helper', worked),
  'answer-lead': telling('matters.answer-lead', withLead),
  'ask-extension': telling('matters.ask-extension', worked),
  'ask-suspension': telling('matters.ask-suspension', worked),
  'ask-return': moving('matters.ask-return', 'ask-return'),
  'answer-supervision': telling('matters.answer-supervision', openStates),
  dispatch: moving('matters.dispatch', 'dispatch'),
  'judge-return': moving('matters.judge-return', 'grant-return', 'refuse-return'),
  'decide-extension': telling('matters.decide-extension', worked),
  'decide-suspension': moving('matters.decide-suspension', 'suspend'),
  'answer-at-once': moving('matters.answer-at-once', 'answer-at-once'),
  redirect: moving('matters.redirect', 'redirect'),
  recategorise: telling('matters.recategorise', ['reported', ...withLead, 'review']),
  merge: moving('matters.merge', 'merge'),
  'to-deliberation': moving('matters.to-deliberation', 'to-deliberation'),
  'from-deliberation': moving('matters.from-deliberation', 'from-deliberation'),
  decline: moving('matters.not-accept', 'not-accept'),
  'call-jointly': telling('matters.call-jointly', ['reported', ...withLead, 'review']),
  'report-in': telling('matters.report-in', openStates),
  'confirm-presence': telling('matters.confirm-presence', openStates),
  'end-call': telling('matters.call-jointly', states),
  'rate-call': telling('matters.rate-joint-call', states),
  supervise: telling('matters.supervise', openStates),
  note: telling('matters.note', states),
} as const satisfies Record<string, StepRule>
export type StepName = keyof typeof steps
export const stepNames = Object.keys(steps) as StepName[]
export const isStep = (name: string): name is StepName => Object.hasOwn(steps, name)

/** Whether the state alone allows the step. */
export const mayStep = (name: StepName, state: State): boolean => (steps[name].from as readonly State[]).includes(state)

const judging = ['dispatch', 'answer-at-once', 'merge', 'to-deliberation', 'decline'] as const satisfies readonly StepName[]

/** Whether the step decides on what was not solved or was reopened: that is for people outside the handling unit. */
export const judgesHandling = (name: StepName, state: State): boolean => state === 'review' && (judging as readonly StepName[]).includes(name)
