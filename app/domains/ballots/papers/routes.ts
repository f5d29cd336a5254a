import { routes } from '#platform/http'
import { deskPapers } from './pages/desk-papers.tsx'
import { paperPrint } from './pages/paper-print.tsx'

export const papersRoutes = routes().route('/desk/ballots', paperPrint).route('/desk/ballots', deskPapers)
