import { routes } from '#platform/http'

export const topicsRoutes = routes()
