import type { Context } from '#platform/context'
import { log } from '#platform/log'
import { Refusal } from '#platform/refusal'
import { acceptMatter } from '../../acts/accept-matter.ts'
import { dispatchMatter } from '../../handling/acts/dispatch-matter.ts'
import { mergeMatters } from '../../handling/acts/merge-matters.ts'
import { selectedMatters, type SelectedMatter } from '../reads/selected-matters.ts'
import { type BulkMove, mostAtOnce, type Selected } from '../rules/bulk.ts'
import { addToTheme } from './theme.ts'

export interface MoveManyDetails { readonly leadId?: string; readonly into?: string; readonly note?: string; readonly themeId?: string }
/** What became of one of them: done, or refused and why. */
export interface MovedOne { readonly matter: SelectedMatter | undefined; readonly selected: Selected; readonly refusal: Refusal | undefined }

/**
 * Does the same move with each of several matters, each by its own act and in its own transaction: one that is refused changes nothing
 * for the others. Refuses `matters.nothing-selected`, `matters.too-many-selected` before anything is done.
 */
export async function moveMany(context: Context, move: BulkMove, selected: readonly Selected[], details: MoveManyDetails = {}): Promise<MovedOne[]> {
  if (selected.length === 0) throw new Refusal('matters.nothing-selected', 'invalid')
  if (selected.length > mostAtOnce) throw new Refusal('matters.too-many-selected', 'invalid', { most: mostAtOnce, given: selected.length })
  const matters = new Map((await selectedMatters(context, selected.map(({ id }) => id))).map((matter) => [matter.id, matter]))
  const results: MovedOne[] = []
  for (const one of selected) {
    const matter = matters.get(one.id)
    // What the reader may not see is answered as if it were not there.
    results.push({ matter, selected: one, refusal: matter ? await refusalOf(() => moveOne(context, move, one, details)) : new Refusal('matters.unknown', 'missing') })
  }
  return results
}

function moveOne(context: Context, move: BulkMove, { id, version }: Selected, { leadId = '', into = '', note = '', themeId = '' }: MoveManyDetails): Promise<unknown> {
  switch (move) {
    case 'accept': return acceptMatter(context, id, version)
    case 'dispatch': return dispatchMatter(context, id, version, { leadId, note })
    case 'merge': return mergeMatters(context, id, version, { into, note })
    case 'theme': return addToTheme(context, themeId, id)
  }
}

async function refusalOf(work: () => Promise<unknown>): Promise<Refusal | undefined> {
  try {
    await work()
    return undefined
  } catch (error) {
    if (error instanceof Refusal) return error
    // The others are told of exactly, so a fault in one does not hide what became of them.
    log.error({ err: error }, 'one of several moves failed')
    return new Refusal('matters.step-failed')
  }
}
