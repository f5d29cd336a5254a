export { meetingsPermissions } from './rules/permissions.ts'
