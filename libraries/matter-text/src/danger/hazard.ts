/** One kind of danger: its name for the reader and the phrases that say it is there. */
export interface Hazard {
  name: string
  phrases: RegExp
  /** Words with which the phrase means another thing: 烧烤, 漏电保护器. */
  not: RegExp
  /** Where set, one of these must stand somewhere in the matter as well. */
  needs?: RegExp
  /** Words of the same sentence that explain it otherwise: a sewer smells of rotten eggs too. */
  otherwise?: RegExp
  /** A danger that lasts as long as nobody acts: 一直漏电 is as urgent as 正在漏电. */
  lasting?: boolean
}

/** One word, a few characters, another word of the same sentence. */
export function near(first: string, second: string, distance: number): string {
  return `(?:${first})[^。！？；\\n]{0,${distance}}?(?:${second})`
}
