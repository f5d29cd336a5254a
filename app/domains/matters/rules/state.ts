/**
 * The states of a matter and every lawful move between them: one table, and nothing else can change a state.
 * The steps follow the seven of urban management (GB/T 30428: collect, file, dispatch, handle, feed back, verify, evaluate)
 * and the hotline's call-back; the README of this room draws them.
 */
export const states = [
  'reported', 'dispatched', 'accepted', 'in-progress', 'return-requested', 'suspended', 'done', 'asking', 'review',
  'closed', 'answered', 'not-accepted', 'withdrawn', 'merged', 'deliberating',
] as const
export type State = (typeof states)[number]

/** States in which the matter still waits for somebody. */
export const openStates = ['reported', 'dispatched', 'accepted', 'in-progress', 'return-requested', 'suspended', 'done', 'asking', 'review', 'deliberating'] as const satisfies readonly State[]
export const isOpen = (state: State): boolean => (openStates as readonly State[]).includes(state)

export interface Move {
  readonly from: readonly State[]
  readonly to: readonly State[]
}

const beforeDone = ['reported', 'dispatched', 'accepted', 'in-progress', 'return-requested', 'suspended', 'review'] as const satisfies readonly State[]

export const moves = {
  // Dispatch centre
  dispatch: { from: ['reported', 'review'], to: ['dispatched'] },
  redirect: { from: ['dispatched', 'accepted', 'in-progress'], to: ['dispatched'] },
  'answer-at-once': { from: ['reported', 'dispatched', 'review'], to: ['answered'] },
  'not-accept': { from: ['reported', 'review'], to: ['not-accepted'] },
  merge: { from: ['reported', 'dispatched', 'accepted', 'in-progress', 'suspended', 'review'], to: ['merged'] },
  'to-deliberation': { from: ['reported', 'dispatched', 'accepted', 'in-progress', 'suspended', 'review'], to: ['deliberating'] },
  'from-deliberation': { from: ['deliberating'], to: ['review', 'closed'] },
  // Lead
  accept: { from: ['dispatched'], to: ['accepted'] },
  contact: { from: ['accepted'], to: ['in-progress'] },
  'ask-return': { from: ['dispatched', 'accepted'], to: ['return-requested'] },
  'grant-return': { from: ['return-requested'], to: ['dispatched'] },
  'refuse-return': { from: ['return-requested'], to: ['dispatched'] },
  suspend: { from: ['accepted', 'in-progress'], to: ['suspended'] },
  resume: { from: ['suspended'], to: ['in-progress'] },
  finish: { from: ['accepted', 'in-progress'], to: ['done', 'asking'] },
  // Check, confirmation, another pair of eyes
  'pass-check': { from: ['done'], to: ['asking'] },
  'fail-check': { from: ['done'], to: ['in-progress'] },
  confirm: { from: ['asking'], to: ['closed', 'review'] },
  'close-explained': { from: ['review'], to: ['closed'] },
  reopen: { from: ['closed', 'answered', 'not-accepted'], to: ['review'] },
  // Whoever raised it
  withdraw: { from: [...beforeDone], to: ['withdrawn'] },
  undo: { from: ['reported', 'dispatched'], to: ['withdrawn'] },
  // Another system's record of the past
  'import-closing': { from: [...beforeDone], to: ['closed'] },
} as const satisfies Record<string, Move>
export type MoveName = keyof typeof moves

/** Whether the move leads from one state to the other. */
export function mayMove(name: MoveName, from: State, to: State): boolean {
  const move: Move = moves[name]
  return move.from.includes(from) && move.to.includes(to)
}

/** The moves that start in this state, in the order of the table. */
export const movesFrom = (from: State): MoveName[] => (Object.keys(moves) as MoveName[]).filter((name) => (moves[name].from as readonly State[]).includes(from))
