import type { Job } from '#platform/jobs'

export const electionsJobs: readonly Job[] = []
