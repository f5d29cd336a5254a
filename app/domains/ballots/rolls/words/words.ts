import { inLanguages } from '#platform/words'
import { en } from './en.ts'
import { zh } from './zh.ts'

export const rollsWords = inLanguages(zh, en)
export type RollsWords = typeof zh
