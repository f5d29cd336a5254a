import { permissionTable } from '#platform/permission'

const keepers = { 'community-staff': ['unit'], 'place-administrator': ['all'] } as const

/** Who may do what here, and how far. An owners' committee sees its register only while a roll or a ballot of its owners is under way (规则手册 10.4). */
export const propertyPermissions = permissionTable({
  'ballots.keep-register': keepers,
  'ballots.read-register': { ...keepers, 'owners-committee': ['unit'], auditor: ['all'] },
  'ballots.read-owner-names': { ...keepers, 'owners-committee': ['unit'], auditor: ['all'] },
  'ballots.claim-ownership': { resident: ['own'] },
  'ballots.verify-ownership': keepers,
})
