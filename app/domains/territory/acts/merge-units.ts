import type { Context } from '#platform/context'

export interface Merger {
  readonly from: readonly string[]
  readonly into: string
  /** First day of the new order, today unless told; not in the future. */
  readonly on?: string
}
export async function mergeUnits(_context: Context, _merger: Merger): Promise<void> {
  throw new Error('mergeUnits is being built')
}
