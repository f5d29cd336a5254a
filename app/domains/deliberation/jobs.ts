import type { Job } from '#platform/jobs'
import { councilsJobs } from './councils/jobs.ts'
import { topicsJobs } from './topics/jobs.ts'
import { meetingsJobs } from './meetings/jobs.ts'
import { opinionsJobs } from './opinions/jobs.ts'
import { askingJobs } from './asking/jobs.ts'
import { draftsJobs } from './drafts/jobs.ts'
import { resolutionsJobs } from './resolutions/jobs.ts'

/** Work of the whole room that comes round by itself. */
export const deliberationJobs: readonly Job[] = [
  ...councilsJobs,
  ...topicsJobs,
  ...meetingsJobs,
  ...opinionsJobs,
  ...askingJobs,
  ...draftsJobs,
  ...resolutionsJobs,
]
