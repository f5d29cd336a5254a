/** How someone reached the person who acts for them. */
export const channels = ['phone', 'visit', 'counter'] as const
export type Channel = (typeof channels)[number]

/** What was done for someone may be undone for so long, in milliseconds. */
export const undoWithin = 3_600_000

/** Whether it may still be undone at `now`. */
export const mayUndo = (acting: { readonly at: Date; readonly undoneAt: Date | null }, now: Date): boolean =>
  acting.undoneAt === null && now.getTime() - acting.at.getTime() <= undoWithin
