import type { Job } from '#platform/jobs'

export const draftsJobs: readonly Job[] = []
