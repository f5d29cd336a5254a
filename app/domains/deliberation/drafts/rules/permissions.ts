import { permissionTable } from '#platform/permission'

/** Who may do what here, and how far. */
export const draftsPermissions = permissionTable({
  'deliberation.write-draft': { 'community-staff': ['unit'], 'owners-committee': ['unit'], supervisor: ['unit'] },
  'deliberation.read-drafts-desk': { 'community-staff': ['unit'], 'owners-committee': ['unit'], supervisor: ['unit'], auditor: ['all'] },
  'deliberation.comment-on-draft': { resident: ['all'] },
  'deliberation.moderate-draft-comment': { 'community-staff': ['unit'], 'owners-committee': ['unit'], supervisor: ['unit'] },
  'deliberation.answer-draft-comment': { 'community-staff': ['unit'], 'owners-committee': ['unit'], supervisor: ['unit'] },
})
