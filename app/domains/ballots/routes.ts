import { routes } from '#platform/http'
import { packsRoutes } from './packs/routes.ts'
import { propertyRoutes } from './property/routes.ts'
import { papersRoutes } from './papers/routes.ts'
import { rollsRoutes } from './rolls/routes.ts'
import { votesRoutes } from './votes/routes.ts'
import { ownersRoutes } from './owners/routes.ts'
import { electionsRoutes } from './elections/routes.ts'
import { budgetsRoutes } from './budgets/routes.ts'

/** Every page of the room. Fixed addresses come before those with a number in them; owners' votes take their own voting page before the common one does. */
export const ballotsRoutes = routes()
  .route('/', packsRoutes)
  .route('/', propertyRoutes)
  .route('/', rollsRoutes)
  .route('/', papersRoutes)
  .route('/', ownersRoutes)
  .route('/', votesRoutes)
  .route('/', electionsRoutes)
  .route('/', budgetsRoutes)
