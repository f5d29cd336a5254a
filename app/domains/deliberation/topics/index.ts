export { topicsPermissions } from './rules/permissions.ts'
