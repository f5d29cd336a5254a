import type { PartyClass } from '#domains/deliberation'

/** The five don'ts (五个不要) as rules of the meeting, by what they ask for. */
export const meetingRules = ['discussed', 'announced', 'all-heard', 'owned', 'issues-not-persons'] as const
export type MeetingRule = (typeof meetingRules)[number]
/** block: the meeting cannot go on · warn: it goes on for a reason that is published · off: not checked. */
export const levels = ['block', 'warn', 'off'] as const
export type RuleLevel = (typeof levels)[number]

/** Rules by which a council deliberates: versioned data, which a meeting freezes when it is called. */
export interface CouncilCharter {
  /** Seats that each class of party should hold. */
  readonly wanted: Readonly<Partial<Record<PartyClass, number>>>
  /** Members needed to open a meeting: a share of the deciding seats in percent, and at least so many of a class. */
  readonly quorum: { readonly percent: number; readonly classes: Readonly<Partial<Record<PartyClass, number>>> }
  /** Whether members who take part from elsewhere count for the quorum and for hands, or are heard only; they count unless it is said. */
  readonly remote?: 'counted' | 'heard'
  /** The five don'ts: how strictly each holds, and its text. */
  readonly rules: Readonly<Record<MeetingRule, { readonly level: RuleLevel; readonly text: { readonly zh: string; readonly en: string } }>>
  /** Rule of respectful speech, read out at the beginning. */
  readonly speech: { readonly zh: string; readonly en: string }
  /** Natural days between the notice and the meeting. */
  readonly noticeDays: number
  /** Natural days within which minutes are published. */
  readonly minutesDueDays: number
  readonly turnMinutes: number
  readonly minRecordsPerItem: number
  /** Workdays within which a topic is admitted or refused, and in which an appeal is answered. */
  readonly admissionDays: number
  readonly appealDays: number
  /** Signatures that make a petition a topic, and natural days to collect them. */
  readonly petition: { readonly signatures: number; readonly days: number }
  /** Natural days within which a dissenting opinion is answered, and in which a filed result may be rated. */
  readonly dissentDays: number
  readonly ratingDays: number
  /** Natural days before the deadline of a resolution at which those who answer for it are reminded. */
  readonly reminderDays: number
  /** By name of a field: the rule that says so, or `place-suggestion`. */
  readonly sources: Readonly<Record<string, string>>
}

export interface CharterVersion {
  readonly id: string
  readonly councilId: string
  readonly version: number
  readonly charter: CouncilCharter
  readonly at: Date
}

/** What a council begins with until it decides otherwise. No national rule sets these numbers; the procedure is that of 中办发〔2015〕41号. */
export const defaultCharter: CouncilCharter = {
  wanted: { residents: 5, owners: 3, tenants: 1, 'unregistered-residents': 1, property: 1, 'residents-committee': 1, 'party-organisation': 1 },
  quorum: { percent: 50, classes: { residents: 1 } },
  rules: {
    discussed: { level: 'block', text: { zh: '不要“会而不议”：每个议题都有讨论记录，会议才能结束；确实没议的，移到下次并写明理由。', en: 'No meeting without discussion: every item has a record of what was said before the meeting closes, or is put off for a stated reason.' } },
    announced: { level: 'block', text: { zh: '不要“公事私议”：议题和材料会前公布，纪要会后公开；临时加的议题写明紧急理由。', en: 'No public matters in private: items and materials are announced before, minutes are published after; an urgent item states why.' } },
    'all-heard': { level: 'block', text: { zh: '不要“一言堂”：到场的每一类代表都发过言或放弃以后，才轮到任何人的第二次发言。', en: 'Nobody alone has the say: each class of party present has spoken or passed before anyone speaks a second time.' } },
    owned: { level: 'block', text: { zh: '不要“决而不行”：每项成果都有责任主体和期限，办完有凭证，过期公开。', en: 'No decision without deeds: each resolution has someone who answers for it, a deadline and evidence; overdue ones are shown.' } },
    'issues-not-persons': { level: 'block', text: { zh: '不要“预测立场”：观点归到议题，不归到人；不预先给参会人划分立场。', en: 'No guessing of sides: what is said belongs to an issue, not to a person, and nobody is put down for a side.' } },
  },
  speech: { zh: '一次一人发言，对事不对人；不打断、不指责、不进行人身攻击。', en: 'One person speaks at a time, about the matter and not about persons; no interrupting, no blaming, no attacks.' },
  noticeDays: 3, minutesDueDays: 7, turnMinutes: 3, minRecordsPerItem: 1,
  admissionDays: 10, appealDays: 10, petition: { signatures: 20, days: 30 },
  dissentDays: 15, ratingDays: 15, reminderDays: 3,
  sources: { procedure: '中办发〔2015〕41号', duty: '居民委员会组织法第32条、村民委员会组织法第33条', noticeDays: 'place-suggestion', petition: 'place-suggestion', admissionDays: 'place-suggestion' },
}
