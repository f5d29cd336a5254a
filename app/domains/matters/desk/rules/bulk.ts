import type { MatterAct } from '../../rules/permissions.ts'

/** What may be done with many matters at once: nothing that decides about a person's case. */
export const bulkMoves = { accept: 'matters.accept', dispatch: 'matters.dispatch', merge: 'matters.merge', theme: 'matters.set-theme' } as const satisfies Record<string, MatterAct>
export type BulkMove = keyof typeof bulkMoves
export const isBulkMove = (name: string): name is BulkMove => Object.hasOwn(bulkMoves, name)
/** Of these something more must be said first. */
export const needsMore = (move: BulkMove): boolean => move !== 'accept'

export const mostAtOnce = 100

/** A matter that was selected, at the version that was seen. */
export interface Selected { readonly id: string; readonly version: number }

/** Reads `id~version`; what is neither is left out. */
export const readSelected = (values: readonly string[]): Selected[] => {
  const found = values.flatMap((value) => { const match = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})~(\d{1,9})$/i.exec(value); return match ? [{ id: match[1] ?? '', version: Number(match[2]) }] : [] })
  return [...new Map(found.map((one) => [one.id, one])).values()]
}
