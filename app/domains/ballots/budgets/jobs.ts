import type { Job } from '#platform/jobs'

export const budgetsJobs: readonly Job[] = []
