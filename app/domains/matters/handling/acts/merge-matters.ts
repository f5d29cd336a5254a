import { sql } from 'kysely'
import { requirePermission } from '#domains/people'
import { type Context, together } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { aboutMatter, moveMatter, tellStory } from '../../acts/move.ts'
import { matterPermissions } from '../../rules/permissions.ts'
import { isOpen } from '../../rules/state.ts'
import { tables } from '../../tables.ts'
import { masked, said } from '../rules/said.ts'
import { finalTarget } from '../reads/final-target.ts'
import { closeRequests } from './close-requests.ts'
import { holdMatter } from './hold-matter.ts'
import { tell } from './tell.ts'

/**
 * Merges a duplicate into the matter that is handled on. Whoever raised or follows the duplicate follows that one; what was merged
 * into the duplicate before points there too, so that there are never chains nor circles.
 * Refuses `matters.unknown`, `matters.merge-with-itself`, `matters.merge-into-ended`, `matters.merge-into-confidential`.
 */
export function mergeMatters(context: Context, id: string, version: number, { into, note: words = '' }: { readonly into: string; readonly note?: string }): Promise<void> {
  return together(context, async (context) => {
    // Merging is rare and looks along chains: one at a time keeps two of them from making a circle.
    await sql`select pg_advisory_xact_lock(hashtextextended('matters.merge', 0))`.execute(tables(context))
    const { matter, role, postId } = await holdMatter(context, id, 'merge', { version })
    const note = said('note', words, { needed: false })
    const target = await finalTarget(context, into.trim())
    if (!target) throw new Refusal('matters.unknown-number', 'invalid', { field: 'into' })
    if (target.id === matter.id) throw new Refusal('matters.merge-with-itself', 'invalid', { field: 'into', number: target.number })
    requirePermission(context, matterPermissions['matters.merge'], aboutMatter(target))
    if (!isOpen(target.state)) throw new Refusal('matters.merge-into-ended', 'conflict', { field: 'into', number: target.number })
    if ((target.confidential || target.publicity === 'confidential') && target.reporter_id !== matter.reporter_id) throw new Refusal('matters.merge-into-confidential', 'conflict', { field: 'into', number: target.number })

    const event = await moveMatter(context, matter, {
      move: 'merge', to: 'merged', act: 'matters.merged', role, postId, note, publicNote: masked(note), stop: 'all',
      set: { outcome: 'merged', merged_into: target.id, closed_at: context.now }, facts: { into: target.id, number: target.number },
      ...(target.confidential || target.publicity === 'confidential' || target.moderation !== 'clear' ? {} : { publicFacts: { into: target.number } }),
    })
    await closeRequests(context, matter.id)
    const db = tables(context)
    await db.updateTable('matters.matter').set({ merged_into: target.id, updated_at: context.now }).where('merged_into', '=', matter.id).execute()
    await sql`
      insert into matters.follower (matter_id, person_id, since, because)
      select ${target.id}, person_id, ${context.now}, 'merged' from (
        select reporter_id as person_id from matters.matter where id = ${matter.id} and reporter_id is not null
        union select person_id from matters.follower where matter_id = ${matter.id}
      ) as interested where person_id is distinct from ${target.reporter_id} on conflict do nothing`.execute(db)
    await tellStory(context, target, { act: 'matters.merged-in', role, postId, facts: { from: matter.id, number: matter.number } })
    await tell(context, matter, { reporter: true, followers: true }, { topic: 'matters.merged', once: event, facts: { into: target.number } })
    await tell(context, target, { organisations: [target.lead_id] }, { topic: 'matters.merged-in', once: event })
  })
}
