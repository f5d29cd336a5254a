import type { Job } from '#platform/jobs'

export const meetingsJobs: readonly Job[] = []
