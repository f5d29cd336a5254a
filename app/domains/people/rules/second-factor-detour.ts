import { returnPath } from './return-path.ts'

/** Where someone is led whose posts do not count for want of a second factor: to turn one on, and then back to the page of the desk that they asked for. */
export function secondFactorDetour(request: { readonly method: string; readonly url: string }, secondFactorNeeded: boolean): string | undefined {
  const { pathname, search } = new URL(request.url)
  if (!secondFactorNeeded || (request.method !== 'GET' && request.method !== 'HEAD') || !/^\/desk(\/|$)/.test(pathname)) return undefined
  return `/me/security?${new URLSearchParams({ need: 'second-factor', return: returnPath(pathname + search, '/desk') })}`
}
