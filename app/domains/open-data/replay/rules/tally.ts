import type { PastRequest, RowRefusal } from './request-row.ts'

/** Where a stored request was found to lie: the codes of the units that hold its point. */
export interface StoredRequest { readonly closed: boolean; readonly located: boolean; readonly units: readonly string[] }

/** Something of a request that was too long, and stands shortened. */
export interface Shortened { readonly row: number; readonly id: string; readonly what: 'type' | 'address'; readonly characters: number }

export interface Disagreement { readonly id: string; readonly label: string; readonly units: readonly string[] }

/** What is told of a replay; every number is counted from what is stored. */
export interface Counts {
  rows: number
  accepted: number
  refused: number
  repeated: number
  located: number
  routed: number
  labelled: number
  agreed: number
  another: number
  ambiguous: number
  outside: number
  closed: number
  closingsRefused: number
  shortened: number
}

export class Tally {
  readonly counts: Counts = { rows: 0, accepted: 0, refused: 0, repeated: 0, located: 0, routed: 0, labelled: 0, agreed: 0, another: 0, ambiguous: 0, outside: 0, closed: 0, closingsRefused: 0, shortened: 0 }
  readonly disagreements: Disagreement[] = []
  readonly refusals: RowRefusal[] = []
  readonly shortenings: Shortened[] = []

  stored({ row, id, label, tooLong }: PastRequest, { closed, located, units }: StoredRequest): void {
    const { counts } = this
    counts.accepted += 1
    if (tooLong.length > 0) counts.shortened += 1
    for (const long of tooLong) this.shortenings.push({ row, id, ...long })
    if (closed) counts.closed += 1
    if (!located) return
    counts.located += 1
    if (units.length === 1) counts.routed += 1
    if (label === '') return
    counts.labelled += 1
    if (units.length === 1 && units[0] === label) { counts.agreed += 1; return }
    if (units.length === 0) counts.outside += 1
    else if (units.length > 1) counts.ambiguous += 1
    else counts.another += 1
    this.disagreements.push({ id, label, units })
  }

  refused(refusal: RowRefusal): void {
    if (refusal.what === 'closing') this.counts.closingsRefused += 1
    else this.counts.refused += 1
    this.refusals.push(refusal)
  }
}
