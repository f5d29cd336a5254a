import { permissionTable } from '#platform/permission'

/** Who may do what here, and how far. Chair and secretary of a council run it as their own (`resident: ['own']`, with the seat's person as owner). */
export const councilsPermissions = permissionTable({
  'deliberation.see-desk': { 'community-staff': ['unit'], supervisor: ['unit'], dispatcher: ['all'], 'owners-committee': ['unit'], auditor: ['all'], 'place-administrator': ['all'] },
  'deliberation.found-council': { 'community-staff': ['unit'], supervisor: ['unit'], 'place-administrator': ['all'] },
  'deliberation.run-council': { 'community-staff': ['unit'], supervisor: ['unit'], resident: ['own'] },
  'deliberation.hold-draw': { 'community-staff': ['unit'], supervisor: ['unit'] },
  'deliberation.witness-draw': { 'community-staff': ['unit'], supervisor: ['unit'], auditor: ['all'] },
  'deliberation.volunteer': { resident: ['all'] },
  'deliberation.review-council': { resident: ['all'] },
})
