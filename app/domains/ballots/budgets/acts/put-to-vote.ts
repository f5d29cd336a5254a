import { requirePermission } from '#domains/people'
import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { frozenPackAt } from '../../packs/reads/frozen-pack.ts'
import { tables } from '../../tables.ts'
import { draftBallot } from '../../votes/acts/draft-ballot.ts'
import { projectsOf } from '../reads/budgets.ts'
import { yuan } from '../rules/budget.ts'
import { budgetsPermissions } from '../rules/permissions.ts'
import { holdBudget } from './hold-budget.ts'

export interface BudgetVote {
  readonly rollId: string
  readonly opensAt: Date
  readonly closesAt: Date
}

/**
 * Draws up the ballot of a budget from its admitted projects; from now on they stand still. It is announced and opened as every ballot is. Gives the ballot's id.
 * Refuses `ballots.nothing-to-choose`, `ballots.projects-unjudged`, `ballots.appeals-open`, `ballots.budget-on-time`.
 */
export function putToVote(context: Context, budgetId: string, vote: BudgetVote): Promise<string> {
  return together(context, async (context) => {
    const budget = await holdBudget(context, budgetId)
    const { postId } = requirePermission(context, budgetsPermissions['ballots.run-budget'], { unitPath: budget.unitPath })
    const all = await projectsOf(context, budget.id), projects = all.filter(({ state }) => state === 'admitted')
    const waiting = all.filter(({ state }) => state === 'proposed').length
    if (context.now < budget.collectUntil) throw new Refusal('ballots.budget-on-time', 'conflict', { until: budget.collectUntil.toISOString() })
    const appeals = all.filter(({ state, appeal }) => state !== 'withdrawn' && appeal !== null && appeal.answer === null).length
    if (appeals > 0) throw new Refusal('ballots.appeals-open', 'conflict', { count: appeals })
    if (waiting > 0) throw new Refusal('ballots.projects-unjudged', 'conflict', { count: waiting })
    if (projects.length < 2) throw new Refusal('ballots.nothing-to-choose', 'conflict')
    const pack = await frozenPackAt(context, budget.unitId), { online, paper, mayChange } = pack.pack.budgets
    const ballotId = await draftBallot(context, {
      kind: 'budget', unitId: budget.unitId, title: budget.title, text: budget.text, rollId: vote.rollId, opensAt: vote.opensAt, closesAt: vote.closesAt, secrecy: 'detached',
      channels: [...(online ? ['online' as const] : []), ...(paper ? ['paper' as const] : [])], mayChange, pack, permitted: true, key: `budget ${budget.id} ${context.now.toISOString()}`, origin: { room: 'ballots', subject: budget.id, href: `/budgets/${budget.id}` },
      questions: [{
        key: 'projects', title: budget.title, form: budget.form, settings: budget.form === 'points' ? { points: budget.most } : { least: 1, most: Math.min(budget.most, projects.length) },
        choices: projects.map(({ key, title, cost, placeWords }) => ({ key, label: `${title}（${yuan(cost ?? 0)} 元）`, text: placeWords })),
      }],
    })
    await tables(context).updateTable('ballots.budget').set({ state: 'voting', ballot_id: ballotId }).where('id', '=', budget.id).execute()
    await recordAct(context, 'ballots.budget-put-to-vote', budget.id, { post: postId, facts: { ballot: ballotId, projects: projects.length } })
    return ballotId
  })
}
