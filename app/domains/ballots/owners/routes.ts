import { routes } from '#platform/http'

export const ownersRoutes = routes()
