import { routes } from '#platform/http'

export const packsRoutes = routes()
