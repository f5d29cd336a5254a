import { enActs } from './acts.ts'
import { enRefusals } from './en-refusals.ts'
import { zhPages } from './zh-pages.ts'

export const en = { acts: enActs, refusals: enRefusals, ...zhPages }
