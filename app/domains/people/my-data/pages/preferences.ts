import { readForm } from '#platform/form'
import { routes } from '#platform/http'
import { bake } from '../../pages/again.tsx'
import type { PeopleSite } from '../../pages/people-site.ts'
import { parsePreferences, preferencesCookie, serialisePreferences } from '../../rules/preferences.ts'
import { returnPath } from '../../rules/return-path.ts'
import { cookieOf, setCookie } from '../../sign-in/cookie.ts'
import { choosePreferences } from '../acts/choose-preferences.ts'

const year = 365 * 86_400

/** POST /preferences: language and print size, kept in a cookie, and with the person when they are signed in. */
export const preferencesPage = ({ auth }: PeopleSite) => routes().post('/', async (c) => {
  const form = await readForm(c.req)
  const chosen = parsePreferences(`${form.text('locale')}.${{ 0: 'normal', 1: 'large' }[form.text('large')] ?? ''}`)
  const before = parsePreferences(cookieOf(c.req.header('cookie'), preferencesCookie))
  await choosePreferences(c.var.context, chosen)
  const next = { locale: chosen.locale ?? before.locale, largePrint: chosen.largePrint ?? before.largePrint }
  bake(c, [setCookie(auth.settings.baseUrl, preferencesCookie, serialisePreferences(next), year)])
  const back = form.text('return')
  return c.redirect(back.startsWith('/sign-in') ? back.replace(/[^\w\-/?=&%.]/g, '') : returnPath(back), 303)
})
