/** How staff made sure, at the counter, that somebody without an account is who they say: only the kind is recorded, never a document's number. */
export const identityChecks = ['identity-card', 'called-back', 'receipt', 'guardian'] as const
export type IdentityCheck = (typeof identityChecks)[number]
export const isIdentityCheck = (text: string): text is IdentityCheck => (identityChecks as readonly string[]).includes(text)
