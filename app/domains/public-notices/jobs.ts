import type { Context } from '#platform/context'
import type { Job } from '#platform/jobs'
import { erasePersonalParts, withPersonalParts } from './acts/erase-personal-parts.ts'
import { moveEnd, withOpenEnd } from './acts/move-end.ts'

const each = (find: (context: Context) => Promise<string[]>, act: (context: Context, id: string) => Promise<void>) => async (context: Context, signal: AbortSignal) => {
  for (const id of await find(context)) {
    if (signal.aborted) return
    await act(context, id)
  }
}

export const publicNoticesJobs: readonly Job[] = [
  { name: 'public-notices.erase-personal-parts', every: '11 * * * *', run: each(withPersonalParts, erasePersonalParts) },
  { name: 'public-notices.move-ends', every: '23 3 * * *', run: each(withOpenEnd, moveEnd) },
]
