import type { Charter } from '../../rules/charter.ts'

/** One number of the charter: its name, and between what it lies. */
export interface CharterField { readonly name: string; readonly group: 'returns' | 'rounds' | 'asking' | 'calls' | 'rates' | 'samples' | 'near' | 'retention'; readonly least: number; readonly most: number }
const field = (group: CharterField['group'], name: string, least: number, most: number): CharterField => ({ group, name, least, most })

export const charterFields: readonly CharterField[] = [
  field('returns', 'returns.most', 0, 20), field('returns', 'returns.withinHours', 1, 720),
  field('rounds', 'mostRounds', 1, 20), field('rounds', 'reopenDays', 1, 3650),
  field('asking', 'asking.tries', 1, 20), field('asking', 'asking.days', 1, 365),
  field('calls', 'reportInMinutes', 1, 1440), field('calls', 'alarmMinutes', 1, 1440),
  field('rates', 'rates.responded', 0, 100), field('rates', 'rates.solved', 0, 100), field('rates', 'rates.satisfied', 0, 100), field('rates', 'rates.fairlySatisfied', 0, 100), field('rates', 'rates.partlySolved', 0, 100), field('rates', 'rates.respondedWithinHours', 1, 720),
  field('samples', 'samples.marked', 1, 10_000), field('samples', 'samples.hidden', 1, 10_000), field('samples', 'samples.handlersSee', 1, 10_000),
  field('near', 'near.metres', 1, 5000), field('near', 'near.days', 1, 365), field('near', 'proposeDeliberationFrom', 2, 1000),
  field('retention', 'retentionMonths', 1, 600),
]

export type CharterProblem = { readonly field: string } & ({ readonly problem: 'whole' | 'weights' | 'date' | 'source' | 'past' | 'taken' } | { readonly problem: 'least' | 'most'; readonly limit: number })

/** The number of a charter under the name of its field. */
export function charterValue(charter: Charter, name: string): number {
  let value: unknown = charter
  for (const key of name.split('.')) value = (value as Record<string, unknown>)[key]
  return value as number
}

/** Reads a charter from a form; every problem is named by its field. */
export function readCharter(text: (name: string) => string): { charter: Charter; problems: CharterProblem[] } {
  const problems: CharterProblem[] = []
  const charter: Record<string, unknown> = {}
  for (const { name, least, most } of charterFields) {
    const given = text(name), value = Number(given)
    if (!/^\d{1,6}$/.test(given)) problems.push({ field: name, problem: 'whole' })
    else if (value < least) problems.push({ field: name, problem: 'least', limit: least })
    else if (value > most) problems.push({ field: name, problem: 'most', limit: most })
    const [first = '', second] = name.split('.')
    if (second === undefined) charter[first] = value
    else charter[first] = { ...(charter[first] as object | undefined), [second]: value }
  }
  const weights = ['rates.responded', 'rates.solved', 'rates.satisfied'].map((name) => Number(text(name)))
  if (!problems.some((problem) => problem.field.startsWith('rates.')) && weights.reduce((sum, weight) => sum + weight, 0) !== 100) problems.push({ field: 'rates.responded', problem: 'weights' })
  return { charter: charter as unknown as Charter, problems }
}
