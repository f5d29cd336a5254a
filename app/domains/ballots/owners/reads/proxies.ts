import type { Context } from '#platform/context'
import { tables } from '../../tables.ts'

export interface ProxyStanding {
  readonly id: string
  readonly number: number
  readonly entryNumber: number
  readonly label: string
  readonly holderName: string | null
  readonly until: string
  readonly revokedAt: Date | null
  readonly usedAt: Date | null
  readonly hasPicture: boolean
}

/** Mandates of a vote, the latest first. What they tell the proxy to say is not among it. */
export const proxiesOf = (context: Context, ballotId: string): Promise<ProxyStanding[]> =>
  tables(context).selectFrom('ballots.owners_proxy as proxy').innerJoin('ballots.roll_entry as entry', 'entry.id', 'proxy.entry_id')
    .select(['proxy.id', 'proxy.number', 'entry.number as entryNumber', 'entry.label', 'proxy.holder_name as holderName', 'proxy.until', 'proxy.revoked_at as revokedAt', 'proxy.used_at as usedAt', (select) => select('proxy.picture', 'is not', null).$castTo<boolean>().as('hasPicture')])
    .where('proxy.ballot_id', '=', ballotId).orderBy('proxy.number', 'desc').execute()
