import { appendFile } from 'node:fs/promises'
import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { postsOf } from '../../reads/posts-of.ts'
import { requirePermission } from '../../rules/permission.ts'
import { peoplePermissions } from '../../rules/permissions.ts'
import { tables } from '../../tables.ts'
import type { Eraser, OpenThings } from '../rules/contributions.ts'

export interface Erasure {
  readonly erasers: readonly Eraser[]
  /** File to which the erasure is appended once it stands, for backups that are older than it. */
  readonly journal: string
  /** What becomes of what they raised and others still work on; it is left to be worked on where nobody was asked. */
  readonly open?: OpenThings
}

/**
 * Erases what is personal about one person in every room: names, contacts, ways to sign in. Keys, acts and published numbers stay.
 * Refuses `people.holds-posts`, `people.unknown-person`. Done twice it changes nothing more.
 */
export async function erasePerson(context: Context, personId: string, { erasers, journal, open = 'leave' }: Erasure): Promise<void> {
  if (context.origin !== 'job') requirePermission(context, peoplePermissions['people.erase'], { owner: personId })
  const at = await together(context, async (context) => {
    const person = await tables(context).selectFrom('people.person').select('erased_at').where('id', '=', personId).forUpdate().executeTakeFirst()
    if (!person) throw new Refusal('people.unknown-person', 'missing')
    if (person.erased_at) return person.erased_at
    if (context.origin !== 'job' && (await postsOf(context, personId)).length > 0) throw new Refusal('people.holds-posts')
    await wipe(context, personId, erasers, { open })
    await recordAct(context, 'people.erased', personId, { concerns: personId, facts: { open } })
    return context.now
  })
  await appendErasure(journal, personId, { at, open })
}

/** Empties the person's rows in all rooms and writes the erasure down, inside the caller's transaction. */
export async function wipe(context: Context, personId: string, erasers: readonly Eraser[], { at = context.now, open: wish = 'leave' }: { readonly at?: Date; readonly open?: OpenThings } = {}): Promise<void> {
  const open = tables(context)
  const person = await open.selectFrom('people.person').select(['user_id', 'name', 'phone', 'mail']).where('id', '=', personId).executeTakeFirst()
  for (const { erase } of erasers) await erase(context, personId, { open: wish, names: person?.name ? [person.name] : [] })
  // Name, phone and mailbox that visitors left are theirs too, though nobody said whose words hang on them: those words stay, with nobody to reach.
  if (person?.user_id) {
    await open.updateTable('people.person').set({ claim: null, name: '', phone: null, mail: null, erased_at: at })
      .where('claim', 'is not', null).where('name', '=', person.name).where('erased_at', 'is', null)
      .where((of) => of.or([of('phone', '=', person.phone ?? ''), of(of.fn<string>('lower', ['mail']), '=', person.mail?.toLowerCase() ?? '')])).execute()
  }
  await open.updateTable('people.person').set({ name: '', phone: null, mail: null, user_id: null, locale: null, large_print: null, erased_at: at }).where('id', '=', personId).execute()
  // Sessions, passwords, passkeys and second factors go with it.
  if (person?.user_id) await open.deleteFrom('people.user').where('id', '=', person.user_id).execute()
  await open.updateTable('people.consent').set({ withdrawn_at: at }).where('person_id', '=', personId).where('withdrawn_at', 'is', null).where('given_at', '<=', at).execute()
  await open.updateTable('people.reading').set({ reason: null }).where('person_id', '=', personId).execute()
  await open.updateTable('people.post').set({ ends_at: at }).where('person_id', '=', personId).where('starts_at', '<=', at).where((of) => of.or([of('ends_at', 'is', null), of('ends_at', '>', at)])).execute()
  await open.insertInto('people.erasure').values({ person_id: personId, at, open: wish }).onConflict((same) => same.column('person_id').doNothing()).execute()
}

/** When somebody was erased, and what was to become of what they had raised. */
export interface Erased { readonly at: Date; readonly open: OpenThings }

/** One line per erasure: `{"person": key, "at": time, "open": wish}`. A line may stand there twice. */
export const appendErasure = (journal: string, person: string, { at, open }: Erased): Promise<void> =>
  appendFile(journal, `${JSON.stringify({ person, at: at.toISOString(), open })}\n`, { flush: true })
