import { together, type Context } from '#platform/context'
import { announceBallot } from '../../votes/acts/announce-ballot.ts'
import { requireAnnounceable } from '../reads/require-announceable.ts'

/** Announces an owners' vote: from then on only what was announced may be voted on. Refuses what `requireAnnounceable` refuses. */
export function announceAssembly(context: Context, ballotId: string): Promise<{ readonly noticeId: string }> {
  return together(context, async (context) => {
    await requireAnnounceable(context, ballotId)
    return announceBallot(context, ballotId)
  })
}
