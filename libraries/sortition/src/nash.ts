import type { FairShares, Search } from './fair-shares.ts'

export function nash(_search: Search): FairShares {
  throw new Error('not yet')
}
