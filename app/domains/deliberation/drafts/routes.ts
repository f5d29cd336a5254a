import { routes } from '#platform/http'

export const draftsRoutes = routes()
