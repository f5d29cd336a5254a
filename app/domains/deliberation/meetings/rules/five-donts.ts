import type { MeetingRule, RuleLevel } from '../../councils/rules/charter.ts'

/**
 * The five don'ts (五个不要) of deliberation meetings: rules of order, not of law, with texts and modes that a council's charter sets and a meeting freezes
 * when it is announced. Each check gives findings; what becomes of them is the charter's mode.
 */
export type Dont = MeetingRule
/** How strictly each don't holds, as the charter has it. */
export type DontRules = Readonly<Record<Dont, { readonly level: RuleLevel }>>

/** One thing that a check found. */
export interface Finding {
  readonly dont: Dont
  readonly code: 'item-without-record' | 'item-not-announced' | 'notice-too-short' | 'materials-missing' | 'minutes-late' | 'second-turn' | 'no-owner' | 'no-deadline' | 'agreed-without-resolution' | 'no-issue' | 'names-person'
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
  /** A topic on which something was agreed that somebody has to do. */
  readonly toDo: boolean
  readonly resolutions: number
}

/** 会而不议: every item has so many records of its discussion, or was moved to another day for a stated reason. */
export const undiscussed = (items: readonly ItemFacts[], least: number): Finding[] =>
  items.filter((item) => (item.deferred ? item.deferReason.trim() === '' : item.records < least)).map((item) => ({ dont: 'discussed', code: 'item-without-record', itemId: item.id, count: least }))

/** 公事私议: nothing stands on the agenda that was not announced, but urgent items let in for a stated reason. */
export const unannounced = (items: readonly ItemFacts[]): Finding[] =>
  items.filter((item) => !item.announced && item.urgentReason.trim() === '').map((item) => ({ dont: 'announced', code: 'item-not-announced', itemId: item.id }))

/** 公事私议, before the opening: announced so many days before (the first not counted), with materials for every announced item. */
export function announcedInTime(facts: { readonly earliestDay: string; readonly meetingDay: string; readonly noticeDays: number; readonly items: readonly ItemFacts[] }): Finding[] {
  const short: Finding[] = facts.meetingDay < facts.earliestDay ? [{ dont: 'announced', code: 'notice-too-short', count: facts.noticeDays }] : []
  return [...short, ...facts.items.filter((item) => item.announced && item.materials === 0).map((item): Finding => ({ dont: 'announced', code: 'materials-missing', itemId: item.id }))]
}

/** 公事私议, after the meeting: the minutes are published by their day. */
export const minutesInTime = ({ dueDay, today, published }: { readonly dueDay: string; readonly today: string; readonly published: boolean }): Finding[] =>
  !published && today > dueDay ? [{ dont: 'announced', code: 'minutes-late' }] : []

/** 决而不行: whoever answers for a resolution, and until when, is said. */
export const followedUp = ({ responsible, deadline }: { readonly responsible: string | null; readonly deadline: string | null }): Finding[] => [
  ...(responsible === null || responsible.trim() === '' ? [{ dont: 'owned', code: 'no-owner' } as const] : []),
  ...(deadline === null || deadline === '' ? [{ dont: 'owned', code: 'no-deadline' } as const] : []),
]

/** 决而不行, at the close: what was agreed of a topic became a resolution, which has an owner and a deadline; or it was said that nothing is to be done. */
export const unowned = (items: readonly ItemFacts[]): Finding[] =>
  items.filter((item) => item.toDo && item.resolutions === 0).map((item) => ({ dont: 'owned', code: 'agreed-without-resolution', itemId: item.id }))

/** 预测立场: what is said is noted under an issue, never under a person. */
export const tiedToIssue = (issueId: string | null): Finding[] => (issueId === null || issueId === '' ? [{ dont: 'issues-not-persons', code: 'no-issue' }] : [])

/** 预测立场: the record of what was said names nobody who is at the meeting. */
export const namesNobody = (words: string, names: readonly string[]): Finding[] =>
  names.some((name) => [...name].length > 1 && words.includes(name)) ? [{ dont: 'issues-not-persons', code: 'names-person' }] : []

/** What the charter makes of findings: those that stop, and those that need a reason and are published with it. */
export function weighed(findings: readonly Finding[], rules: DontRules): { readonly blocking: readonly Finding[]; readonly warning: readonly Finding[] } {
  return { blocking: findings.filter(({ dont }) => rules[dont].level === 'block'), warning: findings.filter(({ dont }) => rules[dont].level === 'warn') }
}
