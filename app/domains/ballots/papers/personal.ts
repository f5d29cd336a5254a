import type { PersonalPart } from '#platform/personal'
import { tables } from '../tables.ts'

/** Papers lead to nobody. Clerks are forgotten with what they entered standing; who was given a paper stands on the roll, which is kept by law. */
export const papersPersonal: PersonalPart = {
  async erase(context, personId) {
    await tables(context).updateTable('ballots.paper_issue').set({ by_person: null }).where('by_person', '=', personId).execute()
  },
}
