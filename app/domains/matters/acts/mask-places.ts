import { type Context, together } from '#platform/context'
import { publicPlace } from '../rules/publishing.ts'
import { tables } from '../tables.ts'

const atOnce = 500

/** Masks the places in words that were taken in before they were masked; until then nobody but those who handle the matter reads them. Gives how many. Safe to repeat. */
export function maskPlaces(context: Context): Promise<number> {
  return together(context, async (context) => {
    const db = tables(context)
    const unmasked = await db.selectFrom('matters.matter').select(['id', 'place_words']).where('public_place', 'is', null).where('place_words', '<>', '').orderBy('id').limit(atOnce).forUpdate().skipLocked().execute()
    for (const { id, place_words } of unmasked) await db.updateTable('matters.matter').set({ public_place: publicPlace(place_words) }).where('id', '=', id).execute()
    return unmasked.length
  })
}
