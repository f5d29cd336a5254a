import { permissionTable } from '#platform/permission'

/** Who may do what with the papers of detached ballots. */
export const papersPermissions = permissionTable({
  'ballots.give-box-paper': { 'community-staff': ['unit'], 'owners-committee': ['unit'], 'grid-worker': ['unit'] },
  'ballots.enter-box-paper': { 'community-staff': ['unit'], 'owners-committee': ['unit'], supervisor: ['unit'] },
  'ballots.count-box': { 'community-staff': ['unit'], supervisor: ['unit'] },
})
