import type { Context } from '#platform/context'
import { tables } from '../tables.ts'

/** Moves on whenever a unit, boundary, level, responsibility, plate or the place changes. */
export const edition = async (context: Context): Promise<string> =>
  String((await tables(context).selectFrom('territory.edition').select('edition').executeTakeFirstOrThrow()).edition)

/** Moves on only when units or boundaries change: what the index of the map is kept under. */
export const editionOfBoundaries = async (context: Context): Promise<string> =>
  String((await tables(context).selectFrom('territory.edition').select('boundaries').executeTakeFirstOrThrow()).boundaries)
