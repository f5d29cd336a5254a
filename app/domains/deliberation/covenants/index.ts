export { covenantsPermissions } from './rules/permissions.ts'
