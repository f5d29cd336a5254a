import { givenLogarithm, surnameLogarithm } from './name-model.ts'
import { sideAfter, sideBefore, type Side } from './name-surroundings.ts'
import type { Span } from './span.ts'
import { cutsOf } from './word-costs.ts'

/** One text under reading: its best cuts into words, the numbers in it, and what stands around a position. */
export interface Reading {
  text: string
  isTaken(position: number): boolean
  isHan(position: number): boolean
  before(start: number): Side
  after(end: number): Side
  /** How much better the stretch reads with this logarithm of its own than as ordinary words. */
  advantage(start: number, end: number, own: number): number
  /** The same for a full Chinese name. */
  ownAdvantage(start: number, end: number, surname: string): number
  /** How much worse the text reads as ordinary words when a word must end here; 0 where one ends anyway. */
  boundary(position: number): number
  /** How many characters the ordinary word has that begins here, and the one that ends here; 0 where there is none. */
  wordFrom(position: number): number
  wordUpTo(position: number): number
  /** True where a number stands within a dozen characters. */
  isNumberNear(start: number, end: number): boolean
}

/** Reads a text once; what stands around a position is looked up only where it is asked for. */
export function readingOf(text: string, numbers: readonly Span[]): Reading {
  const starts = new Set(numbers.map(span => span.start))
  const ends = new Set(numbers.map(span => span.end))
  const cuts = cutsOf(text)
  const befores = new Map<number, Side>()
  const afters = new Map<number, Side>()
  const advantage = (start: number, end: number, own: number): number => cuts.upTo[start]! + own + cuts.from[end]! - cuts.from[0]!
  return {
    text,
    isTaken: position => numbers.some(span => position >= span.start && position < span.end),
    isHan: position => position < text.length && text.charCodeAt(position) >= 0x3400 && text.charCodeAt(position) <= 0x9fff,
    before(start) {
      let side = befores.get(start)
      if (side === undefined) befores.set(start, side = sideBefore(text, start, ends))
      return side
    },
    after(end) {
      let side = afters.get(end)
      if (side === undefined) afters.set(end, side = sideAfter(text, end, starts))
      return side
    },
    advantage,
    ownAdvantage: (start, end, surname) => advantage(start, end, ownLogarithm(surname, text.slice(start + surname.length, end))),
    boundary: position => cuts.upTo[position]! + cuts.from[position]! - cuts.from[0]!,
    wordFrom: position => cuts.sizeFrom[position] ?? 0,
    wordUpTo: position => cuts.sizeUpTo[position] ?? 0,
    isNumberNear: (start, end) => numbers.some(span => span.end > start - 12 && span.start < end + 12),
  }
}

// Of the words of a request about one in four hundred is a name.
const nameRate = -6
// How likely a family name is that is on no list.
const unlistedSurname = -9

/** The logarithm of a Chinese full name of its own. */
export function ownLogarithm(surname: string, given: string): number {
  return nameRate + (surnameLogarithm(surname) ?? unlistedSurname) + givenLogarithm(given)
}

/** The logarithm of a name that writes foreign sounds. */
export function soundLogarithm(length: number): number {
  return nameRate - 2 - 6.2 * length
}
