import { routes } from '#platform/http'

export const propertyRoutes = routes()
