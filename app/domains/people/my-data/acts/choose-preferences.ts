import type { Context } from '#platform/context'
import type { Preferences } from '../../rules/preferences.ts'
import { tables } from '../../tables.ts'

/** Keeps how someone who is signed in likes to read, so that it is so on every device. No act: it touches nobody else and decides nothing. */
export async function choosePreferences(context: Context, { locale, largePrint }: Preferences): Promise<void> {
  if (!context.actor || (locale === undefined && largePrint === undefined)) return
  await tables(context).updateTable('people.person')
    .set({ ...(locale === undefined ? {} : { locale }), ...(largePrint === undefined ? {} : { large_print: largePrint }) })
    .where('id', '=', context.actor.id).execute()
}
