import { routes } from '#platform/http'

export const budgetsRoutes = routes()
