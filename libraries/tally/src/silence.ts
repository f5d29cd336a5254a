import { BadInput } from '@gongzhi/bad-input'
import type { OwnerMajority } from './owner-matters.ts'
import { decideOwnerVote, plus } from './owner-vote.ts'
import type { Weight } from './owner-vote.ts'

/** What ballots that were served and not returned count as. */
export type SilencePolicy = 'exclude' | 'countAsMajority'

/** What must be shown before silence may follow the majority: the clause, service on each household, the notice of what silence means. */
export type SilenceEvidence = { readonly ruleClause: boolean, readonly servedToEach: boolean, readonly consequenceNotice: boolean }

export type SilentVote = {
  readonly total: Weight
  readonly ballots: { readonly agree: Weight, readonly against: Weight, readonly abstain: Weight }
  readonly servedNotReturned: Weight
  readonly policy: SilencePolicy
  readonly evidence: SilenceEvidence
}

/** One way of counting. */
export type SilenceCount = { readonly participating: Weight, readonly agree: Weight, readonly passed: boolean }

/** Both ways of counting side by side; `status: 'manual'` and `passed: null` where silence has no majority to follow. */
export type SilenceDecision = {
  readonly effectivePolicy: SilencePolicy
  readonly exclude: SilenceCount
  readonly countAsMajority: SilenceCount | null
  readonly status?: 'manual'
  readonly passed: boolean | null
}

/**
 * Decides a vote in which some did not answer (指导规则26; 上海二中院(2022)沪02民初16号). Silence is left out unless the charter counts it
 * with the majority and all evidence is there; then both counts are given. A majority is more area and more heads than the other side.
 * Where everybody concerned must agree, silence is never agreement.
 */
export function decideWithSilence(majority: OwnerMajority, vote: SilentVote): SilenceDecision {
  const { total, servedNotReturned, policy, evidence } = vote
  const { agree, against, abstain } = vote.ballots
  const participating = plus(agree, against, abstain)
  for (const part of ['heads', 'area'] as const) {
    if (participating[part] + servedNotReturned[part] > total[part]) throw new BadInput('MORE_THAN_ALL', `ballots and silence are more than the total ${part}`, { field: `servedNotReturned.${part}` })
  }
  const count = (participating: Weight, agree: Weight): SilenceCount =>
    ({ participating, agree, passed: decideOwnerVote(majority, { total, participating, agree }).passed })
  const exclude = count(participating, agree)
  const shown = evidence.ruleClause && evidence.servedToEach && evidence.consequenceNotice
  if (policy === 'exclude' || !shown || majority.kind === 'unanimous') {
    return { effectivePolicy: 'exclude', exclude, countAsMajority: null, passed: exclude.passed }
  }
  const more = (one: Weight, other: Weight) => one.area > other.area && one.heads > other.heads
  const side = more(agree, against) ? 'agree' : more(against, agree) ? 'against' : null
  if (!side) return { effectivePolicy: 'countAsMajority', exclude, countAsMajority: null, status: 'manual', passed: null }
  const countAsMajority = count(plus(participating, servedNotReturned), side === 'agree' ? plus(agree, servedNotReturned) : agree)
  return { effectivePolicy: 'countAsMajority', exclude, countAsMajority, passed: countAsMajority.passed }
}
