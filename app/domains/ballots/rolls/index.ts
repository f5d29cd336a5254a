export { rollsPermissions } from './rules/permissions.ts'
