/** What is wrong with a new password; undefined when nothing is. At least ten signs of three kinds, or sixteen of any; none of the login's. */
export function weakness(password: string, logins: readonly string[]): 'short' | 'long' | 'simple' | 'login' | undefined {
  const length = [...password].length
  if (length < 10) return 'short'
  if (length > 128) return 'long'
  const kinds = [/\p{Ll}/u, /\p{Lu}/u, /\p{N}/u, /[^\p{Ll}\p{Lu}\p{N}]/u].filter((kind) => kind.test(password)).length
  if (length < 16 && kinds < 3) return 'simple'
  if (new Set(password).size < 5) return 'simple'
  const lower = password.toLowerCase()
  return logins.some((login) => login.length >= 4 && lower.includes(login.toLowerCase().replace(/@.*|^\+86/g, ''))) ? 'login' : undefined
}
