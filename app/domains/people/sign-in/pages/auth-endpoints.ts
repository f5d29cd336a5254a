import { bodyWithin } from '#platform/form'
import { routes } from '#platform/http'
import type { PeopleSite } from '../../pages/people-site.ts'
import { actorFromRequest } from '../actor-from-request.ts'
import { recordSignIn } from '../acts/record-sign-in.ts'
import { recordPasskey } from '../acts/record-passkey.ts'
import { requireSecondStep } from '../acts/require-second-step.ts'

/** A passkey's answer is small; the engine itself would read whatever comes. */
const longestAnswer = 64 * 1024

/**
 * Doors of better-auth that a browser's script or the city's service has to reach. Everything else of it stays shut:
 * signing in by code and password goes through our pages, which count the tries.
 */
const open: readonly RegExp[] = [
  /^\/api\/auth\/passkey\/(generate-register-options|verify-registration|generate-authenticate-options|verify-authentication)$/,
  /^\/api\/auth\/callback\/city$/,
]

export const authEndpoints = ({ auth }: PeopleSite) => routes().on(['GET', 'POST'], '/*', async (c) => {
  if (!open.some((path) => path.test(c.req.path))) return c.notFound()
  if (/\/(generate-register-options|verify-registration)$/.test(c.req.path)) {
    const { session } = await actorFromRequest(auth, c.req.raw, c.var.context.now)
    if (session) await requireSecondStep(c.var.context, session)
  }
  const engine = await auth.engine()
  const { url, method, headers } = c.req.raw
  const answer = await engine.handler(method === 'POST' ? new Request(url, { method, headers, body: await bodyWithin(c.req, longestAnswer) }) : c.req.raw)
  const { signedIn, known } = await recordSignIn(auth, c.var.context, answer.headers.getSetCookie())
  // Whoever left before saying their name is asked for it again.
  if (signedIn && !known) answer.headers.set('location', `${auth.settings.baseUrl}/sign-in/name`)
  if (answer.ok && c.req.path.endsWith('/verify-registration')) await recordPasskey(c.var.context)
  return answer
})
