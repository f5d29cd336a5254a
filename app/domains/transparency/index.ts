export { type ActDetails, actRecordedWith, type Fact, recordAct } from './acts/record-act.ts'
export { type Act, actsAbout, actsBy, actsConcerning } from './reads/acts-about.ts'
export { type ActInOrder, actsInOrder, type ActsWanted } from './reads/acts-in-order.ts'
export type { PublishedByTransparency } from './tables.ts'
