import type { ClockRule } from './category.ts'
import { type Days, dueOf } from './clock.ts'

/** Kinds of time limit that can run on a matter. */
export type ClockKind = 'dispatch' | 'sign-in' | 'contact' | 'handle' | 'check' | 'ask' | 'return' | 'review'

export interface StartedClock { readonly kind: ClockKind; readonly amount: number; readonly unit: ClockRule['unit']; readonly started_at: Date; readonly due_at: Date | null }

/** Clocks that start together, each with its rule frozen into it. */
export const startedClocks = (clocks: readonly (readonly [ClockKind, ClockRule])[], at: Date, days: Days): StartedClock[] =>
  clocks.map(([kind, { amount, unit }]) => ({ kind, amount, unit, started_at: at, due_at: dueOf({ amount, unit, startedAt: at, pauses: [], extensions: [] }, days).due }))

/** The earliest end among clocks; null when none of them has one. */
export const earliestEnd = (clocks: readonly { readonly due_at: Date | null }[]): Date | null =>
  clocks.reduce<Date | null>((earliest, { due_at }) => (due_at && (!earliest || due_at < earliest) ? due_at : earliest), null)
