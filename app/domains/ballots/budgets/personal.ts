import { sql } from 'kysely'
import type { PersonalPart } from '#platform/personal'
import { tables } from '../tables.ts'

/** Projects that a person proposed: they stay as they were published, with nobody behind them and without the words of an appeal, when the person is forgotten. */
export const budgetsPersonal: PersonalPart = {
  async collect(context, personId) {
    const projects = await tables(context).selectFrom('ballots.budget_project as project').innerJoin('ballots.budget as budget', 'budget.id', 'project.budget_id').select(['budget.title as budget', 'project.number', 'project.title', 'project.text', 'project.place_words', 'project.picture_words', 'project.state', 'project.at', 'project.appeal', 'project.appeal_answer']).where('project.proposed_by', '=', personId).orderBy('project.at').execute()
    return projects.length === 0 ? undefined : { projects }
  },
  async erase(context, personId) {
    await tables(context).updateTable('ballots.budget_project').set({ proposed_by: null, appeal: sql<string | null>`case when appeal is null then null else '' end` }).where('proposed_by', '=', personId).execute()
    await tables(context).updateTable('ballots.budget_project').set({ judged_by: null }).where('judged_by', '=', personId).execute()
    await tables(context).updateTable('ballots.budget_progress').set({ by_person: null }).where('by_person', '=', personId).execute()
    await tables(context).updateTable('ballots.budget').set({ by_person: null }).where('by_person', '=', personId).execute()
  },
}
