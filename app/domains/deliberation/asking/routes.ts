import { routes } from '#platform/http'
import { answerPage } from './pages/answer.tsx'
import { countPage } from './pages/count.tsx'
import { deskAskingPage } from './pages/desk-asking.tsx'
import { deskDoors } from './pages/desk-doors.tsx'
import { deskListPages } from './pages/desk-list.tsx'
import { doorSheets } from './pages/door-sheets.tsx'
import { fieldPages } from './pages/field.tsx'
import { publicPages } from './pages/public.tsx'

export const askingRoutes = routes().route('/', fieldPages).route('/', publicPages).route('/', answerPage).route('/', deskListPages).route('/', countPage).route('/', doorSheets).route('/', deskDoors).route('/', deskAskingPage)
