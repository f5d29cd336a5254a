export { resolutionsPermissions } from './rules/permissions.ts'
