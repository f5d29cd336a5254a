import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { recordAct } from '#domains/transparency'
import { together, type Context } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { tables } from '../../tables.ts'
import { heldAssembly } from '../reads/assembly.ts'
import { headsOfVote } from '../reads/heads.ts'
import { ownersPermissions } from '../rules/permissions.ts'

/** Letters and digits that are not taken for one another (Crockford's base 32). */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const newCode = () => Array.from(randomBytes(12), (byte) => alphabet[byte % 32]).join('')

/**
 * Makes the ballots of a vote: one for every head that has none, or another copy for one head (lost, or a co-owner wants their own).
 * Refuses `ballots.no-papers-now`, `ballots.paper-not-allowed` and `ballots.unknown-number`.
 */
export function printPapers(context: Context, ballotId: string, another?: number): Promise<{ readonly printed: number }> {
  return together(context, async (context) => {
    const { ballot, post } = await heldAssembly(context, ballotId, ownersPermissions['ballots.print-owners-papers'])
    if (!ballot.channels.includes('paper')) throw new Refusal('ballots.paper-not-allowed', 'conflict')
    if (ballot.state !== 'announced' && ballot.state !== 'open') throw new Refusal('ballots.no-papers-now', 'conflict', { state: ballot.state })
    const isNumber = another === undefined || (Number.isInteger(another) && another > 0 && another < 2 ** 31)
    const heads = isNumber ? await headsOfVote(context, ballotId, another === undefined ? {} : { numbers: [another] }) : []
    if (heads.length === 0) throw new Refusal('ballots.unknown-number', 'invalid', { number: another ?? null, field: 'number' })
    const { rows: last } = await sql<{ entry_id: string; copy: number }>`select entry_id, max(copy) as copy from ballots.owners_paper where ballot_id = ${ballotId} group by entry_id`.execute(tables(context))
    const copies = new Map(last.map(({ entry_id, copy }) => [entry_id, copy]))
    const wanted = another === undefined ? heads.filter(({ entryId }) => !copies.has(entryId)) : heads
    for (let from = 0; from < wanted.length; from += 2000) {
      await tables(context).insertInto('ballots.owners_paper').values(wanted.slice(from, from + 2000).map(({ entryId }) => ({
        ballot_id: ballotId, entry_id: entryId, copy: (copies.get(entryId) ?? 0) + 1, code: newCode(), returned_number: null, returned_at: null, returned_by: null, outcome: null, invalid: null,
        printed_by: context.actor?.id ?? null, printed_at: context.now,
      }))).execute()
    }
    if (wanted.length > 0) await recordAct(context, 'ballots.papers-printed', ballotId, { post, facts: { papers: wanted.length, another: another ?? null } })
    return { printed: wanted.length }
  })
}
