import { today } from '#domains/territory'
import type { Context } from '#platform/context'
import { wholeEntries } from '../reads/whole-entries.ts'
import { differencesOf } from '../rules/differences.ts'
import type { Roll } from '../rules/roll.ts'
import { entriesFromRegister } from './entries-from.ts'

/** By how many lines the register of property differs from the roll today. Changes nothing. */
export async function registerDifferences(context: Context, roll: Roll): Promise<{ readonly added: number; readonly struck: number; readonly changed: number }> {
  const standing = await wholeEntries(context, roll.id)
  // A roll that was made up from rows has nothing to be compared with.
  if (standing.every(({ holdings }) => holdings.length === 0)) return { added: 0, struck: 0, changed: 0 }
  const { added, struck, changed } = differencesOf(standing, await entriesFromRegister(context, { ...roll, asOf: await today(context) }))
  return { added: added.length, struck: struck.length, changed: changed.length }
}
