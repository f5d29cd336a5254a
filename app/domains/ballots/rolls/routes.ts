import { routes } from '#platform/http'
import { deskCorrect } from './pages/desk-correct.tsx'
import { deskEnd } from './pages/desk-end.tsx'
import { deskLink } from './pages/desk-link.tsx'
import { deskNewRoll } from './pages/desk-new-roll.tsx'
import { deskPrint } from './pages/desk-print.tsx'
import { deskRoll } from './pages/desk-roll.tsx'
import { deskRollList } from './pages/desk-rolls.tsx'
import { rollFile } from './pages/roll-file.ts'
import { rollList } from './pages/roll-list.tsx'
import { rollPage } from './pages/roll-page.tsx'
import { rollPrint } from './pages/roll-print.tsx'
import { rollWhole } from './pages/roll-whole.tsx'

/** Rolls as everybody reads them, and at the desk. */
export const rollsRoutes = routes()
  .route('/rolls', rollFile)
  .route('/rolls', rollPrint)
  .route('/rolls', rollWhole)
  .route('/rolls', rollPage)
  .route('/rolls', rollList)
  .route('/desk/rolls', deskNewRoll)
  .route('/desk/rolls', deskRollList)
  .route('/desk/rolls', deskLink)
  .route('/desk/rolls', deskCorrect)
  .route('/desk/rolls', deskEnd)
  .route('/desk/rolls', deskPrint)
  .route('/desk/rolls', deskRoll)
