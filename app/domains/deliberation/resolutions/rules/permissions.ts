import { permissionTable } from '#platform/permission'

/** Who may do what here, and how far. Chair and secretary of the council act as owners (`resident: ['own']`). */
export const resolutionsPermissions = permissionTable({
  'deliberation.adopt-resolution': { 'community-staff': ['unit'], supervisor: ['unit'], resident: ['own'] },
  'deliberation.work-on-resolution': { handler: ['organisation'], 'community-staff': ['unit', 'organisation'], 'owners-committee': ['unit', 'organisation'], 'grid-worker': ['unit'], 'neighbour-head': ['unit'], supervisor: ['unit'] },
  'deliberation.follow-up-resolution': { 'community-staff': ['unit'], supervisor: ['unit'], resident: ['own'] },
  'deliberation.extend-resolution': { 'community-staff': ['unit'], supervisor: ['unit'], resident: ['own'] },
  'deliberation.confirm-resolution': { 'community-staff': ['unit'], supervisor: ['unit'], resident: ['own'] },
})
