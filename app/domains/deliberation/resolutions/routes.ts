import { routes } from '#platform/http'

export const resolutionsRoutes = routes()
