import { routes } from '#platform/http'
import { ballot } from './pages/ballot.tsx'
import { deskBallot } from './pages/desk-ballot.tsx'
import { deskEdit } from './pages/desk-edit.tsx'
import { deskList } from './pages/desk-list.tsx'
import { deskNew } from './pages/desk-new.tsx'
import { list } from './pages/list.tsx'
import { print } from './pages/print.tsx'
import { receipt } from './pages/receipt.tsx'
import { result } from './pages/result.tsx'
import { resultFiles } from './pages/result-files.ts'
import { vote } from './pages/vote.tsx'

export const votesRoutes = routes()
  .route('/ballots', list)
  .route('/ballots', vote)
  .route('/ballots', receipt)
  .route('/ballots', result)
  .route('/ballots', resultFiles)
  .route('/ballots', print)
  .route('/ballots', ballot)
  .route('/desk/ballots', deskList)
  .route('/desk/ballots', deskNew)
  .route('/desk/ballots', deskEdit)
  .route('/desk/ballots', deskBallot)
