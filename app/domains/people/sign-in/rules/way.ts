/** Ways to sign in. */
export const ways = ['phone-code', 'mail-code', 'password', 'passkey', 'city-service'] as const
export type Way = (typeof ways)[number]

/** strong: a second factor, a passkey or the city's own identity service stands behind the session. */
export type Assurance = 'single' | 'strong'

/** Name of the city's own identity service in addresses and accounts. */
export const cityService = 'city'
