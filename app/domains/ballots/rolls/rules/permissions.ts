import { type Permission, permissionTable } from '#platform/permission'
import type { RollKind } from './roll.ts'

const keepers = { 'community-staff': ['unit'], 'place-administrator': ['all'] } as const

/** Who may do what here, and how far. An election committee acts through the elections alcove, which asks for its own permission. */
export const rollsPermissions = permissionTable({
  'ballots.keep-roll': keepers,
  'ballots.keep-owners-roll': { ...keepers, 'owners-committee': ['unit'] },
  'ballots.reopen-roll': keepers,
  'ballots.read-rolls': { ...keepers, 'owners-committee': ['unit'], supervisor: ['unit'], auditor: ['all'] },
  'ballots.read-whole-roll': { ...keepers, auditor: ['all'] },
  'ballots.read-whole-owners-roll': { ...keepers, 'owners-committee': ['unit'], auditor: ['all'] },
})

/** What drawing up, publishing, correcting, freezing and withdrawing a roll of a kind needs. */
export const keeping = (kind: RollKind): Permission => rollsPermissions[kind === 'owners' ? 'ballots.keep-owners-roll' : 'ballots.keep-roll']

/** What reading the names of a roll of a kind needs. */
export const readingWhole = (kind: RollKind): Permission => rollsPermissions[kind === 'owners' ? 'ballots.read-whole-owners-roll' : 'ballots.read-whole-roll']
