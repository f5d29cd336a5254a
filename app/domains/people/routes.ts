import { routes } from '#platform/http'
import { actsPage } from './audit/pages/acts.tsx'
import { originalPage } from './audit/pages/original.tsx'
import { readingsPage } from './audit/pages/readings.tsx'
import { claimsPage } from './claims/pages/claims.tsx'
import { walkInPage } from './counter/pages/walk-in.tsx'
import { walkInsPage } from './counter/pages/walk-ins.tsx'
import { contactPage } from './my-data/pages/contact.tsx'
import { erasedPage, erasePage } from './my-data/pages/erase.tsx'
import { exportPage } from './my-data/pages/export.tsx'
import { mePage, namePage as myNamePage } from './my-data/pages/me.tsx'
import { preferencesPage } from './my-data/pages/preferences.ts'
import { retentionPage } from './my-data/pages/retention.tsx'
import { securityPage } from './my-data/pages/security.tsx'
import { enrolPage } from './my-data/pages/totp.tsx'
import { whoLookedPage } from './my-data/pages/who-looked.tsx'
import type { PeopleSite } from './pages/people-site.ts'
import { permissionsPage } from './pages/permissions.tsx'
import { privacyPage } from './pages/privacy.tsx'
import { accountPage } from './posts/pages/account.tsx'
import { accountsPage, newAccountPage } from './posts/pages/accounts.tsx'
import { organisationsPage } from './posts/pages/organisations.tsx'
import { authEndpoints } from './sign-in/pages/auth-endpoints.ts'
import { cityPage } from './sign-in/pages/city.tsx'
import { codePage } from './sign-in/pages/code.tsx'
import { namePage } from './sign-in/pages/name.tsx'
import { passwordPage, totpPage } from './sign-in/pages/password.tsx'
import { signInPolicyPage } from './sign-in/pages/sign-in-policy.tsx'
import { signInByMailPage, signInPage, signOutPage } from './sign-in/pages/sign-in.tsx'

/** Every address of this room. */
export const peopleRoutes = (site: PeopleSite) => routes()
  .route('/api/auth', authEndpoints(site))
  .route('/sign-in', signInPage(site))
  .route('/sign-in/mail', signInByMailPage(site))
  .route('/sign-in/code', codePage(site))
  .route('/sign-in/name', namePage(site))
  .route('/sign-in/password', passwordPage(site))
  .route('/sign-in/totp', totpPage(site))
  .route('/sign-in/city', cityPage(site))
  .route('/sign-out', signOutPage(site))
  .route('/preferences', preferencesPage(site))
  .route('/me', mePage(site))
  .route('/me/name', myNamePage(site))
  .route('/me/phone', contactPage(site, 'phone-code'))
  .route('/me/mail', contactPage(site, 'mail-code'))
  .route('/me/security', securityPage(site))
  .route('/me/security/totp', enrolPage(site))
  .route('/me/who-looked', whoLookedPage(site))
  .route('/me/claims', claimsPage(site))
  .route('/me/export', exportPage(site))
  .route('/me/erase', erasePage(site))
  .route('/me/erased', erasedPage(site))
  .route('/desk/administration/people', accountsPage(site))
  .route('/desk/administration/people/new', newAccountPage(site))
  .route('/desk/administration/people/:id', accountPage(site))
  .route('/desk/administration/walk-ins', walkInsPage(site))
  .route('/desk/administration/walk-ins/:id', walkInPage(site))
  .route('/desk/administration/organisations', organisationsPage(site))
  .route('/desk/administration/sign-in-policy', signInPolicyPage(site))
  .route('/desk/administration/retention', retentionPage(site))
  .route('/desk/audit/acts', actsPage(site))
  .route('/desk/audit/readings', readingsPage(site))
  .route('/desk/audit/people/:id', originalPage(site))
  .route('/about/permissions', permissionsPage(site))
  .route('/about/privacy', privacyPage(site))
