import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { consentPurposes, type PurposeCode } from '../../rules/purposes.ts'
import { tables } from '../../tables.ts'

/** Makes a person's consents those that are named: new ones are given, missing ones withdrawn, each recorded; the rest stay as they are. */
export function writeConsents(context: Context, personId: string, wanted: readonly PurposeCode[], notice: string): Promise<void> {
  return together(context, async (context) => {
    const open = tables(context)
    const given = await open.selectFrom('people.consent').select(['id', 'purpose']).where('person_id', '=', personId).where('withdrawn_at', 'is', null).forUpdate().execute()
    for (const purpose of consentPurposes) {
      const standing = given.find((consent) => consent.purpose === purpose)
      if (wanted.includes(purpose) && !standing) {
        await open.insertInto('people.consent').values({ person_id: personId, purpose, notice, given_at: context.now, withdrawn_at: null }).execute()
        await recordAct(context, 'people.consent-given', personId, { facts: { purpose, notice } })
      } else if (!wanted.includes(purpose) && standing) {
        await open.updateTable('people.consent').set({ withdrawn_at: context.now }).where('id', '=', standing.id).execute()
        await recordAct(context, 'people.consent-withdrawn', personId, { facts: { purpose } })
      }
    }
  })
}
