import { type Context, together } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { keepEarliestEnd, tellStory } from '../../acts/move.ts'
import type { KeptPhoto } from '../../rules/photo.ts'
import { tables } from '../../tables.ts'
import { chosen, masked, said } from '../rules/said.ts'
import { attachPhotos } from './attach-photos.ts'
import { holdMatter } from './hold-matter.ts'
import { tell } from './tell.ts'

export interface Progress {
  readonly note: string
  /** Everybody reads it (masked), or only those whose matter it is. */
  readonly seenBy: string
  readonly photos?: readonly KeptPhoto[]
  /** Whether this was said to whoever raised the matter, where a first contact was still owed: its clock ends. */
  readonly contacted?: boolean
}

/** Tells how far the work has come. It changes no state. Refuses `matters.words-needed` where there are neither words nor photographs. */
export function addProgress(context: Context, id: string, { note: words, seenBy, photos = [], contacted = false }: Progress): Promise<void> {
  return together(context, async (context) => {
    const { matter, role, postId } = await holdMatter(context, id, 'add-progress')
    const audience = chosen('seenBy', seenBy, ['public', 'parties'] as const)
    const note = said('note', words, { needed: false })
    if (note === '' && photos.length === 0) throw new Refusal('matters.words-needed', 'invalid', { field: 'note' })
    const event = await tellStory(context, matter, {
      act: 'matters.progress-added', role, postId, organisationId: matter.lead_id, note, publicNote: audience === 'public' ? masked(note) : '', seenBy: audience, facts: { photos: photos.length, ...(contacted ? { contacted } : {}) },
    })
    if (contacted) await recordContact(context, matter.id)
    await attachPhotos(context, matter.id, event, 'evidence', photos, audience === 'public')
    await tell(context, matter, { reporter: true, followers: audience === 'public' }, { topic: 'matters.progress-added', once: event })
  })
}

/** A matter that was suspended before the first contact comes back in progress: the contact that is owed is recorded here. */
async function recordContact(context: Context, matterId: string): Promise<void> {
  const db = tables(context)
  await db.updateTable('matters.clock').set({ stopped_at: context.now }).where('matter_id', '=', matterId).where('kind', '=', 'contact').where('stopped_at', 'is', null).execute()
  await db.updateTable('matters.matter').set({ contacted_at: context.now }).where('id', '=', matterId).where('contacted_at', 'is', null).execute()
  await keepEarliestEnd(context, matterId)
}
