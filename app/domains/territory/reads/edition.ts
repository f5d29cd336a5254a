import type { Context } from '#platform/context'
import { tables } from '../tables.ts'

/** Moves on whenever a unit, boundary, level, responsibility, plate or the place changes. */
export const edition = async (context: Context): Promise<string> =>
  String((await tables(context).selectFrom('territory.edition').select('edition').executeTakeFirstOrThrow()).edition)

/** Moves on only when units or boundaries change: what the index of the map is kept under. Whoever is changing them reads under a name of their own. */
export async function editionOfBoundaries(context: Context): Promise<string> {
  const { boundaries, unsure } = await tables(context).selectFrom('territory.public_edition').select(['boundaries', 'unsure']).executeTakeFirstOrThrow()
  return `${boundaries}${unsure && `/${unsure}`}`
}
