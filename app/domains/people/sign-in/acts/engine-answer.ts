/** An expected "no" of better-auth becomes undefined; anything else it throws is a bug and goes on. Told by name, so that better-auth is not loaded for it. */
export async function answerOf<Answer>(asked: Promise<Answer>): Promise<Answer | undefined> {
  try {
    return await asked
  } catch (error) {
    if (error instanceof Error && error.name === 'APIError' && 'statusCode' in error && (Number(error.statusCode) < 500 || isClosedAccount(error))) return undefined
    throw error
  }
}

/** better-auth calls it a failure of its own when we refuse a session to a closed account. */
const isClosedAccount = (error: object): boolean =>
  'body' in error && typeof error.body === 'object' && error.body !== null && 'code' in error.body && error.body.code === 'FAILED_TO_CREATE_SESSION'
