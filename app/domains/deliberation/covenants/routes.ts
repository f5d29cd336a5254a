import { routes } from '#platform/http'
import { changes } from './pages/changes.tsx'
import { covenantPage } from './pages/covenant.tsx'
import { deskCovenant } from './pages/desk-covenant.tsx'
import { deskList } from './pages/desk-list.tsx'
import { list } from './pages/list.tsx'
import { print } from './pages/print.tsx'

export const covenantsRoutes = routes()
  .route('/covenants', list)
  .route('/covenants', print)
  .route('/covenants', changes)
  .route('/covenants', covenantPage)
  .route('/desk/covenants', deskList)
  .route('/desk/covenants', deskCovenant)
