import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { requirePermission, signedIn } from '../rules/permission.ts'
import { peoplePermissions } from '../rules/permissions.ts'
import type { PurposeCode } from '../rules/purposes.ts'
import { readingPost } from '../rules/reading-post.ts'
import { tables } from '../tables.ts'

export type PersonalField = 'name' | 'phone' | 'mail'
export type PersonalData<Field extends PersonalField = PersonalField> = { readonly [Key in Field]: Key extends 'name' ? string : string | null }

export interface Reading<Field extends PersonalField> {
  readonly fields: readonly Field[]
  readonly purpose: PurposeCode
  /** Key of what it is read for: a matter, an account. */
  readonly subject: string
  /** Needed from auditors; shown to the person, never put into the log. */
  readonly reason?: string | undefined
}

/**
 * Opens somebody's personal data and leaves the trace that they find under "who looked"; nobody's own data leaves one.
 * The room that asks has checked that the reader may see the subject. Refuses `people.unknown-person`, `people.reason-needed`,
 * and `people.not-permitted` (an administrator of users reads for no purpose but accounts).
 */
export function readPersonalData<Field extends PersonalField>(context: Context, personId: string, reading: Reading<Field>): Promise<PersonalData<Field>> {
  return together(context, async (context) => {
    const reader = signedIn(context)
    const found = await tables(context).selectFrom('people.person').select(['name', 'phone', 'mail']).where('id', '=', personId).executeTakeFirst()
    if (!found) throw new Refusal('people.unknown-person', 'missing')
    const data = Object.fromEntries(reading.fields.map((field) => [field, found[field]])) as unknown as PersonalData<Field>
    if (reader.id === personId) return data
    requirePermission(context, peoplePermissions['people.read-personal-data'])
    const by = readingPost(reader.posts, reading.purpose), reason = reading.reason?.trim() || null
    if (!by) throw new Refusal('people.not-permitted', 'forbidden', { act: 'people.read-personal-data' })
    if (by.reasonNeeded && reason === null) throw new Refusal('people.reason-needed', 'invalid')
    const { id } = await tables(context).insertInto('people.reading').values({
      reader: reader.id, reader_post: by.postId, person_id: personId, fields: [...reading.fields], purpose: reading.purpose, subject: reading.subject, reason, at: context.now,
    }).returning('id').executeTakeFirstOrThrow()
    await recordAct(context, 'people.personal-data-read', reading.subject, {
      concerns: personId, post: by.postId, facts: { reading: id, purpose: reading.purpose, fields: [...reading.fields] },
    })
    return data
  })
}
