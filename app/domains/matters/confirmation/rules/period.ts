/** Whole months, first and last included, YYYY-MM. Days would let the answer of one person be read off the difference of two periods. */
export interface Period {
  readonly kind: 'month' | 'quarter' | 'year' | 'custom'
  readonly from: string
  readonly to: string
  /** As it stands in an address. */
  readonly code: string
}

/** Longest custom period, in months. */
export const mostMonths = 36

const month = (year: number, index: number) => `${String(year).padStart(4, '0')}-${String(index).padStart(2, '0')}`

export const yearOf = (year: string): Period => ({ kind: 'year', from: `${year}-01`, to: `${year}-12`, code: year })

/** From 1900 to 2999: 2026 · 2026-Q2 · 2026-03 · 2026-01..2026-05; undefined for anything else. */
export function periodOf(code: string): Period | undefined {
  const [, year, quarter, only] = /^((?:19|2\d)\d\d)(?:-(?:Q([1-4])|(0[1-9]|1[0-2])))?$/.exec(code) ?? []
  if (year !== undefined && only !== undefined) return { kind: 'month', from: `${year}-${only}`, to: `${year}-${only}`, code }
  if (year !== undefined && quarter !== undefined) return { kind: 'quarter', from: month(Number(year), Number(quarter) * 3 - 2), to: month(Number(year), Number(quarter) * 3), code }
  if (year !== undefined) return yearOf(year)
  const [, from, to] = /^((?:19|2\d)\d\d-(?:0[1-9]|1[0-2]))\.\.((?:19|2\d)\d\d-(?:0[1-9]|1[0-2]))$/.exec(code) ?? []
  if (from === undefined || to === undefined || from > to) return undefined
  const same = [from.slice(0, 4), ...[1, 2, 3, 4].map((index) => `${from.slice(0, 4)}-Q${index}`), from].map(periodOf).find((period) => period?.from === from && period.to === to)
  const custom: Period = { kind: 'custom', from, to, code }
  return same ?? (monthsOf(custom).length <= mostMonths ? custom : undefined)
}

/** Its months in order. */
export function monthsOf({ from, to }: Pick<Period, 'from' | 'to'>): string[] {
  const months: string[] = []
  for (let at = from; at <= to && months.length < 12 * 6; at = nextMonth(at)) months.push(at)
  return months
}

/** The month after. */
export function nextMonth(at: string): string {
  const [year = 0, index = 0] = at.split('-').map(Number)
  return index === 12 ? month(year + 1, 1) : month(year, index + 1)
}

export const quarterOf = (at: string): string => `${at.slice(0, 4)}-Q${Math.ceil(Number(at.slice(5)) / 3)}`
