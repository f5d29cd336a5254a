import type { ElectionMode } from './recall.ts'

/** One written mandate to vote for somebody else. */
export type Proxy = {
  readonly mode: ElectionMode
  readonly written: boolean
  readonly principalAway: boolean
  readonly proxyIsCandidate: boolean
  readonly proxyIsLocalVoter: boolean
  /** How many mandates the proxy holds already. */
  readonly alreadyHeld: number
}

/** Why a mandate is refused, in the order in which it is asked. */
export type ProxyRefusal = 'MODE_FORBIDS_PROXY' | 'NOT_WRITTEN' | 'PRINCIPAL_NOT_AWAY' | 'PROXY_NOT_LOCAL_VOTER' | 'PROXY_IS_CANDIDATE' | 'PROXY_LIMIT'

/** How many mandates one person may hold at most. */
export const proxyLimit = 3

/**
 * Whether a mandate is accepted: never where representatives elect; in writing, by somebody who is away, to a voter of the place
 * who is no candidate and holds fewer than three (居委会组织法19；村委会组织法). The first reason in that order is given.
 */
export function acceptProxy(proxy: Proxy): { accepted: boolean, code: ProxyRefusal | null } {
  const code = proxy.mode === 'rep' ? 'MODE_FORBIDS_PROXY'
    : !proxy.written ? 'NOT_WRITTEN'
    : !proxy.principalAway ? 'PRINCIPAL_NOT_AWAY'
    : !proxy.proxyIsLocalVoter ? 'PROXY_NOT_LOCAL_VOTER'
    : proxy.proxyIsCandidate ? 'PROXY_IS_CANDIDATE'
    : proxy.alreadyHeld >= proxyLimit ? 'PROXY_LIMIT' : null
  return { accepted: code === null, code }
}
