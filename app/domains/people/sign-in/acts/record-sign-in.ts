import { recordAct } from '#domains/transparency'
import type { Context } from '#platform/context'
import { tables } from '../../tables.ts'
import type { PeopleAuth } from '../auth.ts'
import { sessionKeyIn } from '../cookie.ts'

/** Writes down that somebody signed in, by which way; nothing when they have no person yet. Gives whether they have one. */
export async function recordSignIn(auth: PeopleAuth, context: Context, setCookies: readonly string[]): Promise<{ signedIn: boolean; known: boolean }> {
  const token = sessionKeyIn(setCookies, auth.settings.baseUrl, auth.secret)
  if (token === undefined) return { signedIn: false, known: false }
  const found = await tables(context).selectFrom('people.session as session').leftJoin('people.person as person', 'person.user_id', 'session.userId')
    .select(['person.id as personId', 'session.way', 'session.assurance']).where('session.token', '=', token).executeTakeFirst()
  if (!found) return { signedIn: false, known: false }
  if (found.personId === null) return { signedIn: true, known: false }
  await recordAct({ ...context, actor: { id: found.personId, name: '', posts: [] } }, 'people.signed-in', found.personId, { facts: { way: found.way, assurance: found.assurance } })
  return { signedIn: true, known: true }
}
