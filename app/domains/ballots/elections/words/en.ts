import { enActs } from './acts.ts'
import { enRefusals } from './en-refusals.ts'

export const en = { acts: enActs, refusals: enRefusals }
