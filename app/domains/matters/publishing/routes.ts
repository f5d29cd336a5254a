import { routes } from '#platform/http'
import { list } from './pages/list.tsx'
import { matter } from './pages/matter.tsx'
import { search } from './pages/search.tsx'

export const publishingRoutes = routes().route('/matters', list).route('/matters', matter).route('/search', search)
