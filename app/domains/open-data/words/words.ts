import { inLanguages } from '#platform/words'
import { en } from './en.ts'
import { zh } from './zh.ts'

export const openDataWords = inLanguages(zh, en)
export type OpenDataWords = typeof zh
export type Open311Words = OpenDataWords['open311']
