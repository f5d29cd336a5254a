import { notify } from '#domains/notifications'
import type { Context } from '#platform/context'
import { tables } from '../../tables.ts'
import type { BallotHead } from '../reads/ballots.ts'
import { personsOfRoll } from '../reads/persons-of-roll.ts'

type About = Pick<BallotHead, 'id' | 'rollId' | 'kind' | 'closesAt'>

const facts = ({ id, kind, closesAt }: About) => ({ ballot: id, kind, closes: closesAt.toISOString() })

export const tellOfOpening = async (context: Context, ballot: About): Promise<void> =>
  notify(context, (await personsOfRoll(context, ballot.rollId)).map((to) => ({ to, topic: 'ballots.opened', subject: ballot.id, why: 'voter', dedupe: `ballots.opened ${ballot.id}`, facts: facts(ballot) })))

export const tellOfResult = async (context: Context, ballot: About): Promise<void> =>
  notify(context, (await personsOfRoll(context, ballot.rollId)).map((to) => ({ to, topic: 'ballots.counted', subject: ballot.id, why: 'voter', dedupe: `ballots.counted ${ballot.id}`, facts: facts(ballot) })))

/** Tells those who asked for it that a ballot closes within 24 hours. */
export const tellOfClosing = async (context: Context, ballot: About): Promise<void> => {
  const asked = await tables(context).selectFrom('ballots.ballot_reminder').select('person_id').where('ballot_id', '=', ballot.id).execute()
  await notify(context, asked.map(({ person_id: to }) => ({ to, topic: 'ballots.closes-soon', subject: ballot.id, why: 'subscriber', dedupe: `ballots.closes-soon ${ballot.id}`, facts: facts(ballot) })))
}
