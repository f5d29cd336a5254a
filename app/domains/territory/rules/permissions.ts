import { permissionTable } from '#platform/permission'

const administrator = { 'place-administrator': ['all'] } as const

/** Who may change what of the tree, and how far. */
export const territoryPermissions = permissionTable({
  'territory.import': administrator,
  'territory.change-units': administrator,
  'territory.set-up': administrator,
  'territory.publish-responsibility': { 'place-administrator': ['all'], 'community-staff': ['unit'] },
  'territory.issue-plates': { 'place-administrator': ['all'], 'community-staff': ['unit'] },
  'territory.read-desk': { 'place-administrator': ['all'], 'community-staff': ['unit'], auditor: ['all'] },
})
