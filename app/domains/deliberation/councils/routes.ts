import { routes } from '#platform/http'
import { calendar } from './pages/calendar.tsx'
import { charter } from './pages/charter.tsx'
import { deskCharter } from './pages/desk-charter.tsx'
import { deskCouncil } from './pages/desk-council.tsx'
import { deskDraw } from './pages/desk-draw.tsx'
import { deskList } from './pages/desk-list.tsx'
import { draw } from './pages/draw.tsx'
import { hall } from './pages/hall.tsx'
import { list } from './pages/list.tsx'
import { review } from './pages/review.tsx'
import { ownSeat } from './pages/own-seat.tsx'

export const councilsRoutes = routes()
  .route('/councils', list)
  .route('/councils', draw)
  .route('/councils', calendar)
  .route('/councils', charter)
  .route('/councils', ownSeat)
  .route('/councils', review)
  .route('/councils', hall)
  .route('/desk/councils', deskList)
  .route('/desk/councils', deskDraw)
  .route('/desk/councils', deskCharter)
  .route('/desk/councils', deskCouncil)
