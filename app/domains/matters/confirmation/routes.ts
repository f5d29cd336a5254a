import { routes } from '#platform/http'
import { moderationAppeal } from '../publishing/pages/moderation-appeal.tsx'
import { moderation } from '../publishing/pages/moderation.tsx'
import { asking } from './pages/asking.tsx'
import { checks } from './pages/checks.tsx'
import { confirm } from './pages/confirm.tsx'
import { exclusions } from './pages/exclusions.tsx'
import { deskRates, publicRates } from './pages/rates.tsx'
import { reviews } from './pages/reviews.tsx'

/** Checking, asking, reviewing, the rates, and the moderator's queue. */
export const confirmationRoutes = routes()
  .route('/matters', confirm)
  .route('/matters', moderationAppeal)
  .route('/rates', publicRates)
  .route('/desk/checks', checks)
  .route('/desk/asking', asking)
  .route('/desk/reviews', reviews)
  .route('/desk/exclusions', exclusions)
  .route('/desk/rates', deskRates)
  .route('/desk/moderation', moderation)
