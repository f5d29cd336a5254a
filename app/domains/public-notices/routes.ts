import { routes } from '#platform/http'

export const publicNoticesRoutes = routes()
