/** Where to go back to after signing in: a path on this site, else the first page. */
export function returnPath(text: string | undefined, otherwise = '/'): string {
  if (text === undefined || !/^\/(?![/\\])[^\\\s\p{Cc}]*$/u.test(text) || text.length > 500) return otherwise
  return /^\/(sign-in|sign-out|api)(\/|\?|$)/.test(text) ? otherwise : text
}
