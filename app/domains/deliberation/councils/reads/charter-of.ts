import type { Context } from '#platform/context'
import { tables } from '../../tables.ts'
import { type CharterVersion, type CouncilCharter, defaultCharter } from '../rules/charter.ts'

const versions = (context: Context) => tables(context).selectFrom('deliberation.council_charter').select(['id', 'council_id as councilId', 'version', 'charter', 'at'])

/** The charter by which a council deliberates now. A council has one from its foundation. */
export const charterOf = (context: Context, councilId: string): Promise<CharterVersion> =>
  versions(context).where('council_id', '=', councilId).orderBy('version', 'desc').limit(1).executeTakeFirstOrThrow()

/** All its versions, the latest first. */
export const charterVersions = (context: Context, councilId: string): Promise<CharterVersion[]> =>
  versions(context).where('council_id', '=', councilId).orderBy('version', 'desc').execute()

/** The rules for a topic that may have no council yet: those of the council, or those that every council begins with. */
export const charterOrDefault = async (context: Context, councilId: string | null): Promise<CouncilCharter> =>
  councilId === null ? defaultCharter : (await charterOf(context, councilId)).charter
