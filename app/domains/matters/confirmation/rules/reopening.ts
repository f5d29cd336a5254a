/** Until when whoever raised a matter may have it reopened. */
export const mayReopenUntil = (closedAt: Date, days: number): Date => new Date(closedAt.getTime() + days * 86_400_000)
