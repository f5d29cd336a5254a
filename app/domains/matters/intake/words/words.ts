import { inLanguages } from '#platform/words'
import { en } from './en.ts'
import { zh } from './zh.ts'

export const intakeWords = inLanguages(zh, en)
export type IntakeWords = typeof zh
