import { isAPIError } from 'better-auth/api'

/** An expected "no" of better-auth becomes undefined; anything else it throws is a bug and goes on. */
export async function answerOf<Answer>(asked: Promise<Answer>): Promise<Answer | undefined> {
  try {
    return await asked
  } catch (error) {
    if (isAPIError(error) && Number(error.statusCode ?? 0) < 500) return undefined
    throw error
  }
}
