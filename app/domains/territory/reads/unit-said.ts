import type { Context } from '#platform/context'
import type { Unit } from '../rules/unit.ts'
import { namedQuery, unitByCode, unitsById } from './units.ts'

export interface SaidUnit {
  /** The one that was meant: by its code, or by its whole name where only one has it. */
  readonly unit: Unit | undefined
  /** Otherwise those that may be meant, each with its code and what it belongs to: 东社区（110108010001，示例街道）. */
  readonly others: readonly string[]
}

const mostOthers = 8

/** The unit that somebody wrote into a form, by code or by name. A part of a name is never enough: what it may mean is told. */
export async function unitSaid(context: Context, said: string): Promise<SaidUnit> {
  const words = said.trim()
  const byCode = words === '' ? undefined : await unitByCode(context, words)
  if (byCode) return { unit: byCode, others: [] }
  const named = namedQuery(context, words)?.where('valid_to', 'is', null)
  if (!named) return { unit: undefined, others: [] }
  const [only, ...more] = await named.where('name', '=', words).orderBy('code').limit(mostOthers).execute()
  if (only && more.length === 0) return { unit: only, others: [] }
  const alike = only ? [only, ...more] : await named.orderBy('code').limit(mostOthers).execute()
  const parents = new Map((await unitsById(context, alike.flatMap(({ parentId }) => parentId ?? []))).map((parent) => [parent.id, parent.name]))
  const english = context.locale === 'en'
  return {
    unit: undefined,
    others: alike.map(({ name, code, parentId }) => {
      const about = [code, parents.get(parentId ?? '')].filter((part) => part !== undefined)
      return english ? `${name} (${about.join(', ')})` : `${name}（${about.join('，')}）`
    }),
  }
}
