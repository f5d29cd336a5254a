import { routes } from '#platform/http'

export const rollsRoutes = routes()
