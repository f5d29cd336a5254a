import { atLeastTwoThirds, moreThanHalf, moreThanTwoThirds } from './threshold.ts'
import type { Threshold } from './threshold.ts'

/** One share of the two organic laws: what is counted, out of what, by which article, from which day. */
export type CommitteeRule = Threshold & { readonly base: string, readonly count: string, readonly article: string, readonly since: string }

const since = '2026-01-01'
const rule = (share: Threshold, article: string, base: string, count: string): CommitteeRule => ({ ...share, base, count, article, since })
const atLeast = (numerator: number, denominator: number): Threshold => ({ numerator, denominator, strict: false })

/**
 * The shares in elections, run-offs, recalls and meetings of residents' (rc) and villagers' (vc) committees: version 2026-01-01,
 * 城市居民委员会组织法 (2025 修订) and 村民委员会组织法 (2025 修正).
 */
export const committeeRules: Readonly<Record<string, CommitteeRule>> = {
  rc_voter_turnout: rule(moreThanHalf, '居委会组织法19', '登记选民数', '参加投票人数（含委托）'),
  rc_household_turnout: rule(moreThanHalf, '居委会组织法19', '户代表总数', '参加投票户代表数'),
  rc_rep_turnout: rule(moreThanTwoThirds, '居委会组织法19', '居民代表总数', '参加投票居民代表数'),
  rc_rep_meeting_quorum: rule(atLeastTwoThirds, '居委会组织法29', '居民代表会议组成人员', '到会组成人员'),
  rc_meeting_quorum: rule(moreThanHalf, '居委会组织法27', '18周岁以上居民或户代表', '到会人数'),
  rc_meeting_petition_residents: rule(atLeast(1, 10), '居委会组织法第四章（居民会议的召集）', '18周岁以上居民或户代表', '提议人数'),
  rc_meeting_petition_reps: rule(atLeast(1, 3), '居委会组织法第四章（居民会议的召集）', '居民代表总数', '提议居民代表'),
  rc_rep_meeting_petition: rule(atLeast(1, 5), '居委会组织法第四章（居民代表会议的召集）', '居民代表总数', '提议居民代表'),
  rc_recall_petition_voters: rule(atLeast(1, 10), '居委会组织法20', '有选举权的居民或户代表', '联名人数'),
  rc_recall_petition_reps: rule(atLeast(1, 3), '居委会组织法20', '居民代表总数', '联名居民代表'),
  vc_voter_turnout: rule(moreThanHalf, '村委会组织法18', '登记参加选举的村民', '投票人数'),
  vc_recall_petition_voters: rule(atLeast(1, 5), '村委会组织法19', '有选举权的村民', '联名人数'),
  vc_recall_petition_reps: rule(atLeast(1, 3), '村委会组织法19', '村民代表总数', '联名村民代表'),
  vc_meeting_adults: rule(moreThanHalf, '村委会组织法26', '18周岁以上村民', '到会人数'),
  vc_meeting_households: rule(atLeastTwoThirds, '村委会组织法26', '户数', '到会户代表'),
  vc_rep_meeting_quorum: rule(atLeastTwoThirds, '村委会组织法30', '村民代表会议组成人员', '到会组成人员'),
  meeting_decision: rule(moreThanHalf, '居委会组织法27、29；村委会组织法26、30', '到会人数', '同意人数'),
  election_majority: rule(moreThanHalf, '居委会组织法19；村委会组织法18', '参加投票人数', '得票数'),
  another_election_min: rule(atLeast(1, 3), '居委会组织法19；村委会组织法18', '已投选票总数', '得票数'),
  rep_meeting_rep_share: rule(atLeast(4, 5), '居委会组织法28；村委会组织法29', '代表会议组成人员', '代表人数'),
  vc_rep_meeting_women: rule(atLeast(1, 3), '村委会组织法29', '村民代表会议组成人员', '妇女村民代表'),
}
