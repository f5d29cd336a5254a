export { propertyPermissions } from './rules/permissions.ts'
