export { replay, type Replay, type ReplayProgress, type ReplayReport } from './replay/acts/replay.ts'
export { openDataWords } from './words/words.ts'
