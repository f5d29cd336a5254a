import { createHash } from 'node:crypto'

/** What is kept of a key. */
export const digestOf = (key: string): string => createHash('sha256').update(key).digest('hex')
