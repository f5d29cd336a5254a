import { permissionTable } from '#platform/permission'

/** Who may do what here, and how far. */
export const covenantsPermissions = permissionTable({
  'deliberation.read-covenants-desk': { 'community-staff': ['unit'], 'owners-committee': ['unit'], supervisor: ['unit'], auditor: ['all'] },
  'deliberation.prepare-covenant': { 'community-staff': ['unit'], 'owners-committee': ['unit'] },
  'deliberation.suggest-for-covenant': { resident: ['all'] },
  'deliberation.review-covenant': { supervisor: ['unit'] },
  'deliberation.conclude-covenant': { 'community-staff': ['unit'], 'owners-committee': ['unit'] },
  'deliberation.sign-covenant': { resident: ['all'] },
  'deliberation.enter-covenant-signature': { 'community-staff': ['unit'], 'owners-committee': ['unit'], 'grid-worker': ['unit'], 'neighbour-head': ['unit'] },
})
