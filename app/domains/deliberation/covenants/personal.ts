import type { PersonalPart } from '#platform/personal'
import { tables } from '../tables.ts'

/** What is kept here about a person: suggestions while they are collected, and the signature of their household. Forgotten, both stay counted without them. */
export const covenantsPersonal: PersonalPart = {
  async collect(context, personId) {
    const open = tables(context)
    const suggestions = await open.selectFrom('deliberation.covenant_idea').select(['covenant_id as covenant', 'text', 'at']).where('person_id', '=', personId).orderBy('at').execute()
    const signatures = await open.selectFrom('deliberation.covenant_signature').select(['covenant_id as covenant', 'building', 'channel', 'at']).where('person_id', '=', personId).orderBy('at').execute()
    return suggestions.length + signatures.length === 0 ? undefined : { suggestions, signatures }
  },
  async erase(context, personId) {
    const open = tables(context)
    await open.updateTable('deliberation.covenant_idea').set({ person_id: null }).where('person_id', '=', personId).execute()
    for (const column of ['person_id', 'entered_by'] as const) await open.updateTable('deliberation.covenant_signature').set({ [column]: null }).where(column, '=', personId).execute()
    for (const column of ['sent_by', 'judged_by'] as const) await open.updateTable('deliberation.covenant_review').set({ [column]: null }).where(column, '=', personId).execute()
    await open.updateTable('deliberation.covenant').set({ created_by: null }).where('created_by', '=', personId).execute()
    await open.updateTable('deliberation.covenant_legal_reason').set({ by_person: null }).where('by_person', '=', personId).execute()
    await open.updateTable('deliberation.covenant_decision').set({ by_person: null }).where('by_person', '=', personId).execute()
  },
}
