import { routes } from '#platform/http'
import { deskList } from './pages/desk-list.tsx'
import { deskNotice } from './pages/desk-notice.tsx'
import { deskPost } from './pages/desk-post.tsx'
import { feed } from './pages/feed.ts'
import { list } from './pages/list.tsx'
import { notice } from './pages/notice.tsx'
import { object } from './pages/object.tsx'
import { photo } from './pages/photo.ts'
import { print } from './pages/print.tsx'

/** Every page of the room. Fixed addresses come before those with a number in them. */
export const publicNoticesRoutes = routes()
  .route('/', feed)
  .route('/notices', list)
  .route('/notices', photo)
  .route('/notices', print)
  .route('/notices', object)
  .route('/notices', notice)
  .route('/desk/notices', deskList)
  .route('/desk/notices', deskPost)
  .route('/desk/notices', deskNotice)
