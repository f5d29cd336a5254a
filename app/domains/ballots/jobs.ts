import type { Job } from '#platform/jobs'
import { propertyJobs } from './property/jobs.ts'
import { votesJobs } from './votes/jobs.ts'
import { ownersJobs } from './owners/jobs.ts'

/** Work of the whole room that comes round by itself. */
export const ballotsJobs: readonly Job[] = [
  ...propertyJobs,
  ...votesJobs,
  ...ownersJobs,
]
