import type { Job } from '#platform/jobs'
import { askReporters } from './acts/ask-reporters.ts'

export const confirmationJobs: readonly Job[] = [
  { name: 'matters.ask', every: 600, run: async (context, signal) => { await askReporters(context, signal) } },
]
