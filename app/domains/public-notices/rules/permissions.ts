import { permissionTable } from '#platform/permission'

/** Who may do what here, and how far. */
export const publicNoticesPermissions = permissionTable({
  'public-notices.read-desk': { 'community-staff': ['unit'], 'grid-worker': ['unit'], 'neighbour-head': ['unit'], 'owners-committee': ['unit'], supervisor: ['unit'], auditor: ['all'] },
  'public-notices.post': { 'community-staff': ['unit'], 'owners-committee': ['unit'], supervisor: ['unit'] },
  'public-notices.place-on-board': { 'community-staff': ['unit'], 'grid-worker': ['unit'], 'neighbour-head': ['unit'], 'owners-committee': ['unit'], supervisor: ['unit'] },
  'public-notices.extend': { 'community-staff': ['unit'], 'owners-committee': ['unit'], supervisor: ['unit'] },
  'public-notices.withdraw': { 'community-staff': ['unit'], 'owners-committee': ['unit'], supervisor: ['unit'] },
  'public-notices.object': { resident: ['all'] },
  'public-notices.object-for-someone': { 'community-staff': ['unit'], supervisor: ['unit'] },
  'public-notices.see-objections': { resident: ['own'], 'community-staff': ['unit'], 'owners-committee': ['unit'], supervisor: ['unit'], auditor: ['all'] },
  'public-notices.answer-objection': { 'community-staff': ['unit'], 'owners-committee': ['unit'], supervisor: ['unit'] },
})
