/** One row of a file of units, as it was read. */
export interface UnitRow {
  /** Line of the file, as a person counts. */
  readonly row: number
  readonly code: string
  readonly name: string
  /** Key, name or other word of a level. */
  readonly level: string
  /** Null or empty for a root. */
  readonly parentCode: string | null
}

/** Why one row (or one feature) cannot be taken: a code with its facts, put into words where it is shown. */
export interface RowReason {
  readonly row: number
  readonly field: string
  readonly code: string
  readonly facts: Readonly<Record<string, string | number>>
}
