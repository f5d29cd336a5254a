import { routes } from '#platform/http'
import { assembliesPage } from './pages/assemblies.tsx'
import { deskAssemblies } from './pages/desk-assemblies.tsx'
import { deskAssembly } from './pages/desk-assembly.tsx'
import { deskCommittee } from './pages/desk-committee.tsx'
import { deskCount } from './pages/desk-count.tsx'
import { deskElection } from './pages/desk-election.tsx'
import { deskElections } from './pages/desk-elections.tsx'
import { deskHandOver } from './pages/desk-hand-over.tsx'
import { deskMandates } from './pages/desk-mandates.tsx'
import { deskNominations } from './pages/desk-nominations.tsx'
import { deskPapers } from './pages/desk-papers.tsx'
import { deskPoll } from './pages/desk-poll.tsx'
import { deskPolling } from './pages/desk-polling.tsx'
import { deskRecall } from './pages/desk-recall.tsx'
import { deskProposal } from './pages/desk-proposal.tsx'
import { electionPrint } from './pages/election-print.tsx'
import { electionResult } from './pages/election-result.tsx'
import { electionPage } from './pages/election.tsx'
import { electionsPage } from './pages/elections.tsx'

export const electionsRoutes = routes()
  .route('/elections', electionsPage)
  .route('/elections', electionResult)
  .route('/elections', electionPrint)
  .route('/elections', electionPage)
  .route('/residents-meetings', assembliesPage)
  .route('/desk/residents-meetings', deskAssemblies)
  .route('/desk/residents-meetings', deskProposal)
  .route('/desk/residents-meetings', deskAssembly)
  .route('/desk/elections', deskElections)
  .route('/desk/elections', deskRecall)
  .route('/desk/elections', deskCommittee)
  .route('/desk/elections', deskNominations)
  .route('/desk/elections', deskMandates)
  .route('/desk/elections', deskPolling)
  .route('/desk/elections', deskPapers)
  .route('/desk/elections', deskPoll)
  .route('/desk/elections', deskCount)
  .route('/desk/elections', deskHandOver)
  .route('/desk/elections', deskElection)
