import type { Locale } from '#platform/words'

/** What may be done in this room, and what was done, by the names under which the table of permissions and the record keep it: Chinese, English. */
const acts: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  'open-data.manage-keys': ['发放、停用接口密钥', 'Issue and end keys for other systems'],
  'open-data.key-issued': ['发放接口密钥', 'Issued a key'],
  'open-data.key-ended': ['停用接口密钥', 'Ended a key'],
}

/** An act of this room in words; undefined when it is none. */
export const openDataActName = (act: string, locale: Locale): string | undefined => acts[act]?.[locale === 'en' ? 1 : 0]
