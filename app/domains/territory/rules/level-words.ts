import { Refusal } from '#platform/refusal'
import type { Level } from './unit.ts'

/** What people call a level, and how its codes look. */
export interface LevelWords {
  readonly nameZh: string
  readonly nameEn: string
  readonly aliases: readonly string[]
  /** Regular expression for a whole code; empty or null: any code. */
  readonly codePattern: string | null
}

const normal = (word: string) => word.normalize('NFKC').trim().toLowerCase()

/** The words as they are stored. Refuses `territory.level-name-missing`, `territory.level-held`, `territory.pattern-broken`. */
export function checkedWords(given: LevelWords, others: readonly Level[]): { name_zh: string; name_en: string; aliases: string[]; code_pattern: string | null } {
  const nameZh = given.nameZh.trim(), nameEn = given.nameEn.trim(), pattern = given.codePattern?.trim() || null
  if (nameZh === '' || nameEn === '' || nameZh.length > 60 || nameEn.length > 60) throw new Refusal('territory.level-name-missing', 'invalid')
  for (const name of [nameZh, nameEn]) {
    const held = others.find((level) => [level.key, level.name.zh, level.name.en].some((word) => normal(word) === normal(name)))
    if (held) throw new Refusal('territory.level-held', 'conflict', { name })
  }
  // Nested repetition can make one code take minutes to match; such patterns say nothing that a plain one does not.
  if (pattern !== null && (!isPattern(pattern) || pattern.length > 200 || /[+*}]\)?[+*{]/.test(pattern))) throw new Refusal('territory.pattern-broken', 'invalid', { level: nameZh })
  return { name_zh: nameZh, name_en: nameEn, aliases: [...new Set(given.aliases.map((word) => word.trim()).filter((word) => word !== ''))], code_pattern: pattern }
}

function isPattern(text: string): boolean {
  try {
    new RegExp(`^(?:${text})$`, 'u')
    return true
  } catch {
    return false
  }
}
