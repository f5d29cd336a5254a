import { signedIn } from '#domains/people'
import type { Context } from '#platform/context'
import { isKey } from '#platform/key'
import { Refusal } from '#platform/refusal'
import { recordAct } from '#domains/transparency'
import { together } from '#platform/context'
import { entriesOfPerson } from '../../rolls/reads/entries.ts'
import { tables } from '../../tables.ts'
import { ballotById } from '../reads/ballots.ts'

/** Remembers that somebody who may vote wants to be told before a ballot closes, or no more. Refuses `ballots.not-on-roll`. */
export function askReminder(context: Context, ballotId: string, wanted: boolean): Promise<void> {
  const person = signedIn(context)
  return together(context, async (context) => {
    const ballot = await ballotById(context, ballotId), db = tables(context)
    if (!isKey(ballotId) || (ballot.state !== 'announced' && ballot.state !== 'open')) throw new Refusal('ballots.not-open', 'conflict')
    if (wanted && (await entriesOfPerson(context, ballot.rollId, person.id)).length === 0) throw new Refusal('ballots.not-on-roll', 'forbidden')
    if (wanted) await db.insertInto('ballots.ballot_reminder').values({ ballot_id: ballotId, person_id: person.id }).onConflict((same) => same.doNothing()).execute()
    else await db.deleteFrom('ballots.ballot_reminder').where('ballot_id', '=', ballotId).where('person_id', '=', person.id).execute()
    await recordAct(context, 'ballots.reminder-asked', ballotId, { facts: { wanted } })
  })
}
