import type { PersonalPart } from '#platform/personal'
import { tables } from '../tables.ts'

/** What is kept here about a person: posts stood for, seats in election committees, work at the polls, sheets counted. To whom papers were given hangs on the roll. */
export const electionsPersonal: PersonalPart = {
  collect: async (context, personId) => {
    const open = tables(context)
    const [nominations, committees, work, sheets] = await Promise.all([
      open.selectFrom('ballots.nomination as nomination').innerJoin('ballots.election as election', 'election.id', 'nomination.election_id').select(['election.title', 'nomination.post', 'nomination.name', 'nomination.by', 'nomination.accepted_at', 'nomination.review', 'nomination.withdrawn_because', 'nomination.at']).where('nomination.person_id', '=', personId).execute(),
      open.selectFrom('ballots.election_member as member').innerJoin('ballots.election as election', 'election.id', 'member.election_id').select(['election.title', 'member.part', 'member.name', 'member.left_because']).where('member.person_id', '=', personId).execute(),
      open.selectFrom('ballots.election_worker as worker').innerJoin('ballots.election_round as round', 'round.id', 'worker.round_id').innerJoin('ballots.election as election', 'election.id', 'round.election_id').select(['election.title', 'worker.duty', 'worker.name']).where('worker.person_id', '=', personId).execute(),
      open.selectFrom('ballots.count_sheet as sheet').innerJoin('ballots.election_round as round', 'round.id', 'sheet.round_id').innerJoin('ballots.election as election', 'election.id', 'round.election_id').select(['election.title', 'sheet.post', 'sheet.side', 'sheet.finished_at', 'sheet.dropped_at']).where('sheet.by_person', '=', personId).execute(),
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
