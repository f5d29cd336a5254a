export { packsPermissions } from './rules/permissions.ts'
