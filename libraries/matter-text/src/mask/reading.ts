import { givenLogarithm, surnameLogarithm } from './name-model.ts'
import { sideAfter, sideBefore, type Side } from './name-surroundings.ts'
import type { Span } from './span.ts'
import { cutsOf, type Cuts } from './word-costs.ts'
import { isHanCode } from './word-table.ts'

/** One text under reading: its best cuts into words, the numbers in it, and what stands around a position. */
export class Reading {
  readonly text: string
  readonly #numbers: readonly Span[]
  readonly #starts: ReadonlySet<number>
  readonly #ends: ReadonlySet<number>
  readonly #cuts: Cuts
  // What stands around a position is looked up only where it is asked for, and once.
  readonly #befores: (Side | undefined)[] = []
  readonly #afters: (Side | undefined)[] = []

  constructor(text: string, numbers: readonly Span[]) {
    this.text = text
    this.#numbers = numbers
    this.#starts = numbers.length === 0 ? nowhere : new Set(numbers.map(span => span.start))
    this.#ends = numbers.length === 0 ? nowhere : new Set(numbers.map(span => span.end))
    this.#cuts = cutsOf(text)
    for (let at = 0; at <= text.length; at++) { this.#befores.push(undefined); this.#afters.push(undefined) }
  }

  isTaken(position: number): boolean {
    for (const span of this.#numbers) if (position >= span.start && position < span.end) return true
    return false
  }

  isHan(position: number): boolean {
    return position < this.text.length && isHanCode(this.text.charCodeAt(position))
  }

  before(start: number): Side {
    return this.#befores[start] ??= sideBefore(this.text, start, this.#ends)
  }

  after(end: number): Side {
    return this.#afters[end] ??= sideAfter(this.text, end, this.#starts)
  }

  /** How much better the stretch reads with this logarithm of its own than as ordinary words. */
  advantage(start: number, end: number, own: number): number {
    return this.#cuts.upTo[start]! + own + this.#cuts.from[end]! - this.#cuts.from[0]!
  }

  /** The same for a full Chinese name. */
  ownAdvantage(start: number, end: number, surname: string): number {
    return this.advantage(start, end, ownLogarithm(surname, this.text, start + surname.length, end))
  }

  /** How much worse the text reads as ordinary words when a word must end here; 0 where one ends anyway. */
  boundary(position: number): number {
    return this.#cuts.upTo[position]! + this.#cuts.from[position]! - this.#cuts.from[0]!
  }

  /** How many characters the ordinary word has that begins here; 0 where there is none. */
  wordFrom(position: number): number {
    return this.#cuts.sizeFrom[position] ?? 0
  }

  /** The same for the word that ends here. */
  wordUpTo(position: number): number {
    return this.#cuts.sizeUpTo[position] ?? 0
  }

  /** True where a number stands within a dozen characters. */
  isNumberNear(start: number, end: number): boolean {
    return this.#numbers.some(span => span.end > start - 12 && span.start < end + 12)
  }
}

const nowhere: ReadonlySet<number> = new Set()

// Of the words of a request about one in four hundred is a name.
const nameRate = -6
// How likely a family name is that is on no list.
const unlistedSurname = -9

/** The logarithm of a Chinese full name of its own; the given name stands in the text from `start` to `end`. */
function ownLogarithm(surname: string, text: string, start: number, end: number): number {
  return nameRate + (surnameLogarithm(surname) ?? unlistedSurname) + givenLogarithm(text, start, end)
}

/** The logarithm of a name that writes foreign sounds. */
export function soundLogarithm(length: number): number {
  return nameRate - 2 - 6.2 * length
}
