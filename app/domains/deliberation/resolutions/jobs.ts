import type { Job } from '#platform/jobs'

export const resolutionsJobs: readonly Job[] = []
