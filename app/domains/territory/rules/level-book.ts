import type { Level } from './unit.ts'

/** The levels of a place, found by any of their words. */
export interface LevelBook {
  readonly levels: readonly Level[]
  /** All keys, for a sentence that says what would have been right. */
  readonly keys: string
  named(word: string): Level | undefined
  mayBeCode(level: Level, code: string): boolean
  /** The part of a division code that its children's codes begin with: 110108010000 and 110108010 both give 110108010. */
  significant(code: string): string
}

export function levelBook(levels: readonly Level[]): LevelBook {
  const byWord = new Map<string, Level>()
  const patterns = new Map<string, RegExp>()
  // Keys and names first: an alias never takes a word that is another level's own.
  for (const level of levels) for (const word of [level.key, level.name.zh, level.name.en]) if (!byWord.has(normal(word))) byWord.set(normal(word), level)
  for (const level of levels) for (const word of [...level.name.zh.split(/[、，,]/), ...level.aliases]) if (!byWord.has(normal(word))) byWord.set(normal(word), level)
  for (const level of levels) if (level.codePattern !== null) patterns.set(level.key, new RegExp(`^(?:${level.codePattern})$`, 'u'))
  return {
    levels,
    keys: levels.map((level) => level.key).join(', '),
    named: (word) => byWord.get(normal(word)),
    mayBeCode: (level, code) => patterns.get(level.key)?.test(code) ?? true,
    significant,
  }
}

const normal = (word: string) => word.normalize('NFKC').trim().toLowerCase()

/** Digits per level of the statistical division codes: province 2, city 4, county 6, town 9, village 12. */
const steps = [[12, 9], [9, 6], [6, 4], [4, 2]] as const

function significant(code: string): string {
  if (!/^\d+$/.test(code)) return code
  let rest = code
  for (const [from, to] of steps) if (rest.length === from && /^0+$/.test(rest.slice(to))) rest = rest.slice(0, to)
  return rest
}
