import type { PartyClass } from '../../rules/party-classes.ts'
import type { Quorum } from './quorum.ts'
import type { DecisionKind, MeetingForm } from './state.ts'

/** What is known of a meeting when its minutes are drafted. No name but those of chair and secretary (masked) is among it. */
export interface MinutesFacts {
  readonly title: string
  readonly form: MeetingForm
  readonly when: string
  readonly place: string
  readonly chair: string | null
  readonly secretary: string | null
  readonly present: readonly { readonly partyClass: PartyClass; readonly count: number }[]
  readonly members: number
  readonly membersHere: number
  readonly quorum: Quorum
  /** How many took part from elsewhere. */
  readonly remote: number
  readonly onPaper: boolean
  readonly moves: readonly { readonly from: string; readonly reason: string }[]
  readonly items: readonly MinutesItem[]
  readonly warnings: readonly { readonly rule: string; readonly reason: string }[]
  readonly measures: readonly { readonly kind: 'remind' | 'suspend' | 'hide'; readonly reason: string; readonly appealed: boolean; readonly upheld: boolean | null; readonly decision: string }[]
}
export interface MinutesItem {
  readonly id: string
  readonly ordinal: number
  readonly title: string
  readonly urgentReason: string
  readonly issues: readonly { readonly title: string; readonly statements: readonly { readonly partyClass: PartyClass; readonly text: string; readonly written: boolean; readonly hidden: boolean }[] }[]
  readonly waived: readonly PartyClass[]
  readonly decision: DecisionKind | null
  readonly decisionWords: string
  readonly hands: { readonly agree: number; readonly against: number; readonly abstain: number } | null
  readonly deferredTo: string | null
  readonly noDeed: boolean
  readonly resolutions: readonly { readonly text: string; readonly deadline: string }[]
}

/** Sentences of which the minutes are made, in one language. */
export interface MinutesWords {
  readonly opening: string
  readonly order: string
  readonly when: (facts: MinutesFacts) => string
  readonly who: (facts: MinutesFacts) => string
  readonly present: (classes: readonly (readonly [PartyClass, number])[], facts: MinutesFacts) => string
  readonly quorum: (facts: MinutesFacts) => string
  readonly moved: (from: string, reason: string) => string
  readonly onPaper: string
  readonly undecided: string
  readonly urgent: (reason: string) => string
  readonly issue: (title: string) => string
  readonly statement: (partyClass: PartyClass, text: string, written: boolean) => string
  readonly hidden: (partyClass: PartyClass) => string
  readonly waived: (classes: readonly PartyClass[]) => string
  readonly nothing: string
  readonly decision: (item: MinutesItem) => string
  readonly resolution: (text: string, deadline: string) => string
  readonly warning: (rule: string, reason: string) => string
  readonly approval: string
  readonly approved: (day: string, facts: { readonly present: number; readonly confirmed: number; readonly onPaper: boolean }) => string
  readonly measure: (measure: MinutesFacts['measures'][number]) => string
}

export interface MinutesPart { readonly ordinal: number; readonly itemId: string | null; readonly heading: string; readonly text: string }

/** Where the part about the order of the meeting stands: behind every item. */
export const lastOrdinal = 1_000_000

/** The minutes as they follow from what was noted: views by issue and class, decisions with their hands, what was warned of and what measures were taken. */
export function draftMinutes(facts: MinutesFacts, words: MinutesWords): MinutesPart[] {
  const opening = [words.when(facts), words.who(facts), words.present(facts.present.map(({ partyClass, count }) => [partyClass, count] as const), facts), words.quorum(facts), ...facts.moves.map(({ from, reason }) => words.moved(from, reason)), facts.onPaper ? words.onPaper : ''].filter((line) => line !== '').join('\n')
  const order = [...facts.warnings.map(({ rule, reason }) => words.warning(rule, reason)), ...facts.measures.map(words.measure)].join('\n')
  return [
    { ordinal: 0, itemId: null, heading: words.opening, text: opening },
    ...facts.items.map((item) => ({ ordinal: item.ordinal * 10, itemId: item.id, heading: `${item.ordinal}. ${item.title}`, text: itemText(item, words) })),
    ...(order === '' ? [] : [{ ordinal: lastOrdinal, itemId: null, heading: words.order, text: order }]),
  ]
}

function itemText(item: MinutesItem, words: MinutesWords): string {
  const views = item.issues.flatMap(({ title, statements }) => (statements.length === 0 ? [] : [...(item.issues.length === 1 && title === item.title ? [] : [words.issue(title)]), ...statements.map((one) => (one.hidden ? words.hidden(one.partyClass) : words.statement(one.partyClass, one.text, one.written)))]))
  return [
    ...(item.urgentReason === '' ? [] : [words.urgent(item.urgentReason)]), ...views, ...(views.length === 0 && item.decision !== 'deferred' ? [words.nothing] : []), ...(item.waived.length === 0 ? [] : [words.waived(item.waived)]),
    ...(item.decision === null ? [words.undecided] : [words.decision(item)]), ...item.resolutions.map(({ text, deadline }) => words.resolution(text, deadline)),
  ].join('\n')
}
