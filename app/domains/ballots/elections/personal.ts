import type { PersonalPart } from '#platform/personal'
import { tables } from '../tables.ts'

/** What is kept here about a person: posts stood for, seats in election committees, work at the polls, sheets counted. To whom papers were given hangs on the roll. */
export const electionsPersonal: PersonalPart = {
  collect: async (context, personId) => {
    const open = tables(context)
    const [nominations, committees, work, sheets] = await Promise.all([
      open.selectFrom('ballots.nomination').select(['election_id', 'post', 'name', 'by', 'accepted_at', 'review', 'withdrawn_because', 'at']).where('person_id', '=', personId).execute(),
      open.selectFrom('ballots.election_member').select(['election_id', 'part', 'name', 'left_because']).where('person_id', '=', personId).execute(),
      open.selectFrom('ballots.election_worker').select(['round_id', 'duty', 'name']).where('person_id', '=', personId).execute(),
      open.selectFrom('ballots.count_sheet').select(['round_id', 'post', 'side', 'finished_at', 'dropped_at']).where('by_person', '=', personId).execute(),
    ])
    return nominations.length + committees.length + work.length + sheets.length === 0 ? undefined : { nominations, committees, work, sheets }
  },
  // Names that were published as candidates or as elected stay with the result, as the law has them published; elsewhere they go.
  erase: async (context, personId) => {
    const open = tables(context), nobody = '—'
    await open.updateTable('ballots.nomination').set({ name: nobody, entry_id: null }).where('person_id', '=', personId)
      .where(({ not, exists, selectFrom }) => not(exists(selectFrom('ballots.round_candidate').select('choice').whereRef('nomination_id', '=', 'ballots.nomination.id')))).where('withdrawn_at', 'is not', null).execute()
    await open.updateTable('ballots.nomination').set({ person_id: null }).where('person_id', '=', personId).execute()
    await open.updateTable('ballots.election_member').set({ person_id: null }).where('person_id', '=', personId).execute()
    await open.updateTable('ballots.election_worker').set({ person_id: null }).where('person_id', '=', personId).execute()
  },
}
