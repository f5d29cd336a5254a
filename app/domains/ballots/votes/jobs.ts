import type { Job } from '#platform/jobs'
import { tellOfResults } from './acts/tell.ts'
import { moveDueBallots, remindOfClosing, sweepBoxes } from './acts/move-due-ballots.ts'

export const votesJobs: readonly Job[] = [
  { name: 'ballots.by-the-clock', every: 15, run: moveDueBallots },
  { name: 'ballots.tell-results', every: 15, run: tellOfResults },
  { name: 'ballots.closing-soon', every: '*/10 * * * *', run: remindOfClosing },
  { name: 'ballots.empty-boxes', every: '17 * * * *', run: sweepBoxes },
]
