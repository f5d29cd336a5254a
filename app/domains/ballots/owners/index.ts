export { ownersPermissions } from './rules/permissions.ts'
