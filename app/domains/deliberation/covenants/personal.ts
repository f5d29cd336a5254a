import type { PersonalPart } from '#platform/personal'
import { tables } from '../tables.ts'

/** What is kept here about a person: suggestions while they are collected, the signature of their household, and a wish to sign until it is answered. Forgotten, both stay counted without them. */
export const covenantsPersonal: PersonalPart = {
  async collect(context, personId) {
    const open = tables(context)
    const suggestions = await open.selectFrom('deliberation.covenant_idea as idea').innerJoin('deliberation.covenant as covenant', 'covenant.id', 'idea.covenant_id').select(['covenant.title', 'idea.text', 'idea.at']).where('idea.person_id', '=', personId).orderBy('idea.at').execute()
    const signatures = await open.selectFrom('deliberation.covenant_signature as signature').innerJoin('deliberation.covenant as covenant', 'covenant.id', 'signature.covenant_id').select(['covenant.title', 'signature.building', 'signature.channel', 'signature.at']).where('signature.person_id', '=', personId).orderBy('signature.at').execute()
    const wishes = await open.selectFrom('deliberation.covenant_signing_wish as wish').innerJoin('deliberation.covenant as covenant', 'covenant.id', 'wish.covenant_id').select(['covenant.title', 'wish.label as building', 'wish.door', 'wish.at']).where('wish.person_id', '=', personId).orderBy('wish.at').execute()
    return suggestions.length + signatures.length + wishes.length === 0 ? undefined : { suggestions, signatures, wishes }
  },
  async erase(context, personId) {
    const open = tables(context)
    await open.updateTable('deliberation.covenant_idea').set({ person_id: null }).where('person_id', '=', personId).execute()
    await open.deleteFrom('deliberation.covenant_signing_wish').where('person_id', '=', personId).execute()
    for (const column of ['person_id', 'entered_by'] as const) await open.updateTable('deliberation.covenant_signature').set({ [column]: null }).where(column, '=', personId).execute()
    for (const column of ['sent_by', 'judged_by'] as const) await open.updateTable('deliberation.covenant_review').set({ [column]: null }).where(column, '=', personId).execute()
    await open.updateTable('deliberation.covenant').set({ created_by: null }).where('created_by', '=', personId).execute()
    await open.updateTable('deliberation.covenant_legal_reason').set({ by_person: null }).where('by_person', '=', personId).execute()
    await open.updateTable('deliberation.covenant_decision').set({ by_person: null }).where('by_person', '=', personId).execute()
  },
}
