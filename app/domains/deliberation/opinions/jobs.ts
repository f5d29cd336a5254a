import type { Job } from '#platform/jobs'

export const opinionsJobs: readonly Job[] = []
