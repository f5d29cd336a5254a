import type { Context } from '#platform/context'
import { type Charter, defaultCharter } from '../../rules/charter.ts'
import { tables } from '../../tables.ts'

export interface CharterVersion { readonly version: number; readonly effectiveFrom: string; readonly source: string; readonly charter: Charter }

/** Every charter that was decided, the latest first. */
export const charters = async (context: Context): Promise<CharterVersion[]> =>
  (await tables(context).selectFrom('matters.charter').select(['version', 'effective_from as effectiveFrom', 'source', 'data']).orderBy('effective_from', 'desc').execute())
    .map(({ data, ...row }) => ({ ...row, charter: { ...defaultCharter, ...data } }))
