import { routes } from '#platform/http'
import { bake } from '../../pages/again.tsx'
import type { PeopleSite } from '../../pages/people-site.ts'
import { returnPath } from '../../rules/return-path.ts'
import { cityServiceAddress } from '../acts/city-service-address.ts'

/** /sign-in/city: leads on to the city's own identity service. A link and not a form, because forms may only post to this site. */
export const cityPage = ({ auth }: PeopleSite) => routes()
  .get('/', async (c) => {
    if (auth.settings.oidc === undefined) return c.redirect('/sign-in', 303)
    const { address, setCookies } = await cityServiceAddress(auth, returnPath(c.req.query('return')), c.req.raw.headers)
    bake(c, setCookies)
    return c.redirect(address, 303)
  })
