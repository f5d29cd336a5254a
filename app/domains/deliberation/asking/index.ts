export { askingPermissions } from './rules/permissions.ts'
