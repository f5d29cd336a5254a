import { routes } from '#platform/http'
import { deskPapers } from './pages/desk-papers.tsx'

export const papersRoutes = routes().route('/desk/ballots', deskPapers)
