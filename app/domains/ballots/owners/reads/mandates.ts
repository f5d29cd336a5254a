import type { Context } from '#platform/context'
import { isKey } from '#platform/key'
import { tables } from '../../tables.ts'
import type { EntryHolding } from '../../rolls/rules/roll.ts'
import type { ProxyGiven } from '../rules/proxy.ts'

/** A mandate that an owner gave on screen, as they and the staff who look at it see it. */
export interface MandateOffer {
  readonly id: string
  readonly entryId: string
  readonly number: number
  readonly label: string
  readonly holdings: readonly EntryHolding<number>[]
  readonly principal: string
  readonly holderName: string | null
  readonly until: string
  readonly matters: ProxyGiven['matters']
  readonly picture: string | null
  readonly state: 'waiting' | 'accepted' | 'refused' | 'withdrawn'
  readonly reason: string | null
  readonly at: Date
  readonly revokedAt: Date | null
  readonly usedAt: Date | null
}

const offers = (context: Context, ballotId: string) =>
  tables(context).selectFrom('ballots.owners_proxy_offer as offer').innerJoin('ballots.roll_entry as entry', 'entry.id', 'offer.entry_id').leftJoin('ballots.owners_proxy as proxy', 'proxy.id', 'offer.proxy_id')
    .select(['offer.id', 'offer.entry_id as entryId', 'entry.number', 'entry.label', 'entry.holdings', 'offer.principal', 'offer.holder_name as holderName', 'offer.until', 'offer.matters', 'offer.picture', 'offer.state', 'offer.reason', 'offer.at', 'proxy.revoked_at as revokedAt', 'proxy.used_at as usedAt'])
    .where('offer.ballot_id', '=', ballotId)

/** Those that wait for staff, the oldest first. */
export const offersWaiting = (context: Context, ballotId: string): Promise<MandateOffer[]> => offers(context, ballotId).where('offer.state', '=', 'waiting').orderBy('offer.at').execute()

/** Those of one person, the latest first. */
export const offersOf = (context: Context, ballotId: string, personId: string): Promise<MandateOffer[]> => offers(context, ballotId).where('offer.person_id', '=', personId).orderBy('offer.at', 'desc').execute()

/** Digest of the picture of a mandate or of an offer of this vote. */
export async function powerPicture(context: Context, ballotId: string, id: string): Promise<string | undefined> {
  if (!isKey(id)) return undefined
  const offer = await tables(context).selectFrom('ballots.owners_proxy_offer').select('picture').where('id', '=', id).where('ballot_id', '=', ballotId).executeTakeFirst()
  return (offer ?? await tables(context).selectFrom('ballots.owners_proxy').select('picture').where('id', '=', id).where('ballot_id', '=', ballotId).executeTakeFirst())?.picture ?? undefined
}
