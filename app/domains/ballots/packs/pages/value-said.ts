import type { Locale } from '#platform/words'
import type { PackField } from '../rules/pack-fields.ts'
import { packsWords } from '../words/words.ts'

/** Name of a field in its group. */
export function fieldName(field: PackField, locale: Locale): string {
  const names = packsWords(locale).fields[field.group] ?? {}
  return names[field.path.slice(field.path.startsWith(`${field.group}.`) ? field.group.length + 1 : 0)] ?? field.path
}

/** What a field holds, in words. */
export function valueSaid(field: PackField, value: unknown, locale: Locale): string {
  const words = packsWords(locale)
  if (value === null || value === undefined) return field.is.kind === 'names' ? words.noSystem : words.none
  if (typeof value === 'boolean') return words.flag(value)
  if (Array.isArray(value)) return value.map((entry) => words.choices[String(entry)] ?? String(entry)).join(words.and)
  if (typeof value === 'object') return (value as { zh: string; en: string })[locale === 'en' ? 'en' : 'zh']
  return field.is.kind === 'choice' ? words.choices[String(value)] ?? String(value) : String(value)
}
