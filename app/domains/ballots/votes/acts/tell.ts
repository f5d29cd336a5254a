import { notify } from '#domains/notifications'
import { type Context, together } from '#platform/context'
import { tables } from '../../tables.ts'
import { type BallotHead, headOf } from '../reads/ballots.ts'
import { personsOfRoll } from '../reads/persons-of-roll.ts'

type About = Pick<BallotHead, 'id' | 'rollId' | 'kind' | 'closesAt'>

const facts = ({ id, kind, closesAt }: About) => ({ ballot: id, kind, closes: closesAt.toISOString() })

export const tellOfOpening = async (context: Context, ballot: About): Promise<void> =>
  notify(context, (await personsOfRoll(context, ballot.rollId)).map((to) => ({ to, topic: 'ballots.opened', subject: ballot.id, why: 'voter', dedupe: `ballots.opened ${ballot.id}`, facts: facts(ballot) })))

/** Tells everybody on the rolls of what was counted since the last time that there is a result. Not part of the count: a roll is long, and nobody waits for it. */
export async function tellOfResults(context: Context, signal: AbortSignal): Promise<void> {
  for (const { id } of await tables(context).selectFrom('ballots.ballot').select('id').where('state', '=', 'counted').where('result_told_at', 'is', null).orderBy('counted_at').execute()) {
    if (signal.aborted) return
    await together(context, async (context) => {
      const row = await tables(context).selectFrom('ballots.ballot').selectAll().where('id', '=', id).where('result_told_at', 'is', null).forUpdate().executeTakeFirst()
      if (!row) return
      const ballot = headOf(row)
      await notify(context, (await personsOfRoll(context, ballot.rollId)).map((to) => ({ to, topic: 'ballots.counted', subject: ballot.id, why: 'voter', dedupe: `ballots.counted ${ballot.id}`, facts: facts(ballot) })))
      await tables(context).updateTable('ballots.ballot').set({ result_told_at: context.now }).where('id', '=', id).execute()
    })
  }
}

/** Tells those who asked for it that a ballot closes within 24 hours. */
export const tellOfClosing = async (context: Context, ballot: About): Promise<void> => {
  const asked = await tables(context).selectFrom('ballots.ballot_reminder').select('person_id').where('ballot_id', '=', ballot.id).execute()
  await notify(context, asked.map(({ person_id: to }) => ({ to, topic: 'ballots.closes-soon', subject: ballot.id, why: 'subscriber', dedupe: `ballots.closes-soon ${ballot.id}`, facts: facts(ballot) })))
}
