import { BadInput } from '@gongzhi/bad-input'

/**
 * What equal standing means: `shared` (1, 1, 3), `dense` (1, 1, 2), `refuse` (an error), or a list of ids of which the one named first goes first.
 */
export type Ties = 'shared' | 'dense' | 'refuse' | readonly string[]

/**
 * Ranks from 1, one per id. `compare(a, b)` is above 0 where position a stands better than b, and 0 where they are exactly equal.
 * Throws `BadInput`: `TIE_REFUSED`, `TIE_UNLISTED` (a tied unit that the list does not name).
 */
export function ranksOf(ids: readonly string[], compare: (a: number, b: number) => number, ties: Ties): number[] {
  const order = ids.map((_, i) => i).sort((a, b) => compare(b, a))
  const listed = (i: number): number => {
    const at = (ties as readonly string[]).indexOf(ids[i] as string)
    if (at < 0) throw new BadInput('TIE_UNLISTED', `${ids[i]} is tied, and the order of ties does not name it`, { field: 'method.ties' })
    return at
  }
  const ranks = Array.from<number>({ length: ids.length })
  for (let from = 0, dense = 1, to = 0; from < order.length; from = to, dense += 1) {
    to = from + 1
    while (to < order.length && compare(order[from] as number, order[to] as number) === 0) to += 1
    const equal = order.slice(from, to)
    if (equal.length > 1 && ties === 'refuse') throw new BadInput('TIE_REFUSED', `${equal.map(i => ids[i]).join(', ')} are equal, and ties are refused`, { field: 'method.ties' })
    if (equal.length > 1 && typeof ties === 'object') equal.sort((a, b) => listed(a) - listed(b))
    equal.forEach((i, k) => { ranks[i] = typeof ties === 'object' ? from + k + 1 : ties === 'dense' ? dense : from + 1 })
  }
  return ranks
}
