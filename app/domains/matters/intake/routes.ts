import { routes } from '#platform/http'
import { actingReceipt } from './pages/acting-receipt.tsx'
import { deskAlarms } from './pages/desk-alarms.tsx'
import { deskMatterImport } from './pages/desk-matter-import.tsx'
import { deskNew } from './pages/desk-new.tsx'
import { deskRoster } from './pages/desk-roster.tsx'
import { follow } from './pages/follow.tsx'
import { mine } from './pages/mine.tsx'
import { newMatter } from './pages/new.tsx'
import { patrol } from './pages/patrol.tsx'
import { sent } from './pages/sent.tsx'
import { similar } from './pages/similar.ts'

export const intakeRoutes = routes()
  .route('/matters', newMatter).route('/matters', sent).route('/matters', follow).route('/matters', mine).route('/matters', similar)
  .route('/desk', deskNew).route('/desk', actingReceipt).route('/desk', patrol).route('/desk', deskRoster).route('/desk', deskAlarms).route('/desk', deskMatterImport)
