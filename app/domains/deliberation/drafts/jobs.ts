import type { Job } from '#platform/jobs'
import { closeComments } from './acts/close-comments.ts'
import { forgetCommenters, rememberedVersions } from './acts/forget-commenters.ts'

export const draftsJobs: readonly Job[] = [{
  name: 'deliberation.forget-commenters', every: '41 2 * * *',
  async run(context, signal) {
    for (const version of await rememberedVersions(context)) {
      if (signal.aborted) return
      await forgetCommenters(context, version)
    }
  },
}, { name: 'deliberation.close-comments', every: '12 * * * *', run: closeComments }]
