import { routes } from '#platform/http'

export const votesRoutes = routes()
