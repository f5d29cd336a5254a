import type { Context } from '#platform/context'
import type { Ground } from './acting.ts'
import { loadAsking } from './asking.ts'
import { householdRoll, loadBudgets } from './budget.ts'
import { loadCouncilYear } from './council-year.ts'
import { loadCovenants } from './covenants.ts'
import { loadDeliberation } from './deliberation.ts'
import { loadOnline } from './online.ts'
import { loadElection, loadOwners } from './owners.ts'
import { loadPoll } from './poll.ts'
import { loadProperty } from './property.ts'

/** What the sample neighbourhood talked over, voted on and decided during the last hundred days. */
export async function loadDecisions(context: Context, ground: Ground): Promise<void> {
  await loadProperty(context, ground)
  const households = await householdRoll(context, ground)
  await loadBudgets(context, ground, households)
  await loadPoll(context, ground, households)
  await loadOwners(context, ground)
  await loadOnline(context, ground)
  await loadElection(context, ground)
  const council = await loadDeliberation(context, ground)
  await loadCouncilYear(context, ground, council)
  await loadAsking(context, ground)
  await loadCovenants(context, ground)
}
