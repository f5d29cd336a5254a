import { permissionTable } from '#platform/permission'

/** Who may do what here, and how far. */
export const opinionsPermissions = permissionTable({
  'deliberation.open-opinions': { 'community-staff': ['unit'] },
  'deliberation.moderate-opinions': { 'community-staff': ['unit'], supervisor: ['unit'] },
  'deliberation.see-opinions-desk': { 'community-staff': ['unit'], supervisor: ['unit'], auditor: ['all'] },
  'deliberation.give-opinion': { resident: ['all'] },
})
