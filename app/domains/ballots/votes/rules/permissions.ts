import { permissionTable } from '#platform/permission'

/** Who may do what here, and how far. Who may vote is no matter of posts: the frozen roll says it. */
export const votesPermissions = permissionTable({
  'ballots.draft-ballot': { 'community-staff': ['unit'], 'owners-committee': ['unit'], 'place-administrator': ['all'] },
  'ballots.conduct-ballot': { 'community-staff': ['unit'], 'owners-committee': ['unit'], 'place-administrator': ['all'] },
  'ballots.enter-paper': { 'community-staff': ['unit'], 'owners-committee': ['unit'] },
  'ballots.see-ballots': { 'community-staff': ['unit'], 'owners-committee': ['unit'], supervisor: ['unit'], auditor: ['all'], 'place-administrator': ['all'] },
})
