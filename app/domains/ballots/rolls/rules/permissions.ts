import { permissionTable } from '#platform/permission'

const keepers = { 'community-staff': ['unit'], 'place-administrator': ['all'] } as const

/** Who may do what here, and how far. An election committee acts through the elections alcove, which asks for its own permission. */
export const rollsPermissions = permissionTable({
  'ballots.draft-roll': { ...keepers, 'owners-committee': ['unit'] },
  'ballots.publish-roll': { ...keepers, 'owners-committee': ['unit'] },
  'ballots.correct-roll': { ...keepers, 'owners-committee': ['unit'] },
  'ballots.freeze-roll': { ...keepers, 'owners-committee': ['unit'] },
  'ballots.withdraw-roll': { ...keepers, 'owners-committee': ['unit'] },
  'ballots.reopen-roll': keepers,
  'ballots.read-rolls': { ...keepers, 'owners-committee': ['unit'], supervisor: ['unit'], auditor: ['all'] },
  'ballots.read-whole-roll': { ...keepers, 'owners-committee': ['unit'], auditor: ['all'] },
})
