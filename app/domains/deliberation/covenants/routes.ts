import { routes } from '#platform/http'

export const covenantsRoutes = routes()
