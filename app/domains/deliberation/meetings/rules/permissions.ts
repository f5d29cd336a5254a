import { permissionTable } from '#platform/permission'

/** Who may do what here, and how far. `own` is that of the chair and the secretary of the council or the meeting, or of whoever was invited or is present. */
export const meetingsPermissions = permissionTable({
  'deliberation.see-meetings': { resident: ['own'], 'community-staff': ['unit'], 'owners-committee': ['unit'], supervisor: ['unit'], auditor: ['all'] },
  'deliberation.call-meeting': { resident: ['own'], 'community-staff': ['unit'], 'owners-committee': ['unit'] },
  'deliberation.run-meeting': { resident: ['own'], 'community-staff': ['unit'] },
  'deliberation.decide-appeal-of-moderation': { resident: ['own'], 'community-staff': ['unit'], supervisor: ['unit'] },
  'deliberation.approve-minutes': { resident: ['own'], 'community-staff': ['unit'] },
  'deliberation.register-to-speak': { resident: ['all'] },
  'deliberation.sign-in-to-meeting': { resident: ['all'] },
  'deliberation.ask-for-the-floor': { resident: ['own'] },
  'deliberation.appeal-moderation': { resident: ['own'], 'community-staff': ['unit'] },
  'deliberation.correct-minutes': { resident: ['own'] },
})
