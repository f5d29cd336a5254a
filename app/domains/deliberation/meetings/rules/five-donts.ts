/**
 * The five don'ts (五个不要) of deliberation meetings: rules of order, not of law, with texts and modes that a council's charter sets and a meeting freezes
 * when it is announced. Each check gives findings; what becomes of them is the charter's mode.
 */
export const donts = ['no-discussion', 'behind-doors', 'one-voice', 'no-follow-up', 'prejudged'] as const
export type Dont = (typeof donts)[number]
export type DontMode = 'block' | 'warn' | 'off'

export interface DontRule {
  readonly mode: DontMode
  /** The rule in the council's own words; empty where it keeps the usual ones. */
  readonly text: string
}
export type DontRules = Readonly<Record<Dont, DontRule>>

/** One thing that a check found. */
export interface Finding {
  readonly dont: Dont
  readonly code: 'item-without-record' | 'item-not-announced' | 'notice-too-short' | 'materials-missing' | 'minutes-late' | 'second-turn' | 'no-owner' | 'no-deadline' | 'no-issue'
  /** The agenda item it is about. */
  readonly itemId?: string
  /** A number that the sentence needs: days, records, classes. */
  readonly count?: number
}

export interface ItemFacts {
  readonly id: string
  /** How many records of discussion were noted. */
  readonly records: number
  /** Moved to another day, with the reason. */
  readonly deferred: boolean
  readonly deferReason: string
  /** It stood on the agenda that was announced. */
  readonly announced: boolean
  /** Why it was let in without announcement; empty for none. */
  readonly urgentReason: string
  /** How many papers or topic pages the item came with. */
  readonly materials: number
}

/** 会而不议: every item has so many records of its discussion, or was moved to another day for a stated reason. */
export const undiscussed = (items: readonly ItemFacts[], least: number): Finding[] =>
  items.filter((item) => (item.deferred ? item.deferReason.trim() === '' : item.records < least)).map((item) => ({ dont: 'no-discussion', code: 'item-without-record', itemId: item.id, count: least }))

/** 公事私议: nothing stands on the agenda that was not announced, but urgent items let in for a stated reason. */
export const unannounced = (items: readonly ItemFacts[]): Finding[] =>
  items.filter((item) => !item.announced && item.urgentReason.trim() === '').map((item) => ({ dont: 'behind-doors', code: 'item-not-announced', itemId: item.id }))

/** 公事私议, before the opening: announced so many days before (the first not counted), with materials for every announced item. */
export function announcedInTime(facts: { readonly earliestDay: string; readonly meetingDay: string; readonly noticeDays: number; readonly items: readonly ItemFacts[] }): Finding[] {
  const short: Finding[] = facts.meetingDay < facts.earliestDay ? [{ dont: 'behind-doors', code: 'notice-too-short', count: facts.noticeDays }] : []
  return [...short, ...facts.items.filter((item) => item.announced && item.materials === 0).map((item): Finding => ({ dont: 'behind-doors', code: 'materials-missing', itemId: item.id }))]
}

/** 公事私议, after the meeting: the minutes are published by their day. */
export const minutesInTime = ({ dueDay, today, published }: { readonly dueDay: string; readonly today: string; readonly published: boolean }): Finding[] =>
  !published && today > dueDay ? [{ dont: 'behind-doors', code: 'minutes-late' }] : []

/** 决而不行: whoever answers for a resolution, and until when, is said. */
export const followedUp = ({ responsible, deadline }: { readonly responsible: string | null; readonly deadline: string | null }): Finding[] => [
  ...(responsible === null || responsible.trim() === '' ? [{ dont: 'no-follow-up', code: 'no-owner' } as const] : []),
  ...(deadline === null || deadline === '' ? [{ dont: 'no-follow-up', code: 'no-deadline' } as const] : []),
]

/** 预测立场: what is said is noted under an issue, never under a person. */
export const tiedToIssue = (issueId: string | null): Finding[] => (issueId === null || issueId === '' ? [{ dont: 'prejudged', code: 'no-issue' }] : [])

/** What the charter makes of findings: those that stop, and those that need a reason and are published with it. */
export function weighed(findings: readonly Finding[], rules: DontRules): { readonly blocking: readonly Finding[]; readonly warning: readonly Finding[] } {
  return { blocking: findings.filter(({ dont }) => rules[dont].mode === 'block'), warning: findings.filter(({ dont }) => rules[dont].mode === 'warn') }
}
