import { permissionTable } from '#platform/permission'

/** Who may do what here, and how far. */
export const opinionsPermissions = permissionTable({})
