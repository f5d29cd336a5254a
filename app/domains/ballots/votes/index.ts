export { votesPermissions } from './rules/permissions.ts'
