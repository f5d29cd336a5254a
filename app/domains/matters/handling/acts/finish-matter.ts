import { type Context, together } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { moveMatter } from '../../acts/move.ts'
import { isOthersTurn } from '../../confirmation/reads/handled-before.ts'
import type { KeptPhoto } from '../../rules/photo.ts'
import { limitsOf } from '../reads/limits-of.ts'
import { masked, said } from '../rules/said.ts'
import { attachPhotos } from './attach-photos.ts'
import { closeRequests } from './close-requests.ts'
import { holdMatter } from './hold-matter.ts'
import { tell } from './tell.ts'

export interface Evidence {
  readonly words: string
  readonly photos?: readonly KeptPhoto[]
  /** Whether everybody may see the photographs. */
  readonly photosPublic?: boolean
}

/**
 * The lead reports that it is done, with evidence in words or photographs. Where the category needs it somebody looks on site first,
 * else whoever raised it is asked at once. Refuses `matters.evidence-needed`, and `matters.others-turn` where somebody
 * else of the lead is to take up what was not solved.
 */
export function finishMatter(context: Context, id: string, version: number, evidence: Evidence): Promise<void> {
  return together(context, async (context) => {
    const { matter, role, postId } = await holdMatter(context, id, 'finish', { version })
    if (await isOthersTurn(context, matter)) throw new Refusal('matters.others-turn', 'forbidden', { number: matter.number })
    const note = said('words', evidence.words, { needed: false }), photos = evidence.photos ?? []
    if (note === '' && photos.length === 0) throw new Refusal('matters.evidence-needed', 'invalid', { field: 'words' })
    const { clocks, needsCheck } = await limitsOf(context, matter)
    const event = await moveMatter(context, matter, {
      move: 'finish', to: needsCheck ? 'done' : 'asking', act: 'matters.finished', role, postId, organisationId: matter.lead_id, note, publicNote: masked(note), stop: 'all',
      start: needsCheck ? [['check', clocks.check]] : [['ask', clocks.ask]], set: { done_at: context.now }, facts: { photos: photos.length, check: needsCheck },
    })
    await attachPhotos(context, matter.id, event, 'evidence', photos, evidence.photosPublic ?? false)
    await closeRequests(context, matter.id)
    await tell(context, matter, { reporter: true, followers: true }, { topic: 'matters.finished', once: event, facts: { check: needsCheck ? 1 : 0 } })
    if (needsCheck) await tell(context, matter, { onSite: true, dispatchers: matter.unit_id === null }, { topic: 'matters.to-check', once: event })
  })
}
