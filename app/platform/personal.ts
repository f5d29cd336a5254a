import type { Context } from './context.ts'
import type { Locale } from './words.ts'

/** What one part of a room keeps about a person: how it is shown to them, and how it is forgotten inside the transaction of an erasure. Published numbers stay. */
export interface PersonalPart {
  /** Keys and values as they are kept, for the copy of everything about a person; undefined when there is nothing. */
  readonly collect?: (context: Context, personId: string) => Promise<unknown>
  readonly erase?: (context: Context, personId: string) => Promise<void>
}

/** A part as its room hands it over: by its name, with words for its keys and codes. */
export interface NamedPersonalPart extends PersonalPart {
  readonly name: string
  /** What the part is called where people read of it. */
  readonly title: (locale: Locale) => string
  readonly words: (locale: Locale) => { field(key: string): string | undefined; value(key: string, value: string): string | undefined }
}

type InLanguages = readonly [zh: string, en: string]
/** Names for keys (`list.key` is asked before `key`), and for codes under a key. */
export interface PersonalNames { readonly title: InLanguages; readonly fields: Readonly<Record<string, InLanguages>>; readonly values?: Readonly<Record<string, Readonly<Record<string, InLanguages>>>> }

/** A part of a room with its names in both languages. */
export const namedPart = (name: string, part: PersonalPart, { title, fields, values }: PersonalNames): NamedPersonalPart => ({
  name, ...part,
  title: (locale) => title[locale === 'en' ? 1 : 0],
  words: (locale) => {
    const at = locale === 'en' ? 1 : 0
    return { field: (key) => fields[key]?.[at], value: (key, value) => values?.[key]?.[value]?.[at] }
  },
})
