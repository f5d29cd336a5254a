import type { Job } from '#platform/jobs'

export const ownersJobs: readonly Job[] = []
