export { type About, mayDo, type Permission, permissionTable, reachOf, requirePermission, type Scope, signedIn } from './rules/permission.ts'
export { isStaff, postRoles, type Role, roles } from './rules/roles.ts'
