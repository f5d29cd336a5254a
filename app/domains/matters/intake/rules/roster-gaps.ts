export interface Span { readonly from: Date; readonly to: Date }

/** The times between `from` and `to` in which nobody is on duty. */
export function rosterGaps(shifts: readonly Span[], { from, to }: Span): Span[] {
  const gaps: Span[] = []
  let covered = from
  for (const shift of [...shifts].sort((a, b) => a.from.getTime() - b.from.getTime())) {
    if (shift.to <= covered) continue
    if (shift.from >= to) break
    if (shift.from > covered) gaps.push({ from: covered, to: shift.from })
    covered = shift.to
  }
  if (covered < to) gaps.push({ from: covered, to })
  return gaps
}
