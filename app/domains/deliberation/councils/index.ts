export { councilsPermissions } from './rules/permissions.ts'
