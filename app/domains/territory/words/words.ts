import { inLanguages } from '#platform/words'
import { en } from './en.ts'
import { zh } from './zh.ts'

export const territoryWords = inLanguages(zh, en)
export type TerritoryWords = typeof zh
