import type { PersonalPart } from '#platform/personal'
import { tables } from '../tables.ts'

/** Projects that a person proposed: they stay as they were published, with nobody behind them, when the person is forgotten. */
export const budgetsPersonal: PersonalPart = {
  async collect(context, personId) {
    const projects = await tables(context).selectFrom('ballots.budget_project as project').innerJoin('ballots.budget as budget', 'budget.id', 'project.budget_id').select(['budget.title as budget', 'project.number', 'project.title', 'project.text', 'project.place_words', 'project.state', 'project.at']).where('project.proposed_by', '=', personId).orderBy('project.at').execute()
    return projects.length === 0 ? undefined : { projects }
  },
  async erase(context, personId) {
    await tables(context).updateTable('ballots.budget_project').set({ proposed_by: null }).where('proposed_by', '=', personId).execute()
    await tables(context).updateTable('ballots.budget').set({ by_person: null }).where('by_person', '=', personId).execute()
  },
}
