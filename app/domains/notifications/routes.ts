import { routes } from '#platform/http'
import { confirm } from './pages/confirm.tsx'
import { deliveries } from './pages/deliveries.tsx'
import { inbox } from './pages/inbox.tsx'
import { preferences } from './pages/preferences.tsx'
import { stop } from './pages/stop.tsx'
import { type TopicNames, webhooks } from './pages/webhooks.tsx'
import type { NoticeSentences, SubjectNames } from './rules/notice.ts'

/** The room's addresses; the sentences of every room are handed in, for the inbox shows them all, and what there is for other systems to listen to. */
export const notificationsRoutes = (sentences: NoticeSentences, topics: TopicNames = () => [], names: readonly SubjectNames[] = []) => routes()
  .route('/me/notifications/preferences', preferences)
  .route('/me/notifications', inbox(sentences, names))
  .route('/notifications/stop', stop(sentences))
  .route('/notifications/confirm', confirm)
  .route('/desk/administration/webhooks', webhooks(topics))
  .route('/desk/administration/deliveries', deliveries(sentences))
