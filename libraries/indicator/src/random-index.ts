import { BadInput } from '@gongzhi/bad-input'

/** A random-index table of AHP: its name and the index for n = 3, 4, ... */
export type RandomIndex = { readonly name: string, readonly from3: readonly number[] }

/** Tummala & Ling 1998, n = 3..15. */
export const tummalaLing: RandomIndex = {
  name: 'tummala-ling',
  from3: [0.5799, 0.8921, 1.1159, 1.2358, 1.3322, 1.3952, 1.4537, 1.4882, 1.5117, 1.5356, 1.5571, 1.5714, 1.5831],
}

/** Saaty 1980, n = 3..15. */
export const saaty: RandomIndex = {
  name: 'saaty',
  from3: [0.58, 0.9, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51, 1.48, 1.56, 1.57, 1.59],
}

/** The tables that can be named in a file. */
export const randomIndexTables: Readonly<Record<string, RandomIndex>> = { 'tummala-ling': tummalaLing, saaty }

/** The random index of n things compared; 0 below 3. Throws `BadInput` (`RANDOM_INDEX_UNKNOWN`) beyond the table. */
export function randomIndexOf(n: number, table: RandomIndex): number {
  if (n < 3) return 0
  const index = table.from3[n - 3]
  if (index === undefined) throw new BadInput('RANDOM_INDEX_UNKNOWN', `the table ${table.name} ends at ${table.from3.length + 2} things compared, here are ${n}`, { field: 'matrix' })
  return index
}
