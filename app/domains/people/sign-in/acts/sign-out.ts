import { recordAct } from '#domains/transparency'
import type { Context } from '#platform/context'
import { tables } from '../../tables.ts'
import type { PeopleAuth } from '../auth.ts'
import { cookieOf, sessionCookie, setCookie, unsigned } from '../cookie.ts'

/** Ends the session of this device; gives the lines that take its cookies away. Without a session nothing happens. */
export async function signOut(auth: PeopleAuth, context: Context, request: Request): Promise<string[]> {
  const { baseUrl } = auth.settings
  const cookie = cookieOf(request.headers.get('cookie'), sessionCookie(baseUrl))
  const token = cookie && unsigned(cookie, auth.secret)
  if (token) {
    const ended = await tables(context).deleteFrom('people.session').where('token', '=', token).returning('id').executeTakeFirst()
    if (ended && context.actor) await recordAct(context, 'people.signed-out', context.actor.id)
  }
  return [setCookie(baseUrl, sessionCookie(baseUrl), '', 0)]
}
