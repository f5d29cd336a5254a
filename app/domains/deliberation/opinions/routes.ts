import { routes } from '#platform/http'

export const opinionsRoutes = routes()
