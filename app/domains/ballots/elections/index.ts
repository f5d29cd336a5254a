export { electionsPermissions } from './rules/permissions.ts'
