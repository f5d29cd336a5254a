import { sql } from 'kysely'
import type { Context } from '#platform/context'
import { tables } from '../../tables.ts'
import type { EntryOwner } from '../../rolls/rules/roll.ts'
import { signersOf } from '../rules/signer.ts'

export interface HeadAside {
  readonly entryId: string
  readonly number: number
  readonly label: string
  readonly settled: boolean
  /** Co-owners who said something, by the key under which they signed; what they said is not among it. */
  readonly voices: readonly { readonly key: string; readonly name: string }[]
}

/** Heads that were set aside because co-owners are at odds; those that wait first. */
export async function asideOf(context: Context, ballotId: string): Promise<HeadAside[]> {
  const { rows } = await sql<{ entryId: string; number: number; label: string; owners: EntryOwner[]; settled: boolean; signers: string[] }>`
    select entry.id as "entryId", entry.number, entry.label, entry.owners, aside.settled_at is not null as settled,
      array(select voice.signer from ballots.owners_voice voice where voice.ballot_id = aside.ballot_id and voice.entry_id = aside.entry_id and voice.taken_back_at is null order by voice.at, voice.id) as signers
    from ballots.owners_aside aside join ballots.roll_entry entry on entry.id = aside.entry_id where aside.ballot_id = ${ballotId}
      -- Co-owners who came to one mind by themselves need nobody any more.
      and (aside.settled_at is not null or exists (select from ballots.current_vote vote where vote.ballot_id = aside.ballot_id and vote.voter_id = aside.entry_id and vote.set_aside = 'co-owners'))
    order by aside.settled_at is not null, entry.number`.execute(tables(context))
  return rows.map(({ owners, signers, ...row }) => {
    const known = signersOf(owners)
    return { ...row, voices: signers.map((key, at) => ({ key, name: known.find((one) => one.key === key)?.name ?? `${at + 1}` })) }
  })
}
