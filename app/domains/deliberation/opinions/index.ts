export { opinionsPermissions } from './rules/permissions.ts'
