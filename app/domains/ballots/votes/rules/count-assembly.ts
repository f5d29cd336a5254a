import { decideMeeting, type MeetingKind } from '@gongzhi/tally'
import { countQuestion } from './count-poll.ts'
import { type Count, sortAnswers } from './counts.ts'

/** Which assembly decides by a roll of this kind, where nobody said which: representatives and households are of residents then. */
export const assemblyOf = (rollKind: string): MeetingKind => ({
  representatives: 'residents-representatives', villagers: 'villagers-meeting-adults', households: 'residents-meeting', persons: 'residents-meeting',
} as Record<string, MeetingKind>)[rollKind] ?? 'residents-meeting'

/**
 * Votes of residents' and villagers' assemblies: enough of all entitled took part, and more than half of those who took part agree. Votes set aside took part
 * in nothing until they are settled.
 */
export const countAssembly: Count = ({ questions, votes, entitled, rollKind, more }) => questions.map((question) => {
  const counted = countQuestion(question, sortAnswers(question.key, votes))
  if (question.form !== 'approve') return counted
  const present = votes.filter(({ setAside }) => setAside === null).length, agree = counted.sums.find(({ choice }) => choice === 'agree')?.heads ?? 0
  const decided = decideMeeting((more as MeetingKind | undefined) ?? assemblyOf(rollKind), { entitled, present, agree })
  return {
    ...counted, passed: decided.passed, rule: 'assembly', articles: [decided.rules.quorum.article, decided.rules.decision.article],
    steps: { entitled, present, agree, quorate: decided.quorate, needed: decided.needed },
  }
})
