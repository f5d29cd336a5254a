import type { Job } from '#platform/jobs'
import { escalateClocks } from './acts/escalate-clocks.ts'
import { recountClocks } from './acts/recount-clocks.ts'
import { remindOfRequests } from './acts/remind-of-requests.ts'

export const handlingJobs: readonly Job[] = [
  { name: 'matters.escalate', every: 60, run: async (context, signal) => { await escalateClocks(context, signal) } },
  { name: 'matters.remind', every: 60, run: remindOfRequests },
  { name: 'matters.recount-clocks', every: 900, run: async (context) => { await recountClocks(context) } },
]
