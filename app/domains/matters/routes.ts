import { routes } from '#platform/http'
import { confirmationPanel } from './confirmation/pages/desk-panel.tsx'
import { confirmationRoutes } from './confirmation/routes.ts'
import { deskRoutes } from './desk/routes.ts'
import { handlingRoutes } from './handling/routes.ts'
import { intakeRoutes } from './intake/routes.ts'
import { publishingRoutes } from './publishing/routes.ts'

/** Every page of the room. Fixed addresses come before those with a number in them. */
export const matterRoutes = routes()
  .route('/', handlingRoutes([confirmationPanel]))
  .route('/', confirmationRoutes)
  .route('/', deskRoutes)
  .route('/', intakeRoutes)
  .route('/', publishingRoutes)
