import { permissionTable } from '#platform/permission'

/** Who may do what with participatory budgets, and how far. Whoever stands on the roll votes: that is no permission of a post. */
export const budgetsPermissions = permissionTable({
  'ballots.run-budget': { 'community-staff': ['unit'], 'owners-committee': ['unit'], supervisor: ['unit'] },
  'ballots.propose-project': { resident: ['all'] },
  'ballots.withdraw-project': { resident: ['own'] },
  'ballots.reword-project': { resident: ['own'] },
  'ballots.appeal-project': { resident: ['own'] },
  'ballots.tell-progress': { 'community-staff': ['unit'], 'owners-committee': ['unit'], supervisor: ['unit'] },
})
