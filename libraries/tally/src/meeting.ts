import { BadInput } from '@gongzhi/bad-input'
import { committeeRules } from './committee-rules.ts'
import type { CommitteeRule } from './committee-rules.ts'
import { leastCount, reaches } from './threshold.ts'

/** Which assembly meets, and by which rule it may. */
export const meetingQuorums = {
  'residents-meeting': 'rc_meeting_quorum',
  'residents-representatives': 'rc_rep_meeting_quorum',
  'villagers-meeting-adults': 'vc_meeting_adults',
  'villagers-meeting-households': 'vc_meeting_households',
  'villagers-representatives': 'vc_rep_meeting_quorum',
} as const
export type MeetingKind = keyof typeof meetingQuorums

/** Whether a meeting could decide and did, what would have been enough, and by which articles. */
export type MeetingDecision = {
  readonly quorate: boolean
  readonly passed: boolean
  readonly needed: { readonly present: number, readonly agree: number }
  readonly rules: { readonly quorum: CommitteeRule, readonly decision: CommitteeRule }
}

/** Decides in a residents' or villagers' meeting: enough of all entitled present, and more than half of those present agree. */
export function decideMeeting(kind: MeetingKind, { entitled, present, agree }: { entitled: number, present: number, agree: number }): MeetingDecision {
  const [quorum, decision] = [committeeRules[meetingQuorums[kind]], committeeRules.meeting_decision]
  if (!quorum || !decision) throw new BadInput('RULE_UNKNOWN', `no rule is known for ${kind}`, { field: 'kind' })
  if (entitled === 0) throw new BadInput('NOBODY_TO_DECIDE', 'nobody is entitled to meet', { field: 'entitled' })
  if (present > entitled) throw new BadInput('MORE_THAN_ALL', `${present} are present of ${entitled}`, { field: 'present' })
  if (agree > present) throw new BadInput('MORE_THAN_ALL', `${agree} agree of ${present} present`, { field: 'agree' })
  const quorate = reaches(quorum, present, entitled)
  return { quorate, passed: quorate && reaches(decision, agree, present), needed: { present: leastCount(quorum, entitled), agree: leastCount(decision, present) }, rules: { quorum, decision } }
}
