export { resolutionsPermissions } from './rules/permissions.ts'
export { isOverdue, type NewStep, type Resolution, type ResolutionState, type Responsible, responsibleRoles, stepProblems } from './rules/resolution.ts'
export { adoptResolution, type NewResolution } from './acts/adopt-resolution.ts'
