import { inLanguages } from '#platform/words'
import { en } from './en.ts'
import { zh } from './zh.ts'

export const propertyWords = inLanguages(zh, en)
export type PropertyWords = typeof zh
