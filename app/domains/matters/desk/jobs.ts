import type { Job } from '#platform/jobs'
import { gatherThemes } from './acts/theme.ts'

export const deskJobs: readonly Job[] = [{ name: 'matters.gather-themes', every: '40 * * * *', run: async (context) => { await gatherThemes(context) } }]
