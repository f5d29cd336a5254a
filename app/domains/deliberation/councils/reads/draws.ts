import type { Selectable } from 'kysely'
import type { Context } from '#platform/context'
import { isKey } from '#platform/key'
import { tables } from '../../tables.ts'
import type { DrawTable } from '../tables.ts'

export type Draw = Omit<Selectable<DrawTable>, 'founding_key'>

const columns = ['id', 'council_id', 'title', 'part', 'party_class', 'seats', 'rule', 'features', 'quotas', 'term_until', 'one_per_household', 'registration_ends_on', 'objection_days', 'state', 'pool_size', 'people_file', 'list_digest', 'announcement', 'announcement_digest',
  'source_words', 'source_reveals_at', 'announced_at', 'first_value', 'first_value_by', 'first_value_at', 'seed', 'seed_taken', 'second_value_by', 'result', 'drawn_at', 'objections_until', 'erased_at', 'void_for', 'notice_id', 'result_notice_id'] as const

/** The draw of that id. */
export const drawById = async (context: Context, id: string): Promise<Draw | undefined> =>
  isKey(id) ? tables(context).selectFrom('deliberation.draw').select(columns).where('id', '=', id).executeTakeFirst() : undefined

/** Draws of a council, the latest first. */
export const drawsOf = (context: Context, councilId: string): Promise<Draw[]> =>
  tables(context).selectFrom('deliberation.draw').select(columns).where('council_id', '=', councilId).orderBy('registration_ends_on', 'desc').orderBy('id', 'desc').execute()

/** How many stand in the list of a draw. */
export async function poolSize(context: Context, drawId: string): Promise<number> {
  const { count } = await tables(context).selectFrom('deliberation.volunteer').select((of) => of.fn.countAll<number>().as('count')).where('draw_id', '=', drawId).where('state', '<>', 'out').executeTakeFirstOrThrow()
  return Number(count)
}

export interface Volunteering { readonly state: 'in' | 'out' | 'drawn' | 'declined'; readonly pseudonym: string | null; readonly answers: Readonly<Record<string, string>> | null; readonly reserve: boolean }

/** What the actor put down for a draw. */
export const ownVolunteering = async (context: Context, drawId: string): Promise<Volunteering | undefined> =>
  context.actor && tables(context).selectFrom('deliberation.volunteer').select(['state', 'pseudonym', 'answers', 'reserve']).where('draw_id', '=', drawId).where('person_id', '=', context.actor.id).executeTakeFirst()

/** Those drawn and those who declined, for whoever runs the draw: keys of persons with their pseudonyms. */
export const drawnPeople = (context: Context, drawId: string): Promise<{ id: string; personId: string | null; pseudonym: string | null; state: 'in' | 'out' | 'drawn' | 'declined' }[]> =>
  tables(context).selectFrom('deliberation.volunteer').select(['id', 'person_id as personId', 'pseudonym', 'state']).where('draw_id', '=', drawId).where('state', 'in', ['drawn', 'declined']).orderBy('pseudonym').execute()

/** How many may still follow on a seat of a draw whose panel sits. */
export async function reserveSize(context: Context, drawId: string): Promise<number> {
  const { count } = await tables(context).selectFrom('deliberation.volunteer').select((of) => of.fn.countAll<number>().as('count')).where('draw_id', '=', drawId).where('state', '=', 'in').where('person_id', 'is not', null).executeTakeFirstOrThrow()
  return Number(count)
}
