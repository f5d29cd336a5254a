/** Reasons and ways that the acts of handling know by code; their words are under the same codes. */
export const returnReasons = ['not-our-duty', 'not-our-place', 'wrong-category', 'needs-other-power', 'duplicate'] as const
export const suspensionReasons = ['needs-money', 'needs-approval', 'needs-season', 'needs-others', 'cannot-enter', 'force-majeure'] as const
export const callReasons = ['residents-problem', 'joint-enforcement', 'emergency'] as const
export const contactWays = ['phone', 'visit', 'message', 'posted'] as const
export const spanUnits = ['hour', 'day', 'workday'] as const

/** Longest suspension in days before it has to be looked at again. */
export const longestSuspension = 365
