import type { Context } from '#platform/context'
import { refuseSpent, spend } from '#platform/spend'

/** Wrong codes per address, over every door that takes one: plenty for mistyping at a counter, far too few to guess one of 5·10^14. */
export const codeTries = { uses: 60, seconds: 600 } as const

/**
 * Looks for what a code opens. Only a wrong code counts: however many people behind one address hold a right one, all of them are let in, while
 * whoever has tried too many wrong ones is let in nowhere, with a right one neither (`site.too-many`). Without a code nothing is counted.
 */
export async function tryCode<Found>(context: Context, address: string, code: string | undefined, look: () => Promise<Found | undefined>): Promise<Found | undefined> {
  if (code === undefined || code.trim() === '') return look()
  await refuseSpent(context, 'matters.code', address, codeTries)
  const found = await look()
  if (found === undefined) await spend(context, 'matters.code', address, codeTries)
  return found
}
