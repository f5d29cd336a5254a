/** SQLSTATE of a database error, undefined when it is something else. */
const stateOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : undefined)

/** Whether a unique constraint said no: somebody else was first. */
export const isUniqueViolation = (error: unknown): boolean => stateOf(error) === '23505'

/** Whether an exclusion constraint said no: two terms overlap. */
export const isOverlap = (error: unknown): boolean => stateOf(error) === '23P01'
