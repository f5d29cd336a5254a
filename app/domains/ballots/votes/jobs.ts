import type { Job } from '#platform/jobs'

export const votesJobs: readonly Job[] = []
