/** How a budget is voted on: by choosing projects, or by giving points away. */
export const budgetForms = ['approval', 'points'] as const
export type BudgetForm = (typeof budgetForms)[number]

/** Which rule binds. The other one is counted and shown beside it. */
export const budgetRules = ['equal-shares', 'greedy'] as const
export type BudgetRule = (typeof budgetRules)[number]

export const budgetStates = ['collecting', 'voting', 'cancelled'] as const
export type BudgetState = (typeof budgetStates)[number]

export const projectStates = ['proposed', 'admitted', 'refused', 'merged', 'withdrawn'] as const
export type ProjectState = (typeof projectStates)[number]

/** What became of a project that was funded; before the first of these it waits. */
export const progressStates = ['begun', 'done', 'given-up'] as const
export type ProgressState = (typeof progressStates)[number]

/** A project as it is voted on. `key` is its number in two digits, the same on paper, on screen and in the published file; cost in fen. */
export interface BudgetProject {
  readonly key: string
  readonly title: string
  readonly cost: number
  readonly point?: { readonly lng: number; readonly lat: number } | null
}

/** What a count needs of a budget besides the votes. Amount in fen. */
export interface BudgetTerms {
  readonly id: string
  readonly title: string
  readonly unit: string
  readonly amount: number
  readonly form: BudgetForm
  readonly most: number
  readonly rule: BudgetRule
  readonly projects: readonly BudgetProject[]
  /** First and last day of the vote, as 2027-03-01. */
  readonly days: { readonly from: string; readonly to: string }
}

/** How many projects may stand on one ballot. */
export const mostProjects = 99
export const projectKey = (number: number): string => String(number).padStart(2, '0')

/** Largest sum in fen: ten billion yuan, far below what a double holds exactly. */
export const largestAmount = 1_000_000_000_000

/** Reads an amount in yuan with at most two decimals, as people write it (1,200、1200.5、￥800); undefined when it is none. In fen, without floating point. */
export function readYuan(text: string): number | undefined {
  const plain = text.normalize('NFKC').replace(/[\s,，¥￥元]/g, '')
  const found = /^(\d{1,10})(?:\.(\d{1,2}))?$/.exec(plain)
  if (!found) return undefined
  const fen = Number(found[1]) * 100 + Number((found[2] ?? '').padEnd(2, '0'))
  return fen > largestAmount ? undefined : fen
}

/** An amount in yuan as it is written in files: 1200, 1200.50. */
export const plainYuan = (fen: number): string => (fen % 100 === 0 ? String(fen / 100) : `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, '0')}`)

/** An amount as people read it: 1,200 元 without the word. */
export const yuan = (fen: number): string => plainYuan(fen).replace(/\B(?=(\d{3})+(?!\d))(?<!\.\d*)/g, ',')
