import type { PersonalPart } from '#platform/personal'
import { tables } from '../tables.ts'

/** What is kept here about a person: that they went from door to door, or counted. What anybody answered is of nobody. */
export const askingPersonal: PersonalPart = {
  async collect(context, personId) {
    const db = tables(context)
    const teams = await db.selectFrom('deliberation.asking_team as team').innerJoin('deliberation.asking as asking', 'asking.id', 'team.asking_id').select(['asking.title', 'team.name']).where((where) => where.or([where('team.first_id', '=', personId), where('team.second_id', '=', personId)])).execute()
    const counts = await db.selectFrom('deliberation.asking_counter as counter').innerJoin('deliberation.asking as asking', 'asking.id', 'counter.asking_id').select('asking.title').where('counter.person_id', '=', personId).execute()
    return teams.length + counts.length === 0 ? undefined : { teams, counts }
  },
  async erase(context, personId) {
    const db = tables(context)
    await db.updateTable('deliberation.asking_team').set({ first_id: null }).where('first_id', '=', personId).execute()
    await db.updateTable('deliberation.asking_team').set({ second_id: null }).where('second_id', '=', personId).execute()
    await db.updateTable('deliberation.asking_visit').set({ by_person: null }).where('by_person', '=', personId).execute()
    // What they typed in alone, or counted for something not published yet, is done again by somebody else.
    await db.deleteFrom('deliberation.asking_paper').where('entered_by', '=', personId).execute()
    await db.updateTable('deliberation.asking').set({ first_count: null, first_counter: null }).where('first_counter', '=', personId).execute()
    await db.updateTable('deliberation.asking').set({ second_count: null, second_counter: null }).where('second_counter', '=', personId).execute()
    await db.deleteFrom('deliberation.asking_counter').where('person_id', '=', personId).execute()
  },
}
