import type { Job } from '#platform/jobs'

export const councilsJobs: readonly Job[] = []
