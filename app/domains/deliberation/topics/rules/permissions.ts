import { permissionTable } from '#platform/permission'

/** Who may do what here, and how far. Chair and secretary of the topic's council act as owners (`resident: ['own']`). */
export const topicsPermissions = permissionTable({
  'deliberation.raise-topic': { resident: ['all'] },
  'deliberation.raise-for-office': { 'community-staff': ['unit'], supervisor: ['unit'], dispatcher: ['all'] },
  'deliberation.sign-petition': { resident: ['all'] },
  'deliberation.follow-topic': { resident: ['all'] },
  'deliberation.withdraw-topic': { resident: ['own'] },
  'deliberation.rate-topic': { resident: ['own'] },
  'deliberation.admit-topic': { 'community-staff': ['unit'], supervisor: ['unit'] },
  'deliberation.appeal-refusal': { resident: ['own'] },
  'deliberation.decide-appeal': { supervisor: ['unit'] },
  'deliberation.run-topic': { 'community-staff': ['unit'], supervisor: ['unit'], resident: ['own'] },
  'deliberation.carry-up': { 'community-staff': ['unit'], supervisor: ['unit'] },
  'deliberation.hand-over': { 'community-staff': ['unit'], supervisor: ['unit'], 'owners-committee': ['unit'] },
})
