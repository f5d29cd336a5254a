import { electorateOf, type Instance, lossesOf, type Outcome, readPb, shareBudget, type TieRule } from '@gongzhi/shared-budget'
import type { Count, CountInput } from '../../votes/rules/counts.ts'
import type { QuestionOutcome } from '../../votes/rules/outcome.ts'
import { type BudgetRule, budgetRules, type BudgetTerms } from './budget.ts'
import { budgetFile, papersOf } from './budget-file.ts'
import { type Reason, reasonsOf, type Share } from './round-reasons.ts'

/** How many voters paid how much each for a project, in fen, rounded down to a hundredth of a fen where a share is no whole number. */
export interface Paid { readonly voters: number; readonly each: string }

/** One project funded: by which step, at which price of a unit of utility, who paid, and what was left. */
export interface FundedRound {
  readonly project: string
  readonly by: Outcome['rounds'][number]['by']
  readonly votes: number
  readonly paid: readonly Paid[]
  /** Fen. */
  readonly left: number
  readonly why: Why
}

/**
 * Why this one came next. `share` is what each supporter who pays in full gives: in thousandths of a percent of the cost, or where points are given in fen for each point;
 * `rival` would have asked for more. `tied` were exactly equal and come later by the tie rules; `skipped` had more votes and no longer fitted.
 */
export interface Why {
  readonly share: string | null
  readonly rival: { readonly project: string; readonly share: string } | null
  readonly tied: readonly string[]
  readonly skipped: readonly string[]
}

/** A project that was not funded: what its supporters had left together, and on what they had spent most of the rest. */
export interface NotFunded {
  readonly project: string
  readonly votes: number
  readonly fits: boolean
  readonly have: string | null
  readonly spentOn: readonly { readonly project: string; readonly voters: number; readonly sum: string }[]
}

export interface RuleSteps {
  readonly rule: BudgetRule
  readonly winners: readonly string[]
  readonly leftover: number
  /** Equal shares: what each voter had in the run that counts, and in the first one: the sum divided by the voters. */
  readonly endowment: string | null
  readonly firstEndowment: string | null
  readonly rounds: readonly FundedRound[]
  readonly notFunded: readonly NotFunded[]
}

/** Steps of a budget's count: both rules over the same file, the binding one first, and how ties are broken. */
export interface BudgetSteps {
  readonly binding: BudgetRule
  readonly amount: number
  readonly voters: number
  readonly costs: Readonly<Record<string, number>>
  readonly ties: readonly string[]
  readonly rules: readonly RuleSteps[]
}

/** Method and completion of a rule, as the command line of `@gongzhi/shared-budget` names them. */
export const choiceOf = (rule: BudgetRule, form: BudgetTerms['form']) => (rule === 'greedy'
  ? { rule: 'greedy', utility: form === 'points' ? 'points' : 'cost', ties: tieRules } as const
  : { rule: 'mes', utility: form === 'points' ? 'points' : 'cost', completion: 'add1u', ties: tieRules } as const)

/** Ties: the cheaper project, then the one with more supporters, then the smaller number on the ballot, which was public before anybody voted. */
export const tieRules: readonly TieRule[] = ['min-cost', 'max-votes', 'lexico']

/** Papers on which the rules stand. */
const methods: Readonly<Record<BudgetRule, readonly string[]>> = {
  'equal-shares': ['Peters, Pierczyński, Skowron, NeurIPS 2021', 'Faliszewski et al., IJCAI 2023 (Add1U)'],
  greedy: ['Talmon, Faliszewski, AAAI 2019 (greedy)'],
}

/** How the neighbour recounts a rule with the command line of `@gongzhi/shared-budget`. */
export function recountCommand(rule: BudgetRule, form: BudgetTerms['form'], file: string): string {
  const { utility, ...choice } = choiceOf(rule, form)
  return ['shared-budget', file, '--rule', choice.rule, '--utility', utility, ...('completion' in choice ? ['--completion', choice.completion] : []), '--ties', tieRules.join()].join(' ')
}

/** Counts a budget: equal shares (Peters, Pierczyński, Skowron, NeurIPS 2021, completed by Add1 and by votes) and greedy, both explained; the stated one binds. */
export const countBudget: Count = (input) => input.questions.map((question): QuestionOutcome => {
  const terms = termsOf(input)
  const counted = input.votes.filter(({ setAside }) => setAside === null)
  const sums = question.choices.map(({ key }) => {
    const answers = counted.flatMap(({ answers }) => answers[question.key] ?? [])
    const points = answers.map((answer) => ('points' in answer ? answer.points[key] ?? 0 : 0))
    const heads = answers.filter((answer) => ('approved' in answer && answer.approved.includes(key)) || ('points' in answer && (answer.points[key] ?? 0) > 0)).length
    return { choice: key, heads, area: null, ...(terms.form === 'points' ? { points: points.reduce((sum, one) => sum + one, 0) } : {}) }
  })
  const said = (kind: 'blank' | 'invalid') => counted.filter(({ answers }) => { const answer = answers[question.key]; return answer ? kind in answer : kind === 'blank' }).length
  // Where nobody voted, or no paper could be read, the file holds no ballot and is no instance.
  const papers = papersOf(question.key, input.votes), instance = papers.length === 0 ? undefined : readPb(budgetFile(terms, question.key, input.votes)), order = [terms.rule, ...budgetRules.filter((rule) => rule !== terms.rule)]
  const rules = order.map((rule): RuleSteps => (instance ? stepsOf(instance, terms, rule) : nothing(rule, terms)))
  const steps: BudgetSteps = { binding: terms.rule, amount: terms.amount, voters: papers.length, costs: Object.fromEntries(terms.projects.map(({ key, cost }) => [key, cost])), ties: ['min-cost', 'max-votes', 'number'], rules }
  return {
    key: question.key, title: question.title, form: question.form, sums, blank: said('blank'), invalid: said('invalid'), setAside: input.votes.length - counted.length,
    winners: rules[0]?.winners ?? [], ties: [], passed: null, rule: terms.rule, articles: methods[terms.rule], steps,
  }
})

/** Where nobody voted nothing is funded: no rule has anything to go by. */
const nothing = (rule: BudgetRule, { amount, projects }: BudgetTerms): RuleSteps => ({
  rule, winners: [], leftover: amount, endowment: null, firstEndowment: null, rounds: [], notFunded: projects.map(({ key, cost }) => ({ project: key, votes: 0, fits: cost <= amount, have: null, spentOn: [] })),
})

function termsOf({ more }: CountInput): BudgetTerms {
  if (!more) throw new TypeError('a budget is counted with its terms')
  return more as BudgetTerms
}

function stepsOf(instance: Instance, terms: BudgetTerms, rule: BudgetRule): RuleSteps {
  const choice = choiceOf(rule, terms.form), electorate = electorateOf(instance, choice.utility), outcome = shareBudget(instance, choice)
  const id = (project: number) => instance.projects[project]?.id ?? ''
  // Amounts of the file count units of ten to the power of minus its places; fen are the second place.
  const [up, down] = instance.places <= 2 ? [10n ** BigInt(2 - instance.places), 1n] : [1n, 10n ** BigInt(instance.places - 2)]
  const fen = (units: bigint) => Number(units * up / down)
  const exact = ({ num, den }: { num: bigint; den: bigint }) => hundredths(num * up * 100n / (den * down))
  const reasons = reasonsOf(instance, electorate, outcome)
  const shareOf = ({ num, den }: Share) => (choice.utility === 'points' ? exact({ num, den }) : String(num * 100_000n / den))
  const said = (reason: Reason | undefined): Why => ({
    share: reason?.share ? shareOf(reason.share) : null, rival: reason?.rival ? { project: id(reason.rival.project), share: shareOf(reason.rival.share) } : null,
    tied: (reason?.tied ?? []).map(id), skipped: (reason?.skipped ?? []).map(id),
  })
  return {
    rule, winners: outcome.winners.map(id), leftover: fen(outcome.leftover), endowment: outcome.endowment && exact(outcome.endowment), firstEndowment: outcome.endowment && exact({ num: instance.budget, den: BigInt(instance.ballots.length) }),
    rounds: outcome.rounds.map(({ project, by, payments, budgetLeft }, at) => ({
      project: id(project), by, votes: electorate.votes[project] ?? 0, left: fen(budgetLeft), why: said(reasons[at]),
      paid: gathered(payments.map(({ ballots, each }) => ({ voters: ballots.length, each: exact(each) }))),
    })),
    notFunded: lossesOf(instance, electorate, outcome).map(({ project, votes, fits, supportersHave, spentOn }) => ({
      project: id(project), votes, fits, have: supportersHave && exact(supportersHave),
      spentOn: spentOn.slice(0, 3).map(({ project: other, voters, sum }) => ({ project: id(other), voters, sum: exact(sum) })),
    })),
  }
}

/** Fen with two decimals, as text. */
const hundredths = (value: bigint): string => (value % 100n === 0n ? String(value / 100n) : `${value / 100n}.${String(value % 100n).padStart(2, '0')}`)

/** Payments that read the same stand together, the largest first. */
function gathered(payments: readonly Paid[]): Paid[] {
  const byEach = new Map<string, number>()
  for (const { voters, each } of payments) if (each !== '0') byEach.set(each, (byEach.get(each) ?? 0) + voters)
  return [...byEach].map(([each, voters]) => ({ voters, each })).sort((a, b) => Number(b.each) - Number(a.each))
}
