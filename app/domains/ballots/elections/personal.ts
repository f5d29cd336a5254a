import { sql } from 'kysely'
import type { Context } from '#platform/context'
import type { PersonalPart } from '#platform/personal'
import { tables } from '../tables.ts'

/** What is kept here about a person: posts stood for, seats in election committees, work at the polls, sheets counted; and by their line of a roll, that papers were given to them, mandates, and assemblies they came to. */
export const electionsPersonal: PersonalPart = {
  collect: async (context, personId) => {
    const open = tables(context)
    const [nominations, committees, work, sheets, papers, given, held, meetings] = await Promise.all([
      open.selectFrom('ballots.nomination as nomination').innerJoin('ballots.election as election', 'election.id', 'nomination.election_id').select(['election.title', 'nomination.post', 'nomination.name', 'nomination.by', 'nomination.accepted_at', 'nomination.review', 'nomination.withdrawn_because', 'nomination.at']).where('nomination.person_id', '=', personId).execute(),
      open.selectFrom('ballots.election_member as member').innerJoin('ballots.election as election', 'election.id', 'member.election_id').select(['election.title', 'member.part', 'member.name', 'member.left_because']).where('member.person_id', '=', personId).execute(),
      open.selectFrom('ballots.election_worker as worker').innerJoin('ballots.election_round as round', 'round.id', 'worker.round_id').innerJoin('ballots.election as election', 'election.id', 'round.election_id').select(['election.title', 'worker.duty', 'worker.name']).where('worker.person_id', '=', personId).execute(),
      open.selectFrom('ballots.count_sheet as sheet').innerJoin('ballots.election_round as round', 'round.id', 'sheet.round_id').innerJoin('ballots.election as election', 'election.id', 'round.election_id').select(['election.title', 'sheet.post', 'sheet.side', 'sheet.finished_at', 'sheet.dropped_at']).where('sheet.by_person', '=', personId).execute(),
      open.selectFrom('ballots.election_issue as issue').innerJoin('ballots.roll_person as mine', 'mine.entry_id', 'issue.entry_id').innerJoin('ballots.election_round as round', 'round.id', 'issue.round_id').innerJoin('ballots.election as election', 'election.id', 'round.election_id').select(['election.title', 'issue.at']).where('mine.person_id', '=', personId).execute(),
      mandatesOf(context, personId, 'principal'), mandatesOf(context, personId, 'proxy'),
      open.selectFrom('ballots.assembly_attendance as came').innerJoin('ballots.roll_person as mine', 'mine.entry_id', 'came.entry_id').innerJoin('ballots.assembly as assembly', 'assembly.id', 'came.assembly_id').select(['assembly.title as meeting', 'came.at']).where('mine.person_id', '=', personId).execute(),
    ])
    const parts = { nominations, committees, work, sheets, papers, mandates: [...given, ...held], meetings }
    return Object.values(parts).every(({ length }) => length === 0) ? undefined : parts
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

/** Mandates in which the person is the one or the other; the other's name is not theirs to read. */
const mandatesOf = (context: Context, personId: string, role: 'principal' | 'proxy') => tables(context).selectFrom('ballots.mandate as mandate').innerJoin('ballots.roll_person as mine', 'mine.entry_id', role === 'principal' ? 'mandate.principal_id' : 'mandate.proxy_id')
  .innerJoin('ballots.election_round as round', 'round.id', 'mandate.round_id').innerJoin('ballots.election as election', 'election.id', 'round.election_id').select(['election.title', sql<'principal' | 'proxy'>`${role}::text`.as('role'), 'mandate.given_at', 'mandate.revoked_at']).where('mine.person_id', '=', personId).execute()
