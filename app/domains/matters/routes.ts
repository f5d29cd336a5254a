import { routes } from '#platform/http'
import { confirmationPanel } from './confirmation/pages/desk-panel.tsx'
import { confirmationRoutes } from './confirmation/routes.ts'
import { deskRoutes } from './desk/routes.ts'
import { handlingRoutes } from './handling/routes.ts'
import { intakeRoutes } from './intake/routes.ts'
import type { MatterPanel } from './publishing/pages/matter.tsx'
import { publishingRoutesWith } from './publishing/routes.ts'

/** Every page of the room. Fixed addresses come before those with a number in them; `panels` are what other rooms show on the page of a matter. */
export const matterRoutesWith = (panels: readonly MatterPanel[]) => routes()
  .route('/', handlingRoutes([confirmationPanel]))
  .route('/', confirmationRoutes)
  .route('/', deskRoutes)
  .route('/', intakeRoutes)
  .route('/', publishingRoutesWith(panels))

export const matterRoutes = matterRoutesWith([])
