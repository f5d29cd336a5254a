/** Which columns a table is expected to have: for each, the words under which it is known, as `plainName` writes them. */
export type WantedColumns = readonly (readonly string[])[]

/** The name of a column, however it was typed: full-width letters, blanks, capitals. */
export const plainName = (name: string): string => name.normalize('NFKC').trim().toLowerCase().replace(/\s+/g, '_')

/** So many rows are looked at for the header: above it stand titles and who made the table. */
export const rowsAboveHeader = 10

/** Whether a row is the header: all wanted columns but one stand in it, so that a table with one missing is still understood, and told. */
export function isHeader(cells: readonly string[], wanted: WantedColumns): boolean {
  const names = new Set(cells.map(plainName))
  const missing = wanted.filter((words) => !words.some((word) => names.has(word))).length
  return missing <= 1
}
