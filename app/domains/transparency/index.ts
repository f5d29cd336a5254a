export { type ActDetails, type Fact, recordAct } from './acts/record-act.ts'
export { type Act, actsAbout, actsConcerning } from './reads/acts-about.ts'
export type { PublishedByTransparency } from './tables.ts'
