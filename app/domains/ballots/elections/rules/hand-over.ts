export const handOverItems = ['seal', 'books', 'money', 'files', 'property', 'other'] as const
export type HandOverItem = (typeof handOverItems)[number]

/** Without these four no hand-over is complete (印章、账目、资金、档案). */
export const handOverNeeded = ['seal', 'books', 'money', 'files'] as const satisfies readonly HandOverItem[]
