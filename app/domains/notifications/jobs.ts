import type { Job } from '#platform/jobs'
import { emptyOutbox } from './outbox/empty-outbox.ts'
import { forgetOldMessages } from './outbox/forget-old-messages.ts'
import type { Outside } from './outbox/outside.ts'

/** A round ends well before its claims would count as abandoned. */
const longestRoundMilliseconds = 60_000

export const notificationJobs = (outside: Outside): readonly Job[] => [
  { name: 'notifications.outbox', every: 5, run: (context, signal) => emptyOutbox(context, outside, AbortSignal.any([signal, AbortSignal.timeout(longestRoundMilliseconds)])) },
  { name: 'notifications.retention', every: '40 3 * * *', run: forgetOldMessages },
]
