import type { Job } from '#platform/jobs'
import { settleDraws } from './acts/settle-draw.ts'

export const councilsJobs: readonly Job[] = [
  { name: 'deliberation.settle-draws', every: '20 1 * * *', run: async (context) => { await settleDraws(context) } },
]
