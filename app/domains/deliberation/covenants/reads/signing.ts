import { sql } from 'kysely'
import type { Context } from '#platform/context'
import { tables } from '../../tables.ts'

/** Somebody who asked to sign for where they live, and waits for staff to see that they do. */
export interface SigningWish { readonly id: string; readonly personId: string; readonly label: string; readonly door: string; readonly at: Date }

/** Wishes to sign a covenant that wait, the oldest first. */
export const signingWishes = (context: Context, covenantId: string): Promise<SigningWish[]> =>
  tables(context).selectFrom('deliberation.covenant_signing_wish').select(['id', 'person_id as personId', 'label', 'door', 'at']).where('covenant_id', '=', covenantId).orderBy('at').orderBy('id').limit(200).execute()

export interface OwnSigning {
  /** The door for which they asked to sign; undefined: they did not, or it is settled. */
  readonly wish: { readonly label: string; readonly door: string } | undefined
  /** They signed themselves, on screen. */
  readonly signed: boolean
}

/** What the reader themselves did about signing. */
export async function ownSigning(context: Context, covenantId: string, personId: string): Promise<OwnSigning> {
  const open = tables(context)
  const wish = await open.selectFrom('deliberation.covenant_signing_wish').select(['label', 'door']).where('covenant_id', '=', covenantId).where('person_id', '=', personId).executeTakeFirst()
  const signed = await open.selectFrom('deliberation.covenant_signature').select(sql<number>`1`.as('one')).where('covenant_id', '=', covenantId).where('person_id', '=', personId).executeTakeFirst()
  return { wish, signed: signed !== undefined }
}
