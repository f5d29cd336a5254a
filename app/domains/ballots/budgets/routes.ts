import { routes } from '#platform/http'
import { budgetPage } from './pages/budget.tsx'
import { deskBudget } from './pages/desk-budget.tsx'
import { deskBudgets } from './pages/desk-budgets.tsx'
import { deskStart } from './pages/desk-start.tsx'
import { list } from './pages/list.tsx'
import { print } from './pages/print.tsx'
import { project } from './pages/project.tsx'
import { propose } from './pages/propose.tsx'
import { result } from './pages/result.tsx'
import { vote } from './pages/vote.tsx'

export const budgetsRoutes = routes()
  .route('/desk/budgets', deskStart)
  .route('/desk/budgets', deskBudgets)
  .route('/desk/budgets', deskBudget)
  .route('/budgets', list)
  .route('/budgets', propose)
  .route('/budgets', project)
  .route('/budgets', vote)
  .route('/budgets', result)
  .route('/budgets', print)
  .route('/budgets', budgetPage)
