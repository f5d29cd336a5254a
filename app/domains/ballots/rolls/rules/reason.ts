import { Refusal } from '#platform/refusal'

export const longestReason = 500

/** A reason as it is kept. Refuses with the given code what is missing or too long. */
export function requireText(code: string, text: string): string {
  const said = text.trim()
  if (said.length < 2 || [...said].length > longestReason) throw new Refusal(code, 'invalid', { most: longestReason })
  return said
}
