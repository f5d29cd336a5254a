import { type Context, together } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { moveMatter } from '../../acts/move.ts'
import { attachPhotos } from '../../handling/acts/attach-photos.ts'
import { tell } from '../../handling/acts/tell.ts'
import { limitsOf } from '../../handling/reads/limits-of.ts'
import { masked, said } from '../../handling/rules/said.ts'
import { matterPermissions } from '../../rules/permissions.ts'
import type { KeptPhoto } from '../../rules/photo.ts'
import { holdVersion } from './hold-version.ts'
import { outsideHandling } from './outside-handling.ts'

export interface Check {
  readonly passed: boolean
  /** What was found on site; words or photographs. */
  readonly words: string
  readonly photos?: readonly KeptPhoto[]
  readonly photosPublic?: boolean
}

/**
 * Somebody outside the handling unit looked on site. Passed, whoever raised it is asked; failed, the lead goes on, with its clock of handling
 * started anew. Refuses `matters.not-outside`, `matters.evidence-needed`, and `matters.words-needed` where a failure has no reason.
 */
export function checkMatter(context: Context, id: string, version: number, { passed, words, photos = [], photosPublic = false }: Check): Promise<void> {
  return together(context, async (context) => {
    const { matter, role, postId } = await holdVersion(context, id, matterPermissions['matters.check'], ['done'], { version })
    await outsideHandling(context, matter)
    const note = said('words', words, { needed: !passed })
    if (note === '' && photos.length === 0) throw new Refusal('matters.evidence-needed', 'invalid', { field: 'words' })
    const { clocks } = await limitsOf(context, matter)
    const event = await moveMatter(context, matter, {
      move: passed ? 'pass-check' : 'fail-check', to: passed ? 'asking' : 'in-progress', act: passed ? 'matters.check-passed' : 'matters.check-failed', role, postId,
      note, publicNote: masked(note), stop: ['check'], start: passed ? [['ask', clocks.ask]] : [['handle', clocks.handle]], facts: { photos: photos.length },
    })
    await attachPhotos(context, matter.id, event, 'check', photos, photosPublic)
    if (!passed) await tell(context, matter, { organisations: [matter.lead_id], reporter: true, followers: true }, { topic: 'matters.check-failed', once: event })
  })
}
