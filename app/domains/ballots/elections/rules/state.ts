/** The states of an election (or a recall) and every lawful move between them: one table, and nothing else can change a state. */
export const states = [
  'prepared', 'registered', 'nominating', 'stated', 'voting', 'counted', 'run-off', 'another-round', 'valid', 'handed-over', 'done', 'void', 'cancelled',
] as const
export type ElectionState = (typeof states)[number]

/** by-election (补选): seats that became empty before the term is over. */
export const purposes = ['election', 'by-election', 'recall'] as const
export type Purpose = (typeof purposes)[number]

interface Move {
  readonly from: readonly ElectionState[]
  readonly to: ElectionState
  /** For which of them; all unless told. */
  readonly only?: readonly Purpose[]
}

const elects = ['election', 'by-election'] as const

export const moves = {
  'publish-register': { from: ['prepared'], to: 'registered' },
  'open-nominations': { from: ['registered'], to: 'nominating', only: elects },
  'state-candidates': { from: ['nominating'], to: 'stated', only: elects },
  // The reason of the petition and the reply of the person concerned are stated together.
  'state-recall': { from: ['registered'], to: 'stated', only: ['recall'] },
  'open-voting': { from: ['stated', 'run-off', 'another-round'], to: 'voting' },
  'accept-count': { from: ['voting'], to: 'counted' },
  'call-run-off': { from: ['counted'], to: 'run-off', only: elects },
  'call-another-round': { from: ['counted'], to: 'another-round', only: elects },
  declare: { from: ['counted'], to: 'valid' },
  'finish-hand-over': { from: ['valid'], to: 'handed-over', only: elects },
  file: { from: ['handed-over'], to: 'done', only: elects },
  // Nobody leaves an office with a recall, and with a by-election there may be nothing to hand over.
  'file-at-once': { from: ['valid'], to: 'done', only: ['by-election', 'recall'] },
  // Too many papers in a box, or too few voters: nothing of that voting counts.
  void: { from: ['voting'], to: 'void' },
  'vote-again': { from: ['void'], to: 'stated' },
  // A candidate died or stepped back after they were published: others are nominated.
  'nominate-again': { from: ['stated'], to: 'nominating', only: elects },
  cancel: { from: ['prepared', 'registered', 'nominating', 'stated', 'void'], to: 'cancelled' },
} as const satisfies Record<string, Move>
export type ElectionMove = keyof typeof moves

export function mayMove(name: ElectionMove, from: ElectionState, purpose: Purpose): boolean {
  const move: Move = moves[name]
  return move.from.includes(from) && (move.only === undefined || move.only.includes(purpose))
}

export const isOver = (state: ElectionState): boolean => state === 'done' || state === 'cancelled'

/** The way that an election goes when nothing is repeated, for showing how far it is. */
export const pathOf = (purpose: Purpose): readonly ElectionState[] =>
  purpose !== 'recall' ? ['prepared', 'registered', 'nominating', 'stated', 'voting', 'counted', 'valid', 'handed-over', 'done'] : ['prepared', 'registered', 'stated', 'voting', 'counted', 'valid', 'done']

/** Where on that way a state stands. */
export const stepOf = (purpose: Purpose, state: ElectionState): number =>
  pathOf(purpose).indexOf(state === 'run-off' || state === 'another-round' || state === 'void' ? 'counted' : state === 'cancelled' ? 'prepared' : state)
