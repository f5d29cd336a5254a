/** Months for which a notice is kept once it was read, a message once it was sent, and an unread notice at the most. */
export const keptMonths = { afterReading: 12, afterSending: 12, unread: 24 } as const
