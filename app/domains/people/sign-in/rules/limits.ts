/**
 * How often signing in may fail; what goes right counts for nothing. Five wrong passwords lock for fifteen minutes (GB/T 22239-2019, login
 * failure handling); an address may stand for a whole estate or office behind one line, so its limits are wider.
 */
export const limits = {
  password: { name: 'password', tries: 5, minutes: 15, lockMinutes: 15 },
  passwordFromAddress: { name: 'password-address', tries: 60, minutes: 15, lockMinutes: 15, shared: true },
  secondStepFromAddress: { name: 'second-step-address', tries: 60, minutes: 15, lockMinutes: 15, shared: true },
  codeAgain: { name: 'code-again', tries: 1, minutes: 1, lockMinutes: 1 },
  codeSent: { name: 'code-sent', tries: 6, minutes: 60, lockMinutes: 60 },
  /** Codes that were asked for and not typed in rightly: messages cost money and disturb whoever did not ask. */
  codeFromAddress: { name: 'code-address', tries: 60, minutes: 60, lockMinutes: 30, shared: true },
  /** A code of an authenticator is good for a minute and a half at most; it signs in once. */
  secondStepUsed: { name: 'second-step-used', tries: 1, minutes: 2, lockMinutes: 2 },
  codeTyped: { name: 'code-typed', tries: 10, minutes: 15, lockMinutes: 15 },
} as const
