import { routes } from '#platform/http'
import { bulkPage } from './pages/bulk.tsx'
import { queueCsv } from './pages/queue-csv.ts'
import { queuePage } from './pages/queue.tsx'
import { viewsPage } from './pages/views.tsx'

/** Every page of the desk's lists and of the room's administration. */
export const deskRoutes = routes()
  .route('/desk/queue.csv', queueCsv)
  .route('/desk/views', viewsPage)
  .route('/desk/bulk', bulkPage)
  .route('/desk', queuePage)
