import { gramsForStorage } from '@gongzhi/matter-text'
import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { matterForAct, tellStory } from '../../acts/move.ts'
import { tellOtherSystems } from '../../acts/tell-other-systems.ts'
import { chosen, said } from '../../handling/rules/said.ts'
import { tell } from '../../handling/acts/tell.ts'
import { isComplainedOf } from '../../handling/rules/reporter-visibility.ts'
import { matterPermissions } from '../../rules/permissions.ts'
import { type PublicWording, publicWording } from '../../rules/publishing.ts'
import { longestPlace, longestText, longestTitle } from '../../rules/report.ts'
import { tables } from '../../tables.ts'

export const moderations = ['published', 'reworded', 'hidden'] as const

export interface Moderated {
  /** What of the queue was seen; undefined where nothing waited. Somebody who decided it meanwhile is not overruled unseen. */
  readonly asked?: string | undefined
  readonly decision: string
  /** New published words, masked once more; for `reworded`. */
  readonly title?: string
  readonly text?: string
  /** The place in words; empty says none, undefined leaves it as it stands. */
  readonly place?: string | undefined
  /** Why it is hidden: whoever wrote it reads this. */
  readonly reason?: string
  /** Photographs of the reporter that everybody may see. The others that wait stay unseen. */
  readonly photos?: readonly string[]
}

/**
 * A moderator decides how a matter's words stand in public: as proposed, in other words, or not at all; and of each photograph whether everybody may see
 * it. The original stays sealed in the matter. Refuses `matters.moderated-meanwhile`, `matters.own-decision` (an appeal is for somebody else),
 * `matters.not-published`, `matters.words-needed`.
 */
export function moderateMatter(context: Context, id: string, moderated: Moderated): Promise<void> {
  return together(context, async (context) => {
    const { matter, role, postId } = await matterForAct(context, id, matterPermissions['matters.moderate'])
    const db = tables(context)
    const now = await db.selectFrom('matters.matter').select(['publicity', 'confidential', 'moderation', 'public_title', 'public_text']).where('id', '=', id).forNoKeyUpdate().executeTakeFirstOrThrow()
    if (now.publicity === 'confidential' || now.confidential) throw new Refusal('matters.not-published', 'conflict')
    // Whoever is complained of does not decide what is read of it.
    if (isComplainedOf(context.actor, matter)) throw new Refusal('matters.own-decision', 'forbidden')
    const open = await db.selectFrom('matters.moderation').select(['id', 'why']).where('matter_id', '=', id).where('decided_at', 'is', null).executeTakeFirst()
    if (open?.id !== (moderated.asked || undefined)) throw new Refusal('matters.moderated-meanwhile', 'conflict', { number: matter.number })
    const before = await db.selectFrom('matters.moderation').select('decided_by').where('matter_id', '=', id).where('decision', '=', 'hidden').orderBy('decided_at', 'desc').executeTakeFirst()
    if (open?.why === 'appeal' && before?.decided_by === context.actor?.id) throw new Refusal('matters.own-decision', 'forbidden')

    const decision = chosen('decision', moderated.decision, moderations)
    const reason = decision === 'hidden' ? said('reason', moderated.reason ?? '') : ''
    const wording = decision === 'reworded' ? reworded(moderated) : undefined
    await db.updateTable('matters.matter').set({
      moderation: decision === 'hidden' ? 'hidden' : 'clear', updated_at: context.now,
      ...(wording ? { public_title: wording.title, public_text: wording.text, ...(moderated.place === undefined ? {} : { public_place: wording.place }), grams: gramsForStorage(`${wording.title}\n${wording.text}`) } : {}),
    }).where('id', '=', id).execute()
    const decided = { decided_by: context.actor?.id ?? null, decided_at: context.now, decision, reason }
    if (open) await db.updateTable('matters.moderation').set(decided).where('id', '=', open.id).execute()
    else await db.insertInto('matters.moderation').values({ matter_id: id, asked_at: context.now, why: 'looked', ...decided }).execute()
    const photos = await lookAtPhotos(context, id, decision === 'hidden' ? [] : moderated.photos ?? [])

    const facts = { decision, photos, appeal: open?.why === 'appeal' }
    if (decision === 'published' && now.moderation !== 'hidden') return recordAct(context, 'matters.text-published', id, { post: postId, concerns: matter.reporter_id, facts })
    const act = { published: 'matters.text-published', reworded: 'matters.text-reworded', hidden: 'matters.text-hidden' }[decision]
    const event = await tellStory(context, matter, { act, role, postId, note: reason, seenBy: 'parties', facts })
    await tell(context, matter, { reporter: true }, { topic: act, once: event })
    // Whoever shows it elsewhere takes it down or reads it anew; of what was never public nothing is told.
    if (now.moderation === 'clear' || decision !== 'hidden') await tellOtherSystems(context, { ...matter, moderation: 'clear' }, act, event)
  })
}

function reworded({ title = '', text = '', place = '' }: Moderated): PublicWording {
  const words = { title: said('title', title), text: text.trim(), place: place.trim() }
  if ([...words.title].length > longestTitle) throw new Refusal('matters.too-many-words', 'invalid', { field: 'title', limit: longestTitle })
  if ([...words.text].length > longestText) throw new Refusal('matters.too-many-words', 'invalid', { field: 'text', limit: longestText })
  if ([...words.place].length > longestPlace) throw new Refusal('matters.too-many-words', 'invalid', { field: 'place', limit: longestPlace })
  return publicWording(words)
}

/** Publishes the chosen photographs of the reporter one by one and remembers that all of them were looked at. Gives how many are public now. */
async function lookAtPhotos(context: Context, matterId: string, chosenPhotos: readonly string[]): Promise<number> {
  const db = tables(context)
  const photos = await db.selectFrom('matters.photo').select('id').where('matter_id', '=', matterId).where('kind', '=', 'report').execute()
  for (const { id } of photos) await db.updateTable('matters.photo').set({ public: chosenPhotos.includes(id), looked_at: context.now }).where('id', '=', id).execute()
  return photos.filter(({ id }) => chosenPhotos.includes(id)).length
}
