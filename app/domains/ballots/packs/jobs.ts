import type { Job } from '#platform/jobs'

export const packsJobs: readonly Job[] = []
