import type { Job } from '#platform/jobs'

export const propertyJobs: readonly Job[] = []
