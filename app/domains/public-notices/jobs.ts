import type { Job } from '#platform/jobs'

export const publicNoticesJobs: readonly Job[] = []
