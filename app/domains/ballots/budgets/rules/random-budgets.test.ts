import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readPb, shareBudget } from '@gongzhi/shared-budget'
import fc from 'fast-check'
import type { StandingVote } from '../../votes/rules/counts.ts'
import { type BudgetTerms, projectKey } from './budget.ts'
import { budgetFile } from './budget-file.ts'
import { type BudgetSteps, choiceOf, countBudget } from './count-budget.ts'

/** Budgets of any kind: costs with and without fen, few and many voters, blank ballots, titles that need quoting. */
const budgets = fc.record({
  form: fc.constantFrom('approval' as const, 'points' as const), rule: fc.constantFrom('equal-shares' as const, 'greedy' as const), amount: fc.integer({ min: 100, max: 5_000_000 }),
  costs: fc.array(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 2, maxLength: 12 }), papers: fc.array(fc.array(fc.tuple(fc.nat(11), fc.integer({ min: 1, max: 9 })), { maxLength: 4 }), { maxLength: 40 }),
}).map(({ form, rule, amount, costs, papers }) => {
  const projects = costs.filter((cost) => cost <= amount).map((cost, at) => ({ key: projectKey(at + 1), title: `项目；"${at}"; x\n`, cost, point: at % 2 === 0 ? { lng: 116.3, lat: 39.9 } : null }))
  const terms: BudgetTerms = { id: 'b', title: '预算；测试', unit: '北苑', amount, form, most: form === 'points' ? 40 : 4, rule, projects, days: { from: '2027-03-01', to: '2027-03-09' } }
  const votes = papers.map((paper, at): StandingVote => {
    const chosen = new Map(paper.flatMap(([project, points]) => { const key = projects[project]?.key; return key === undefined ? [] : [[key, points] as const] }))
    return { voterId: `voter ${at}`, setAside: null, answers: { projects: chosen.size === 0 ? { blank: true } : form === 'approval' ? { approved: [...chosen.keys()] } : { points: Object.fromEntries(chosen) } } } as unknown as StandingVote
  })
  return { terms, votes }
}).filter(({ terms }) => terms.projects.length > 0)

test('whoever reads the published file counts the same winners, and the explanation adds up, for any budget', () => {
  fc.assert(fc.property(budgets, ({ terms, votes }) => {
    const question = { key: 'projects', title: '', form: terms.form, choices: terms.projects.map(({ key, title }) => ({ key, label: title, text: '' })) }
    const [counted] = countBudget({ kind: 'budget', rollKind: 'persons', questions: [question], votes, more: terms, entitled: votes.length, entries: [] } as never), winners = counted?.winners ?? []
    const file = budgetFile(terms, 'projects', votes, { selected: new Set(winners) }), steps = counted?.steps as BudgetSteps, read = votes.length === 0 ? undefined : readPb(file)
    assert.equal(read?.ballots.length ?? 0, votes.length)
    assert.doesNotMatch(file, /voter \d/)
    if (read) {
      const again = shareBudget(read, choiceOf(terms.rule, terms.form))
      assert.deepEqual(again.winners.map((project) => read.projects[project]?.id), winners)
    }
    for (const { rounds, leftover, notFunded } of steps.rules) {
      let left = terms.amount
      for (const { project, paid, left: said, by, why } of rounds) {
        const cost = steps.costs[project] ?? 0
        left -= cost
        assert.equal(said, left, 'what is left after each round')
        if (by !== 'equal-shares') continue
        const sum = paid.reduce((sum, { voters, each }) => sum + voters * Number(each), 0), people = paid.reduce((sum, { voters }) => sum + voters, 0)
        assert.ok(sum <= cost + 1e-6 && cost - sum <= people * 0.01 + 1e-6, `what each paid makes up the cost: ${sum} of ${cost}`)
        assert.ok(why.share !== null && (why.rival === null || Number(why.rival.share) >= Number(why.share)), 'nothing cheaper was passed over')
      }
      assert.ok(left === leftover && left >= 0)
      assert.deepEqual([...rounds, ...notFunded].map(({ project }) => project).sort(), terms.projects.map(({ key }) => key), 'every project is told of once')
    }
  }), { numRuns: 150, seed: 7 })
})
