import type { Job } from '#platform/jobs'

export const askingJobs: readonly Job[] = []
