import { routes } from '#platform/http'
import { desk } from './pages/desk.tsx'
import { resolutions } from './pages/resolutions.tsx'

export const resolutionsRoutes = routes().route('/resolutions', resolutions).route('/desk/resolutions', desk)
