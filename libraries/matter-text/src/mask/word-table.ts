/** The Chinese characters that words are made of here. */
export const firstHan = 0x3400
export const lastHan = 0x9fff

/** No word is longer. */
export const longestWord = 4

const slots = 2 ** 18
const noWord = 0

/**
 * Words of one to four Chinese characters, each with a class from 1 to 31. All in one open-addressed table of numbers:
 * it is filled at every start, and a look-up costs no string.
 */
export class WordTable {
  readonly #ofCharacter = new Uint8Array(lastHan - firstHan + 1)
  // A key (the beginning before, the character) and beside it what it leads to: 27 bits of the longer beginning and 5 of the class.
  readonly #table = new Uint32Array(2 * slots)
  // A single character is a beginning by its code; longer ones are counted from there on.
  #beginnings = lastHan - firstHan + 1

  /** Takes up the word of `text` from `start` to `end`; of two classes of one word the higher holds. */
  add(text: string, start: number, end: number, kind: number): void {
    const code = text.charCodeAt(start) - firstHan
    if (end - start === 1) {
      this.#ofCharacter[code] = Math.max(this.#ofCharacter[code]!, kind)
      return
    }
    let beginning = code + 1
    for (let at = start + 1; at < end; at++) {
      const key = (beginning << 15 | text.charCodeAt(at) - firstHan) >>> 0
      const slot = this.#slotOf(key)
      if (this.#table[slot] === 0) {
        if (this.#beginnings === 0x1ffff) throw new RangeError('too many words')
        this.#table[slot] = key
        // Nothing begins with four characters.
        this.#table[slot + 1] = at === start + longestWord - 1 ? 0 : ++this.#beginnings << 5
      }
      const had = this.#table[slot + 1]!
      if (at === end - 1) this.#table[slot + 1] = had - (had & 31) + Math.max(had & 31, kind)
      beginning = had >>> 5
    }
  }

  /** The class of a character as a word of its own; 0 where it is none. */
  kindOfCharacter(code: number): number {
    return this.#ofCharacter[code - firstHan]!
  }

  /** What a beginning (`beginningOf`) leads to with one character more: for `kindIn` and `longerIn`; 0 for nothing. */
  step(beginning: number, code: number): number {
    const key = (beginning << 15 | code - firstHan) >>> 0
    const slot = this.#slotOf(key)
    return this.#table[slot] === key ? this.#table[slot + 1]! : noWord
  }

  /** The class of a word; 0 where it is none. */
  kindOf(word: string): number {
    const size = word.length
    for (let at = 0; at < size; at++) if (!isHanCode(word.charCodeAt(at))) return noWord
    if (size < 2) return size === 0 ? noWord : this.kindOfCharacter(word.charCodeAt(0))
    let step = 0
    let beginning = beginningOf(word.charCodeAt(0))
    for (let at = 1; at < size; at++) {
      step = this.step(beginning, word.charCodeAt(at))
      if (step === 0) return noWord
      beginning = longerIn(step)
    }
    return kindIn(step)
  }

  #slotOf(key: number): number {
    let slot = Math.imul(key, 0x9e3779b1) >>> 14 << 1
    while (this.#table[slot] !== 0 && this.#table[slot] !== key) slot = slot + 2 & 2 * slots - 1
    return slot
  }
}

/** The beginning that a single character is. */
export function beginningOf(code: number): number {
  return code - firstHan + 1
}

/** The class of the word that a step reached; 0 where it is none yet. */
export function kindIn(step: number): number {
  return step & 31
}

/** The beginning that a step reached. */
export function longerIn(step: number): number {
  return step >>> 5
}

export function isHanCode(code: number): boolean {
  return code >= firstHan && code <= lastHan
}
