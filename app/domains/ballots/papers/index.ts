export { papersPermissions } from './rules/permissions.ts'
export { issuePaper } from './acts/issue-paper.ts'
export { enterBoxPaper } from './acts/enter-box-paper.ts'
export { countBox } from './acts/count-box.ts'
