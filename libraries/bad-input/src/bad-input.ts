/** Where in a file a mistake stands; `null` where there is no file, or no line to point at. */
export type Place = { file: string | null, line: number | null, field: string | null }

/**
 * Input that no honest answer can be given on: a date that does not exist, an id used twice, a cost that is no number.
 * `code` is stable and meant for machines; `line` counts from 1; `field` is the column, the option or the path of the value
 * (`units[3].name`); `message` says what is wrong and what would be right.
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
