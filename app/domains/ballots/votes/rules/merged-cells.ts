/** Sums by groups of buildings and groups of choices: no cell is below the least, so none names what few people chose. */
export interface MergedTable {
  /** Buildings of each row. */
  readonly rows: readonly (readonly string[])[]
  /** Choices of each column. */
  readonly columns: readonly (readonly string[])[]
  readonly cells: readonly (readonly number[])[]
}
