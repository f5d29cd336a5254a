import type { Job } from '#platform/jobs'
import { closeByClock } from './acts/close-conversation.ts'
import { forgetLinks } from './acts/forget-links.ts'
import { refreshMap } from './acts/refresh-map.ts'
import { linksToForget, unfinishedConversations } from './reads/unfinished.ts'

/** Maps are made anew in the background, conversations close by the clock, and links go when their time has come. */
export const opinionsJobs: readonly Job[] = [
  {
    name: 'deliberation.opinion-maps',
    every: 15,
    async run(context, signal) {
      for (const conversation of await unfinishedConversations(context)) {
        if (signal.aborted) return
        if (conversation.closedAt === null && conversation.closesAt <= context.now) await closeByClock(context, conversation)
        await refreshMap(context, conversation)
      }
    },
  },
  {
    name: 'deliberation.opinion-links',
    every: '17 3 * * *',
    async run(context, signal) {
      for (const conversation of await linksToForget(context)) if (!signal.aborted) await forgetLinks(context, conversation)
    },
  },
]
