import type { Job } from '#platform/jobs'
import { keepTerms } from './acts/keep-terms.ts'
import { closeReviews } from './acts/review-council.ts'
import { endReserves, settleDraws } from './acts/settle-draw.ts'

export const councilsJobs: readonly Job[] = [
  { name: 'deliberation.settle-draws', every: '20 1 * * *', run: async (context) => { await settleDraws(context); await endReserves(context) } },
  { name: 'deliberation.keep-terms', every: '35 7 * * *', run: keepTerms },
  { name: 'deliberation.close-reviews', every: '50 1 * * *', run: closeReviews },
]
