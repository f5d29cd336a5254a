/** A feature that volunteers state about themselves, because the quotas ask for it, with how many of each value the panel holds. */
export interface Feature {
  readonly name: string
  readonly values: readonly { readonly name: string; readonly least: number; readonly most: number }[]
}

/** What a draw came to, by pseudonym: everything that a page needs to explain it. */
export interface DrawResult {
  readonly panel: readonly string[]
  readonly ticket: number
  readonly tickets: number
  readonly lottery: readonly { readonly tickets: number; readonly panel: readonly string[] }[]
  readonly probabilities: Readonly<Record<string, number>>
  readonly minimum: number
  /** What does not hold of the certificate or of the record of events; empty where all does. */
  readonly faults: readonly string[]
  readonly rounds: readonly { readonly declined: readonly string[]; readonly came: readonly string[]; readonly ticket: number; /** Others on the list who could not come: out of it meanwhile, or seated otherwise. */ readonly without?: readonly string[] }[]
}

interface QuotaLine { readonly feature: string; readonly value: string; readonly min: number; readonly max: number }

/** Quotas as features with their values, in the order in which they were told. */
export function featuresOfQuotas(quotas: readonly QuotaLine[]): Feature[] {
  const names = [...new Set(quotas.map((quota) => quota.feature))]
  return names.map((name) => ({ name, values: quotas.filter((quota) => quota.feature === name).map(({ value, min, max }) => ({ name: value, least: min, most: max })) }))
}

/** Nobody is asked what they believe, think, suffer from or are by birth: words that no feature of a draw may hold. */
const neverAsked = /民族|种族|宗教|信仰|政治|党派|观点|立场|意见|态度|疾病|健康|残疾|犯罪|前科|上访|信访|征信|信用|性取向|ethnic|race|relig|belief|politic|party member|opinion|stance|disease|health|disab|criminal|petition|credit|orientation/i

export type FeatureProblem = { readonly problem: 'never-asked' | 'one-value' | 'cannot-fill'; readonly feature: string }

/** What is wrong with the features that a draw of so many seats would ask for. */
export function featureProblems(features: readonly Feature[], seats: number): FeatureProblem[] {
  return features.flatMap(({ name, values }): FeatureProblem[] => {
    if (neverAsked.test(name) || values.some((value) => neverAsked.test(value.name))) return [{ problem: 'never-asked', feature: name }]
    if (values.length < 2) return [{ problem: 'one-value', feature: name }]
    const least = values.reduce((sum, value) => sum + value.least, 0), most = values.reduce((sum, value) => sum + Math.min(value.most, seats), 0)
    return least > seats || most < seats ? [{ problem: 'cannot-fill', feature: name }] : []
  })
}

/** One cell of a CSV file. */
const cell = (text: string): string => (/[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/** Rows as CSV: the file whose digest is announced. */
export const csv = (rows: readonly (readonly string[])[]): string => rows.map((row) => `${row.map(cell).join(',')}\n`).join('')

/** The list of people of a draw: pseudonyms in order, with what each stated. */
export const peopleFile = (features: readonly Feature[], people: readonly { readonly pseudonym: string; readonly answers: Readonly<Record<string, string>>; /** Number of their household, where no two of one may be drawn. */ readonly household?: string | null }[], households = false): string =>
  csv([['id', ...features.map((feature) => feature.name), ...(households ? [householdColumn] : [])], ...people.map(({ pseudonym, answers, household }) => [pseudonym, ...features.map((feature) => answers[feature.name] ?? ''), ...(households ? [household ?? ''] : [])])])

const householdColumn = 'household'

/** Which columns of the list name a person and, where no two of one may be drawn, a household. */
export const peopleColumns = (draw: { readonly one_per_household: boolean }): { id: string; household?: string } => (draw.one_per_household ? { id: 'id', household: householdColumn } : { id: 'id' })

/** A door as people write it, so that 3号楼2单元501, 3-2-501 and 3栋2门501室 are one; undefined where no number stands in it. */
export function doorOf(text: string): string | undefined {
  const parts = text.normalize('NFKC').toLowerCase().match(/\d+|[a-z]+/g)?.map((part) => part.replace(/^0+(?=\d)/, '')) ?? []
  return parts.some((part) => /\d/.test(part)) ? parts.join('-') : undefined
}

/** The quotas of a draw as a file. */
export const quotasFile = (features: readonly Feature[]): string =>
  csv([['feature', 'value', 'min', 'max'], ...features.flatMap((feature) => feature.values.map((value) => [feature.name, value.name, String(value.least), String(value.most)]))])
