import { type Unit, unitSaid } from '#domains/territory'
import type { Context } from '#platform/context'
import { Refusal } from '#platform/refusal'

/** The unit written into a form, by code or by name; null when the field was left empty. Refuses `people.unknown-unit`, `people.several-units` with those that may be meant. */
export async function unitGiven(context: Context, said: string): Promise<Unit | null> {
  if (said.trim() === '') return null
  const { unit, others } = await unitSaid(context, said)
  if (unit) return unit
  if (others.length === 0) throw new Refusal('people.unknown-unit', 'invalid')
  throw new Refusal('people.several-units', 'invalid', { others: others.join(context.locale === 'en' ? '; ' : '；') })
}
