import { routes } from '#platform/http'
import { councilsRoutes } from './councils/routes.ts'
import { topicsRoutes } from './topics/routes.ts'
import { meetingsRoutes } from './meetings/routes.ts'
import { opinionsRoutes } from './opinions/routes.ts'
import { askingRoutes } from './asking/routes.ts'
import { draftsRoutes } from './drafts/routes.ts'
import { covenantsRoutes } from './covenants/routes.ts'
import { resolutionsRoutes } from './resolutions/routes.ts'

/** Every page of the room. Fixed addresses come before those with a number in them. */
export const deliberationRoutes = routes()
  .route('/', councilsRoutes)
  .route('/', topicsRoutes)
  .route('/', meetingsRoutes)
  .route('/', opinionsRoutes)
  .route('/', askingRoutes)
  .route('/', draftsRoutes)
  .route('/', covenantsRoutes)
  .route('/', resolutionsRoutes)
