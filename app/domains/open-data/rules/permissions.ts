import { permissionTable } from '#platform/permission'

/** Who may do what with open data. Reading what is public takes no permission at all. */
export const openDataPermissions = permissionTable({
  'open-data.manage-keys': { 'place-administrator': ['all'] },
})
