import { BadInput, readCsv } from '@gongzhi/bad-input'

/**
 * How many people on the panel may have one value of one feature, both ends included. `minFlex` and `maxFlex` say how far
 * the ends may be moved where the quotas cannot be met; `null` where the file does not say.
 */
export type Quota = {
  readonly feature: string
  readonly value: string
  readonly min: number
  readonly max: number
  readonly minFlex: number | null
  readonly maxFlex: number | null
  /** The line of the file (from 1), `null` where it comes from no file. */
  readonly line: number | null
}

/** Values and names of columns are compared without regard to case and blanks around them. */
export const folded = (text: string): string => text.trim().toLowerCase()

/**
 * Reads quotas from CSV: `feature,value,min,max[,min_flex,max_flex]` or `category,feature,min,max`, columns in any order.
 * Throws `BadInput` with line and column for a number that is none, a minimum above its maximum, a value told twice.
 */
export function readQuotas(text: string, file: string | null = null): Quota[] {
  const { columns, rows } = readCsv(text, { file })
  const columnOf = new Map<string, string>()
  for (const column of columns) {
    if (columnOf.has(folded(column))) throw new BadInput('COLUMN_TWICE', `the column ${column} stands twice in the header`, { file, line: 1, field: column })
    columnOf.set(folded(column), column)
  }
  const [featureName, valueName] = columnOf.has('value') || !columnOf.has('category') ? ['feature', 'value'] as const : ['category', 'feature'] as const
  const column = (name: string): string => {
    const found = columnOf.get(name)
    if (found === undefined) {
      throw new BadInput('COLUMN_MISSING', `the header has no column ${name}; quotas have the columns feature, value, min, max or category, feature, min, max`, { file, line: 1, field: name })
    }
    return found
  }
  const feature = column(featureName), value = column(valueName), min = column('min'), max = column('max')
  const minFlex = columnOf.get('min_flex'), maxFlex = columnOf.get('max_flex')
  const quotas = rows.map(({ line, cells }): Quota => {
    const word = (name: string): string => {
      const told = cells[name]?.trim() ?? ''
      if (told === '') throw new BadInput('VALUE_MISSING', `the quota has no ${name}`, { file, line, field: name })
      return told
    }
    const flex = (name: string | undefined): number | null => {
      if (name === undefined || (cells[name] ?? '').trim() === '') return null
      return wholeNumber(cells[name] ?? '', { file, line, field: name })
    }
    return {
      feature: word(feature), value: word(value), line,
      min: wholeNumber(word(min), { file, line, field: min }), max: wholeNumber(word(max), { file, line, field: max }),
      minFlex: flex(minFlex), maxFlex: flex(maxFlex),
    }
  })
  checkQuotas(quotas, file)
  return quotas
}

/** Throws `BadInput` where quotas contradict themselves: a minimum above its maximum, a value told twice, no quota at all. */
export function checkQuotas(quotas: readonly Quota[], file: string | null = null): void {
  if (quotas.length === 0) throw new BadInput('QUOTAS_NONE', 'there is no quota; a panel needs at least one feature with its values', { file })
  const seen = new Set<string>()
  for (const { feature, value, min, max, minFlex, maxFlex, line } of quotas) {
    const place = { file, line }
    for (const [field, number] of [['min', min], ['max', max], ['min_flex', minFlex], ['max_flex', maxFlex]] as const) {
      if (number !== null && (!Number.isSafeInteger(number) || number < 0)) throw new BadInput('NUMBER_MALFORMED', `${field} of ${feature}, ${value} is not a whole number of at least 0`, { ...place, field })
    }
    if (min > max) throw new BadInput('MIN_ABOVE_MAX', `${feature}, ${value}: the minimum ${min} is above the maximum ${max}`, { ...place, field: 'min' })
    if (minFlex !== null && minFlex > min) throw new BadInput('FLEX_INSIDE_QUOTA', `${feature}, ${value}: min_flex ${minFlex} is above the minimum ${min}`, { ...place, field: 'min_flex' })
    if (maxFlex !== null && maxFlex < max) throw new BadInput('FLEX_INSIDE_QUOTA', `${feature}, ${value}: max_flex ${maxFlex} is below the maximum ${max}`, { ...place, field: 'max_flex' })
    const key = JSON.stringify([folded(feature), folded(value)])
    if (seen.has(key)) throw new BadInput('VALUE_TWICE', `${feature}, ${value} has two quotas`, { ...place, field: 'value' })
    seen.add(key)
  }
}

function wholeNumber(text: string, place: { file: string | null, line: number, field: string }): number {
  const number = /^\d{1,15}$/.test(text.trim()) ? Number(text.trim()) : NaN
  if (Number.isNaN(number)) throw new BadInput('NUMBER_MALFORMED', `${place.field} is a whole number of at least 0, not ${JSON.stringify(text)}`, place)
  return number
}
