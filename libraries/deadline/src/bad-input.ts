/** Where in a file a mistake stands; `null` where there is no file, or no line to point at. */
export type Place = { file: string | null, line: number | null, field: string | null }

/**
 * Input that cannot be computed with: a date that does not exist, an amount that is not a whole number, an unknown unit.
 * `code` is stable and meant for machines; `field` names the input's own key.
 */
export class BadInput extends Error {
  readonly code: string
  readonly file: string | null
  readonly line: number | null
  readonly field: string | null

  constructor(code: string, message: string, place: Partial<Place> = {}) {
    super(message)
    this.name = 'BadInput'
    this.code = code
    this.file = place.file ?? null
    this.line = place.line ?? null
    this.field = place.field ?? null
  }
}

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
