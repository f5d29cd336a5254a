import { permissionTable } from '#platform/permission'

/** Who may do what here, and how far. `own` is that of a visitor of a team, of a counter, and of the chair and secretary of the topic's council. */
export const askingPermissions = permissionTable({
  'deliberation.see-askings': { resident: ['own'], 'community-staff': ['unit'], supervisor: ['unit'], auditor: ['all'] },
  'deliberation.run-asking': { resident: ['own'], 'community-staff': ['unit'] },
  'deliberation.record-visit': { resident: ['own'] },
  'deliberation.count-answers': { resident: ['own'] },
  'deliberation.answer-asking': { visitor: ['all'], resident: ['all'] },
})
