import { routes } from '#platform/http'
import { list } from './pages/list.tsx'
import { type MatterPanel, matterPage } from './pages/matter.tsx'
import { search } from './pages/search.tsx'

/** Public pages; `panels` are what other rooms show on the page of a matter. */
export const publishingRoutesWith = (panels: readonly MatterPanel[]) => routes().route('/matters', list).route('/matters', matterPage(panels)).route('/search', search)
export const publishingRoutes = publishingRoutesWith([])
