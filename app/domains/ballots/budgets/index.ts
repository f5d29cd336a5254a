export { budgetsPermissions } from './rules/permissions.ts'
