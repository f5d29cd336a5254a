import type { Job } from '#platform/jobs'

export const covenantsJobs: readonly Job[] = []
