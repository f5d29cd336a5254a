import { type Context, together } from '#platform/context'
import { tellStory } from '../../acts/move.ts'
import { said } from '../rules/said.ts'
import { holdMatter } from './hold-matter.ts'

/** A note that only staff read. */
export function addNote(context: Context, id: string, { note: words }: { readonly note: string }): Promise<void> {
  return together(context, async (context) => {
    const { matter, role, postId } = await holdMatter(context, id, 'note')
    await tellStory(context, matter, { act: 'matters.noted', role, postId, note: said('note', words), seenBy: 'staff' })
  })
}
