import { routes } from '#platform/http'
import { deskChangePage } from './pages/desk-change.tsx'
import { deskDoorPage } from './pages/desk-door.tsx'
import { deskListPage } from './pages/desk-list.tsx'
import { deskMeetingPage } from './pages/desk-meeting.tsx'
import { deskMinutesPage } from './pages/desk-minutes.tsx'
import { deskNewPage } from './pages/desk-new.tsx'
import { deskPrintPages } from './pages/desk-print.tsx'
import { herePage } from './pages/here.tsx'
import { listPage } from './pages/list.tsx'
import { livePage } from './pages/live.tsx'
import { meetingPage } from './pages/meeting.tsx'
import { minePage } from './pages/mine.tsx'
import { minutesPage } from './pages/minutes.tsx'
import { publicPrintPages } from './pages/public-print.tsx'
import { roomPage } from './pages/room.tsx'

export const meetingsRoutes = routes().route('/', listPage).route('/', minePage).route('/', meetingPage).route('/', herePage).route('/', livePage).route('/', minutesPage).route('/', publicPrintPages)
  .route('/', deskListPage).route('/', deskNewPage).route('/', deskMeetingPage).route('/', deskChangePage).route('/', deskDoorPage).route('/', roomPage).route('/', deskMinutesPage).route('/', deskPrintPages)
