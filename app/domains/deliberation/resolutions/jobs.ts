import type { Job } from '#platform/jobs'
import { remindOfResolutions } from './acts/remind-of-resolutions.ts'

export const resolutionsJobs: readonly Job[] = [{ name: 'deliberation.remind-of-resolutions', every: '30 8 * * *', run: remindOfResolutions }]
