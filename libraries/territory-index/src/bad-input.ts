/**
 * Input that no honest answer can be given on: a coordinate that is no number, a ring that is not closed, an id used twice.
 * `code` is stable and meant for machines; `field` is the path to the value, e.g. `units[3].geometry.coordinates[0]`.
 */
export class BadInput extends Error {
  readonly code: string
  readonly file: string | null
  readonly line: number | null
  readonly field: string | null

  constructor(code: string, message: string, place: { file?: string | null, line?: number | null, field?: string | null } = {}) {
    super(message)
    this.name = 'BadInput'
    this.code = code
    this.file = place.file ?? null
    this.line = place.line ?? null
    this.field = place.field ?? null
  }
}
