import type { Job } from '#platform/jobs'

export const rollsJobs: readonly Job[] = []
