import type { Job } from '#platform/jobs'
import { forgetProxyNames } from './acts/forget-proxy-names.ts'

export const ownersJobs: readonly Job[] = [
  { name: 'ballots.forget-proxy-names', every: '20 3 * * *', run: async (context) => { await forgetProxyNames(context) } },
]
