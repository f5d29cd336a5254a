export { prepareAsking, type NewAsking } from './acts/prepare-asking.ts'
export { type Asking, askingById, publicAskings } from './reads/askings.ts'
export { askingPermissions } from './rules/permissions.ts'
