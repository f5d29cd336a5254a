import type { Job } from '#platform/jobs'

export const topicsJobs: readonly Job[] = []
