import type { Datum } from '#domains/territory'
import type { KeptPhoto } from './photo.ts'

export type MatterChannel = 'web' | 'qr' | 'phone' | 'visit' | 'counter' | 'patrol' | 'open311' | 'import'

/** Where something is, as far as the reporter could tell: any of plate, point, unit and words. */
export interface ReportedPlace {
  readonly plateId?: string
  readonly point?: { readonly lng: number; readonly lat: number; readonly datum?: Datum }
  readonly unitId?: string
  /** Which the reporter says is right where point and unit contradict each other: the other is dropped. */
  readonly right?: 'unit' | 'point'
  readonly words?: string
}

/** What a reporter hands in, through whichever door. */
export interface Report {
  /** The same key in the same scope is the same submission: it is never taken in twice. */
  readonly key: { readonly scope: string; readonly key: string }
  readonly channel: MatterChannel
  readonly categoryCode: string
  readonly title: string
  readonly text: string
  readonly answers?: Readonly<Record<string, string | readonly string[]>>
  readonly place: ReportedPlace
  readonly anonymous?: boolean
  readonly confidential?: boolean
  /** Whether whoever handles it may be given the reporter's name and phone. */
  readonly contactAllowed?: boolean
  /** Whose matter it is, when someone else writes it down for them. */
  readonly reporterId?: string
  /** An organisation that the matter complains of: it never learns who complained. */
  readonly complainedOf?: string
  readonly photos?: readonly KeptPhoto[]
  /** When it was raised elsewhere (imports); now, unless told. */
  readonly reportedAt?: Date
  /** Its id in the system that it comes from. */
  readonly originId?: string
  /** It ended in the system that it comes from: nobody is called or told of it. */
  readonly endedElsewhere?: boolean
}

export const longestTitle = 200
export const longestText = 4000
/** The place in words. */
export const longestPlace = 200

/** One thing about a report that keeps it from being taken in, named by its field. */
export interface ReportProblem {
  readonly field: string
  readonly problem: 'missing' | 'too-long' | 'too-short' | 'out-of-range' | 'unknown' | 'not-allowed' | 'not-a-number' | 'not-a-date' | 'not-offered' | 'unknown-question'
  readonly limit?: number
}

/** What can be said of a report without asking the database. An empty list means that it may go on. */
export function checkReport(report: Report): ReportProblem[] {
  const problems: ReportProblem[] = []
  const length = (text: string) => [...text].length
  if (report.title.trim() === '') problems.push({ field: 'title', problem: 'missing' })
  else if (length(report.title) > longestTitle) problems.push({ field: 'title', problem: 'too-long', limit: longestTitle })
  if (length(report.text) > longestText) problems.push({ field: 'text', problem: 'too-long', limit: longestText })
  const { plateId, point, unitId, words } = report.place
  if (!plateId && !point && !unitId && !words?.trim()) problems.push({ field: 'place', problem: 'missing' })
  if (words && length(words) > longestPlace) problems.push({ field: 'place', problem: 'too-long', limit: longestPlace })
  if (point && !(Math.abs(point.lng) <= 180 && Math.abs(point.lat) <= 90)) problems.push({ field: 'point', problem: 'out-of-range' })
  if (report.photos && report.photos.length > mostPhotos) problems.push({ field: 'photos', problem: 'too-long', limit: mostPhotos })
  return problems
}
export const mostPhotos = 6
