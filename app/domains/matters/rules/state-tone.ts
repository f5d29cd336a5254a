import type { State } from './state.ts'

/** Tone of a state mark: its colour and shape. */
export const toneOf: Readonly<Record<State, 'new' | 'active' | 'waiting' | 'done' | 'late' | 'stopped'>> = {
  reported: 'new', dispatched: 'new', accepted: 'active', 'in-progress': 'active', 'return-requested': 'waiting', suspended: 'waiting', done: 'active', asking: 'waiting', review: 'active',
  closed: 'done', answered: 'done', 'not-accepted': 'stopped', withdrawn: 'stopped', merged: 'stopped', deliberating: 'waiting',
}

/** What the public list can be narrowed to besides single states. */
export const stateGroups = {
  open: ['reported', 'dispatched', 'accepted', 'in-progress', 'return-requested', 'suspended', 'done', 'asking', 'review', 'deliberating'],
  closed: ['closed', 'answered', 'not-accepted', 'merged'],
} as const satisfies Record<string, readonly State[]>
export type StateGroup = keyof typeof stateGroups
