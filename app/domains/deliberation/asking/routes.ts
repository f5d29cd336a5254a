import { routes } from '#platform/http'

export const askingRoutes = routes()
