export const noticeKinds = ['roll', 'ballot', 'result', 'candidates', 'proxies', 'elected', 'covenant', 'topic', 'meeting', 'minutes', 'resolution', 'draw', 'affairs', 'other'] as const
export type NoticeKind = (typeof noticeKinds)[number]

/** One part of a notice: a heading, a text, a table, in this order. */
export interface NoticeSection {
  readonly heading?: string
  readonly text?: string
  readonly table?: { readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] }
  /** Tells of people (masked): shown and exported only while the notice stands. */
  readonly personal?: boolean
}

/** What a room wants published. The room has asked for its own permission, and has masked names and dwellings. */
export interface NewNotice {
  readonly kind: NoticeKind
  /** Key of the thing that it is about. */
  readonly subject: string
  /** The thing's own page, a path; empty when it has none. */
  readonly href: string
  readonly unitId: string
  readonly title: string
  readonly sections: readonly NoticeSection[]
  /** Natural days; the first is not counted. */
  readonly days: number
  /** YYYY-MM-DD, today unless told. */
  readonly startsOn?: string
  /** The law or rule by which it is published, as people read it. */
  readonly basis: string
  /** Until when objections are taken (the end of the notice unless told) and how besides the page; null: none are taken. */
  readonly objection?: { readonly days?: number; readonly until?: string; readonly how?: string } | null
  /** Phone for objections and questions; that of the place unless told. */
  readonly phone?: string
  readonly organisationId?: string | null
  /** Notice whose place it takes. */
  readonly replaces?: string
  /** Whether it also hangs on a board, of which a photograph is then asked for: yes unless told. */
  readonly board?: boolean
  /** Makes a form that is sent twice publish once. */
  readonly key?: string
}

export const noticeStates = ['ahead', 'standing', 'ended', 'withdrawn', 'replaced'] as const
export type NoticeState = (typeof noticeStates)[number]

interface Standing {
  readonly startsOn: string
  readonly endsAt: Date
  readonly withdrawnAt: Date | null
  readonly replacedBy: string | null
}

/** Where a notice stands at a moment of the day `today` of the place. It ends at 24:00 of its last day. */
export function stateOf({ startsOn, endsAt, withdrawnAt, replacedBy }: Standing, now: Date, today: string): NoticeState {
  if (withdrawnAt !== null) return 'withdrawn'
  if (replacedBy !== null) return 'replaced'
  if (now >= endsAt) return 'ended'
  return startsOn > today ? 'ahead' : 'standing'
}

/** What of a notice is shown in a state: its personal parts only while it stands. */
export const shownSections = (sections: readonly NoticeSection[], state: NoticeState): readonly NoticeSection[] =>
  state === 'standing' ? sections : sections.filter((section) => section.personal !== true)

/** A basis as people read it: without the marks by which rule packs say how sure a source is ([V], [H], [M]). */
export const plainBasis = (basis: string): string => basis.replaceAll(/\s*\[[VHM](?:\/[VHM])*\]/g, '').trim()

/** 2026-0012: year and number within it. */
export const numberOf = ({ year, ordinal }: { readonly year: number; readonly ordinal: number }): string => `${year}-${String(ordinal).padStart(4, '0')}`
