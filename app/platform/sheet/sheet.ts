/** What is wrong with one cell of a table: a code with its facts, put into words where it is shown. */
export interface CellReason {
  /** Line of the file, as a person counts. */
  readonly row: number
  readonly field: string
  readonly code: string
  readonly facts: Readonly<Record<string, string | number>>
}

/** A table as it was read: cells are text, rows keep the number that a person sees beside them. */
export interface Sheet {
  readonly header: readonly string[]
  readonly rows: readonly { readonly row: number; readonly cells: readonly string[] }[]
  /** What was wrong with single cells while reading: formulas above all. */
  readonly reasons: readonly CellReason[]
  /** Where the header was found, when it was not the first row of the first sheet. `sheet` is empty for CSV. */
  readonly headerAt?: { readonly sheet: string; readonly row: number } | undefined
}

/** Signs by which a spreadsheet takes a text for a formula. */
const dangerous = /^[=+\-@\t\r]/

/** Text that a spreadsheet will show and not run: an apostrophe goes before = + - @. */
export const neutralised = (text: string): string => (dangerous.test(text) ? `'${text}` : text)

/** Takes that apostrophe away again, so that a sheet which we gave back can be handed in as it is. */
export const plain = (text: string): string => (text.startsWith("'") && dangerous.test(text.slice(1)) ? text.slice(1) : text)

/** Name of a column as spreadsheets count: 1 is A, 27 is AA. */
export function columnLetter(column: number): string {
  let letters = ''
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  return letters
}
