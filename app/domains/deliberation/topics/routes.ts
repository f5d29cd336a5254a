import { routes } from '#platform/http'
import { deskQueue } from './pages/desk-queue.tsx'
import { deskTopic } from './pages/desk-topic.tsx'
import { list } from './pages/list.tsx'
import { newTopic } from './pages/new.tsx'
import { topic } from './pages/topic.tsx'

export const topicsRoutes = routes()
  .route('/topics', list)
  .route('/topics', newTopic)
  .route('/topics', topic)
  .route('/desk/topics', deskQueue)
  .route('/desk/topics', deskTopic)
