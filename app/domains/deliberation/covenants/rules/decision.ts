import { decideMeeting } from '@gongzhi/tally'
import type { MeetingBody } from './covenant.ts'

export interface MeetingVotes { readonly entitled: number; readonly present: number; readonly women: number; readonly agree: number; readonly against: number; readonly abstain: number }

export interface MeetingResult { readonly passed: boolean; readonly quorate: boolean; readonly needed: { readonly present: number; readonly agree: number }; readonly articles: readonly string[] }

/** What is wrong with the numbers of a meeting; undefined when they hold together. Some women must take part (民发〔2018〕144号). */
export function meetingProblem({ entitled, present, women, agree, against, abstain }: MeetingVotes): 'not-whole' | 'nobody' | 'too-many-present' | 'too-many-votes' | 'too-many-women' | 'no-women' | undefined {
  if (![entitled, present, women, agree, against, abstain].every((count) => Number.isSafeInteger(count) && count >= 0)) return 'not-whole'
  if (entitled === 0 || present === 0) return 'nobody'
  if (present > entitled) return 'too-many-present'
  if (agree + against + abstain > present) return 'too-many-votes'
  if (women > present) return 'too-many-women'
  return women === 0 ? 'no-women' : undefined
}

/** Enough of all entitled present, and more than half of those present agree. */
export function decideCovenant(body: MeetingBody, votes: MeetingVotes): MeetingResult {
  const { passed, quorate, needed, rules } = decideMeeting(body, votes)
  // A rule that both laws have names both: the one of residents stands first, that of villagers second.
  const decision = rules.decision.article.split('；')[body.startsWith('villagers') ? 1 : 0] ?? rules.decision.article
  return { passed, quorate, needed, articles: [...new Set([rules.quorum.article, decision])] }
}
