import { inLanguages } from '#platform/words'
import { en } from './moderation-en.ts'
import { zh } from './moderation-zh.ts'

export const moderationWords = inLanguages(zh, en)
