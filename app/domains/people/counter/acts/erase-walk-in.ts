import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { appendErasure, type Erasure, wipe } from '../../my-data/acts/erase-person.ts'
import { type AtTheCounter, holdWalkIn } from './hold-walk-in.ts'

/** Erases, at their wish, what is personal about somebody without an account, in every room. Keys, acts and published numbers stay. Refuses what `holdWalkIn` refuses. */
export async function eraseWalkIn(context: Context, who: AtTheCounter, { erasers, journal, open = 'leave' }: Erasure): Promise<void> {
  await together(context, async (context) => {
    const { postId, checked } = await holdWalkIn(context, who)
    await wipe(context, who.personId, erasers, { open })
    await recordAct(context, 'people.erased-at-counter', who.personId, { concerns: who.personId, post: postId, facts: { checked, open } })
  })
  await appendErasure(journal, who.personId, { at: context.now, open })
}
