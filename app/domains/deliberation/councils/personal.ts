import type { Context } from '#platform/context'
import type { PersonalPart } from '#platform/personal'
import { tables } from '../tables.ts'

async function collect(context: Context, personId: string): Promise<unknown> {
  const db = tables(context)
  const seats = await db.selectFrom('deliberation.seat as seat').innerJoin('deliberation.council as council', 'council.id', 'seat.council_id').select(['council.name as council', 'seat.name', 'seat.party_class', 'seat.part', 'seat.by', 'seat.from_day', 'seat.to_day', 'seat.renewed', 'seat.ended_at']).where('seat.person_id', '=', personId).orderBy('seat.from_day').execute()
  const volunteered = await db.selectFrom('deliberation.volunteer as volunteer').innerJoin('deliberation.draw as draw', 'draw.id', 'volunteer.draw_id').select(['draw.title', 'volunteer.pseudonym', 'volunteer.answers', 'volunteer.state', 'volunteer.reserve', 'volunteer.at']).where('volunteer.person_id', '=', personId).orderBy('volunteer.at').execute()
  const draws = volunteered.map(({ answers, ...row }) => ({ ...row, answers: Object.entries(answers ?? {}).map(([feature, answer]) => `${feature}: ${answer}`) }))
  const reviews = await db.selectFrom('deliberation.review_rater as rater').innerJoin('deliberation.council_review as review', 'review.id', 'rater.review_id').innerJoin('deliberation.council as council', 'council.id', 'review.council_id').select(['council.name as council', 'review.year']).where('rater.person_id', '=', personId).orderBy('review.year').execute()
  return seats.length + draws.length + reviews.length === 0 ? undefined : { seats, draws, reviews }
}

async function erase(context: Context, personId: string): Promise<void> {
  const db = tables(context)
  await db.updateTable('deliberation.seat').set({ person_id: null, name: '**', ended_at: context.now }).where('person_id', '=', personId).where('ended_at', 'is', null).execute()
  await db.updateTable('deliberation.seat').set({ person_id: null, name: '**' }).where('person_id', '=', personId).execute()
  // Until the list closes the person is simply not on it; an announced list keeps its digest, with nobody behind the number.
  await db.deleteFrom('deliberation.review_rater').where('person_id', '=', personId).execute()
  await db.deleteFrom('deliberation.volunteer').where('person_id', '=', personId).where('pseudonym', 'is', null).execute()
  await db.updateTable('deliberation.volunteer').set({ person_id: null, answers: null }).where('person_id', '=', personId).execute()
  await db.updateTable('deliberation.draw').set({ first_value: null, first_value_by: null }).where('first_value_by', '=', personId).where('state', '=', 'announced').execute()
  await db.updateTable('deliberation.council_charter').set({ decided_by: null }).where('decided_by', '=', personId).execute()
}

/** Seats in councils and lists of draws: how they are shown to the person, and forgotten. */
export const councilsPersonal: PersonalPart = { collect, erase }
