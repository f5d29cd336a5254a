import { Refusal } from '#platform/refusal'
import type { PeopleAuth } from '../auth.ts'
import { cityService } from '../rules/way.ts'
import { answerOf } from './engine-answer.ts'

/** Where to send someone who signs in with the city's own service, and the cookie that ties its answer to them. Refuses `people.city-service-unavailable`. */
export async function cityServiceAddress(auth: PeopleAuth, next: string, headers: Headers): Promise<{ address: string; setCookies: string[] }> {
  const { api } = await auth.engine()
  const { baseUrl } = auth.settings
  const answer = await answerOf(api.signInSocial({
    body: { provider: cityService, callbackURL: `${baseUrl}${next}`, newUserCallbackURL: `${baseUrl}/sign-in/name?return=${encodeURIComponent(next)}`, errorCallbackURL: `${baseUrl}/sign-in`, disableRedirect: true },
    headers, returnHeaders: true,
  }))
  if (!answer?.response.url) throw new Refusal('people.city-service-unavailable', 'conflict')
  return { address: answer.response.url, setCookies: answer.headers.getSetCookie() }
}
