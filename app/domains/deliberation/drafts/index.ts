export { draftsPermissions } from './rules/permissions.ts'
