import { permissionTable } from '#platform/permission'

/** Who may do what here, and how far. */
export const packsPermissions = permissionTable({
  'ballots.administer-packs': { 'place-administrator': ['all'] },
  'ballots.see-packs': { 'place-administrator': ['all'], auditor: ['all'] },
})
