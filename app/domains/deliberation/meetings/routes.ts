import { routes } from '#platform/http'

export const meetingsRoutes = routes()
