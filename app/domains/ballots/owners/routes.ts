import { routes } from '#platform/http'
import { deskAside } from './pages/desk-aside.tsx'
import { deskAssemblies } from './pages/desk-assemblies.tsx'
import { deskAssembly } from './pages/desk-assembly.tsx'
import { deskCharters } from './pages/desk-charters.tsx'
import { deskDifferences } from './pages/desk-differences.tsx'
import { deskOutside } from './pages/desk-outside.tsx'
import { deskPapers } from './pages/desk-papers.tsx'
import { deskProxies } from './pages/desk-proxies.tsx'
import { deskResult } from './pages/desk-result.tsx'
import { deskService } from './pages/desk-service.tsx'
import { enterPapers } from './pages/enter-paper.tsx'
import { mandate } from './pages/mandate.tsx'
import { mandatePrint } from './pages/mandate-print.tsx'
import { newAssembly } from './pages/new-assembly.tsx'
import { ownerVote } from './pages/owner-vote.tsx'
import { papersPrint } from './pages/papers-print.tsx'
import { recount } from './pages/recount.tsx'
import { sheetPages } from './pages/sheet-page.tsx'

/** Owners' votes at the desk, and what owners do and read. */
export const ownersRoutes = routes()
  .route('/', newAssembly)
  .route('/', deskAssemblies)
  .route('/', deskCharters)
  .route('/', deskAssembly)
  .route('/', deskService)
  .route('/', papersPrint)
  .route('/', deskPapers)
  .route('/', enterPapers)
  .route('/', deskDifferences)
  .route('/', deskProxies)
  .route('/', deskAside)
  .route('/', deskOutside)
  .route('/', deskResult)
  .route('/', ownerVote)
  .route('/', mandatePrint)
  .route('/', mandate)
  .route('/', sheetPages)
  .route('/', recount)
