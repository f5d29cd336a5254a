import { routes } from '#platform/http'
import { comment } from './pages/comment.tsx'
import { compare } from './pages/compare.tsx'
import { deskDraft } from './pages/desk-draft.tsx'
import { deskList } from './pages/desk-list.tsx'
import { draftPage } from './pages/draft.tsx'
import { list } from './pages/list.tsx'
import { print } from './pages/print.tsx'

export const draftsRoutes = routes()
  .route('/drafts', list)
  .route('/drafts', compare)
  .route('/drafts', comment)
  .route('/drafts', print)
  .route('/drafts', draftPage)
  .route('/desk/drafts', deskList)
  .route('/desk/drafts', deskDraft)
