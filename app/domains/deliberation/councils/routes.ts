import { routes } from '#platform/http'

export const councilsRoutes = routes()
