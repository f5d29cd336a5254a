/** What takes time or surprises about our own PostgreSQL: put into words where it is told. */
export interface PostgresNews {
  readonly what: 'making' | 'joining' | 'ended' | 'again'
  /** Folder of the cluster. */
  readonly folder: string
  readonly pid?: number
}
