/** The states of an election (or a recall) and every lawful move between them: one table, and nothing else can change a state. */
export const states = [
  'prepared', 'registered', 'nominating', 'stated', 'voting', 'counted', 'run-off', 'another-round', 'valid', 'handed-over', 'done', 'void',
] as const
export type ElectionState = (typeof states)[number]

export const purposes = ['election', 'recall'] as const
export type Purpose = (typeof purposes)[number]

interface Move {
  readonly from: readonly ElectionState[]
  readonly to: ElectionState
  /** For which of the two; both unless told. */
  readonly only?: Purpose
}

export const moves = {
  'publish-register': { from: ['prepared'], to: 'registered' },
  'open-nominations': { from: ['registered'], to: 'nominating', only: 'election' },
  'state-candidates': { from: ['nominating'], to: 'stated', only: 'election' },
  // The reason of the petition and the reply of the person concerned are stated together.
  'state-recall': { from: ['registered'], to: 'stated', only: 'recall' },
  'open-voting': { from: ['stated', 'run-off', 'another-round'], to: 'voting' },
  'accept-count': { from: ['voting'], to: 'counted' },
  'call-run-off': { from: ['counted'], to: 'run-off', only: 'election' },
  'call-another-round': { from: ['counted'], to: 'another-round', only: 'election' },
  declare: { from: ['counted'], to: 'valid' },
  'finish-hand-over': { from: ['valid'], to: 'handed-over', only: 'election' },
  file: { from: ['handed-over'], to: 'done', only: 'election' },
  'file-recall': { from: ['valid'], to: 'done', only: 'recall' },
  // Too many papers in a box, or too few voters: nothing of that voting counts.
  void: { from: ['voting'], to: 'void' },
  'vote-again': { from: ['void'], to: 'stated' },
} as const satisfies Record<string, Move>
export type ElectionMove = keyof typeof moves

export function mayMove(name: ElectionMove, from: ElectionState, purpose: Purpose): boolean {
  const move: Move = moves[name]
  return move.from.includes(from) && (move.only === undefined || move.only === purpose)
}

export const isOver = (state: ElectionState): boolean => state === 'done'

/** The way that an election goes when nothing is repeated, for showing how far it is. */
export const pathOf = (purpose: Purpose): readonly ElectionState[] =>
  purpose === 'election' ? ['prepared', 'registered', 'nominating', 'stated', 'voting', 'counted', 'valid', 'handed-over', 'done'] : ['prepared', 'registered', 'stated', 'voting', 'counted', 'valid', 'done']

/** Where on that way a state stands. */
export const stepOf = (purpose: Purpose, state: ElectionState): number =>
  pathOf(purpose).indexOf(state === 'run-off' || state === 'another-round' || state === 'void' ? 'counted' : state)
