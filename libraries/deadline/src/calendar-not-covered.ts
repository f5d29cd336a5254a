/**
 * The answer depends on a year whose holidays and make-up workdays the calendar does not hold.
 * `nominal` is the last day before any roll-over where that needs no calendar (days, months, years), else `null`.
 */
export class CalendarNotCovered extends Error {
  readonly code = 'CALENDAR_NOT_COVERED'
  readonly year: number
  readonly nominal: string | null
  readonly coveredYears: readonly number[]

  constructor(year: number, nominal: string | null, coveredYears: readonly number[]) {
    super(`the calendar does not hold ${year} (it holds ${coveredYears.join(', ') || 'no year'}); nothing is assumed about it`)
    this.name = 'CalendarNotCovered'
    this.year = year
    this.nominal = nominal
    this.coveredYears = coveredYears
  }

  /** The same refusal, with the day that could be computed without the calendar. */
  with(nominal: string): CalendarNotCovered {
    return new CalendarNotCovered(this.year, nominal, this.coveredYears)
  }
}
