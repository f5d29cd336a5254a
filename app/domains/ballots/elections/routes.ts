import { routes } from '#platform/http'

export const electionsRoutes = routes()
