import { routes } from '#platform/http'
import { addPage } from './pages/add.tsx'
import { deskConversation } from './pages/desk-conversation.tsx'
import { deskHref, deskList } from './pages/desk-list.tsx'
import { deskNew } from './pages/desk-new.tsx'
import { exportPages } from './pages/exports.ts'
import { listPage } from './pages/list.tsx'
import { mapPage } from './pages/map.tsx'
import { minePage } from './pages/mine.tsx'
import { votePage } from './pages/vote.tsx'

export const opinionsRoutes = routes()
  .route('/opinions', listPage)
  .route('/opinions', addPage)
  .route('/opinions', minePage)
  .route('/opinions', mapPage)
  .route('/opinions', exportPages)
  .route('/opinions', votePage)
  .route(deskHref, deskList)
  .route(deskHref, deskNew)
  .route(deskHref, deskConversation)
