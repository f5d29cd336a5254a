import { sql } from 'kysely'
import type { Context } from '#platform/context'
import { tables } from '../../tables.ts'

export interface FoundVoter {
  readonly id: string
  readonly number: number
  /** Masked: whoever gives out papers compares the name that they typed, they need not read others. */
  readonly label: string
  readonly givenAt: Date | null
  /** Who votes for them, where they gave a mandate. */
  readonly mandate: { readonly id: string; readonly proxyNumber: number; readonly proxyLabel: string } | null
  /** For whom they vote besides. */
  readonly holds: readonly { readonly mandateId: string; readonly entryId: string; readonly number: number; readonly label: string; readonly given: boolean }[]
}

/** Lines of the roll that bear the number, or exactly the whole name: at most twenty, each with what a polling place must know. */
export async function findVoters(context: Context, { rollId, roundId }: { readonly rollId: string; readonly roundId: string }, asked: string): Promise<FoundVoter[]> {
  const text = asked.normalize('NFKC').trim()
  if (text === '') return []
  const number = /^\d{1,7}$/.test(text) ? Number(text) : null
  const open = tables(context)
  const found = await open.selectFrom('ballots.roll_entry as entry').leftJoin('ballots.election_issue as issue', (join) => join.onRef('issue.entry_id', '=', 'entry.id').on('issue.round_id', '=', roundId))
    .select(['entry.id', 'entry.number', 'entry.label', 'issue.at as givenAt']).where('entry.roll_id', '=', rollId)
    .where(number === null ? sql<boolean>`entry.owners @> ${JSON.stringify([{ name: text }])}::jsonb` : sql<boolean>`entry.number = ${number}`).orderBy('entry.number').limit(20).execute()
  if (found.length === 0) return []
  const ids = found.map(({ id }) => id)
  const mandates = await open.selectFrom('ballots.mandate as mandate').innerJoin('ballots.roll_entry as principal', 'principal.id', 'mandate.principal_id').innerJoin('ballots.roll_entry as proxy', 'proxy.id', 'mandate.proxy_id')
    .leftJoin('ballots.election_issue as issue', 'issue.mandate_id', 'mandate.id')
    .select(['mandate.id', 'mandate.principal_id', 'mandate.proxy_id', 'principal.number', 'principal.label', 'proxy.number as proxyNumber', 'proxy.label as proxyLabel', 'issue.at'])
    .where('mandate.round_id', '=', roundId).where('mandate.revoked_at', 'is', null).where(({ or, eb }) => or([eb('mandate.principal_id', 'in', ids), eb('mandate.proxy_id', 'in', ids)])).orderBy('principal.number').execute()
  return found.map((voter): FoundVoter => {
    const own = mandates.find(({ principal_id }) => principal_id === voter.id)
    return {
      ...voter, mandate: own ? { id: own.id, proxyNumber: own.proxyNumber, proxyLabel: own.proxyLabel } : null,
      holds: mandates.filter(({ proxy_id }) => proxy_id === voter.id).map((held) => ({ mandateId: held.id, entryId: held.principal_id, number: held.number, label: held.label, given: held.at !== null })),
    }
  })
}
