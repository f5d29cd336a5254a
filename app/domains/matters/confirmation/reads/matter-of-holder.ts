import type { Context } from '#platform/context'
import { matterForAct, type MatterNow } from '../../acts/move.ts'
import { matterByCode, type OwnMatter, ownMatters } from '../../intake/reads/matter-by-code.ts'

/** Who says that a matter is theirs: by the code of its receipt, or (without one) by being signed in. */
export interface Holder { readonly number: string; readonly code?: string | undefined }

const reading = { act: 'matters.read-own', allowed: { visitor: ['all'] } } as const

/** The matter of whoever raised it; undefined for everybody else, whatever of it was wrong. */
export async function matterOfHolder(context: Context, { number, code }: Holder): Promise<{ own: OwnMatter; matter: MatterNow; byCode: boolean } | undefined> {
  const byCode = code !== undefined && code !== ''
  const me = context.actor?.id
  const found = byCode ? await matterByCode(context, number, code)
    : me === undefined ? undefined : await ownMatters(context).where('m.number', '=', number).where('m.reporter_id', '=', me).executeTakeFirst()
  return found && { own: found, byCode, matter: (await matterForAct(context, found.id, reading)).matter }
}
