import { acceptProxy, type ElectionMode } from '@gongzhi/tally'

/** What is asked of a mandate, and why one is refused, in the order in which it is asked. */
export interface Mandate {
  readonly mode: ElectionMode
  readonly written: boolean
  readonly principalAway: boolean
  readonly proxyIsCandidate: boolean
  readonly proxyIsLocalVoter: boolean
  readonly alreadyHeld: number
}

const refusals = {
  MODE_FORBIDS_PROXY: 'ballots.mandate-mode-forbids', NOT_WRITTEN: 'ballots.mandate-not-written', PRINCIPAL_NOT_AWAY: 'ballots.mandate-principal-not-away',
  PROXY_NOT_LOCAL_VOTER: 'ballots.mandate-proxy-not-voter', PROXY_IS_CANDIDATE: 'ballots.mandate-proxy-is-candidate', PROXY_LIMIT: 'ballots.mandate-limit',
} as const
export type MandateRefusal = (typeof refusals)[keyof typeof refusals]

/** Which field of the form answers for which refusal. */
export const fieldOf: Readonly<Record<MandateRefusal, string | undefined>> = {
  'ballots.mandate-mode-forbids': undefined, 'ballots.mandate-not-written': 'written', 'ballots.mandate-principal-not-away': 'away',
  'ballots.mandate-proxy-not-voter': 'proxy', 'ballots.mandate-proxy-is-candidate': 'proxy', 'ballots.mandate-limit': 'proxy',
}

/** Why the mandate is not taken; null when it is. A pack may ask for fewer than the law's three. */
export function mandateRefusal(mandate: Mandate, limit: number): MandateRefusal | null {
  const { code } = acceptProxy(mandate)
  if (code !== null) return refusals[code]
  return mandate.alreadyHeld >= limit ? 'ballots.mandate-limit' : null
}
