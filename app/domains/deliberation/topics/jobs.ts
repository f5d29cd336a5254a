import type { Job } from '#platform/jobs'
import { beginTopics } from './acts/announce-topic.ts'
import { forgetRefused } from './acts/forget-part.ts'
import { remindOfTopics } from './acts/remind-of-topics.ts'
import { closeRatings } from './acts/report-topic.ts'
import { lapsePetitions } from './acts/sign-petition.ts'
import { readOutcomes } from './acts/take-decision.ts'

export const topicsJobs: readonly Job[] = [
  { name: 'deliberation.keep-topics', every: '5 * * * *', run: async (context) => { await lapsePetitions(context); await beginTopics(context); await closeRatings(context); await forgetRefused(context) } },
  { name: 'deliberation.read-outcomes', every: 300, run: readOutcomes },
  { name: 'deliberation.remind-of-topics', every: '40 8 * * *', run: remindOfTopics },
]
