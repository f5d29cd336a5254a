/**
 * Categories whose keeping time a place decides, each with the shortest that the law allows, in months: records of how personal data was
 * handled at least three years (PIPL article 56). The other categories end with their purpose.
 */
export const leastMonths = { 'walk-in': 1, acting: 1, consent: 36, reading: 36 } as const
export type DecidableCategory = keyof typeof leastMonths
export const decidableCategories = Object.keys(leastMonths) as DecidableCategory[]
export const isDecidable = (category: string): category is DecidableCategory => Object.hasOwn(leastMonths, category)

/** Longer than anything need be kept. */
export const mostMonths = 600
