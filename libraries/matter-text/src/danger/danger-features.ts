import { eachSignWord } from './sign-words.ts'

/** Features are counted in this many slots; those that fall into one are learnt as one. */
export const slotCount = 2 ** 18
/** Two characters of a clause that stand further apart than this are no pair. */
const reach = 24

// Kinds of features; the number of a feature is mixed from its kind and its characters or classes.
const single = 1, opening = 2, closing = 3, two = 4, three = 5, apart = 6, sign = 7, signs = 8, inTitle = 16

/** Where one feature is counted. */
function slotOf(kind: number, one: number, other = 0, third = 0): number {
  let mixed = Math.imul(kind, 0x27d4eb2f) ^ Math.imul(one, 0x9e3779b1) ^ Math.imul(other + 1, 0x85ebca6b) ^ Math.imul(third + 1, 0xc2b2ae35)
  mixed = Math.imul(mixed ^ mixed >>> 15, 0x2c1b3c6d)
  mixed = Math.imul(mixed ^ mixed >>> 13, 0x297a2d39)
  return (mixed ^ mixed >>> 16) & slotCount - 1
}

const isHan = (code: number): boolean => code >= 0x3400 && code <= 0x9fff
/** Chinese characters, digits, Latin letters and % make a clause; everything else ends it. */
const isInClause = (code: number): boolean => isHan(code) || code >= 0x30 && code <= 0x39 || code >= 0x41 && code <= 0x5a || code >= 0x61 && code <= 0x7a || code === 0x25

/** Where two characters beside one another are counted. */
export const pairSlot = (one: number, other: number): number => slotOf(two, one, other)

/** Where a class of sign words is counted. */
export const signSlot = (one: number): number => slotOf(sign, one)

const countedIn = new Int32Array(slotCount)
let round = 0
const slots: number[] = []

function count(slot: number): void {
  if (countedIn[slot] === round) return
  countedIn[slot] = round
  slots.push(slot)
}

/**
 * The slots of what a matter says, each once: characters, pairs and triples, pairs of characters of one clause in any
 * order, classes of sign words alone and beside another in one clause; what the title says counts also as said there.
 * The list is used again at the next call.
 */
export function dangerSlots(title: string, text: string): readonly number[] {
  round++
  slots.length = 0
  countPart(title, true)
  countPart(text, false)
  return slots
}

function countPart(part: string, isTitle: boolean): void {
  for (let from = 0; from < part.length; from++) {
    if (!isInClause(part.charCodeAt(from))) continue
    let until = from + 1
    while (until < part.length && isInClause(part.charCodeAt(until))) until++
    countClause(part, from, until, isTitle)
    from = until
  }
}

const classesHere: number[] = []
const keepClasses = (_start: number, _end: number, classes: readonly number[]): void => {
  for (const found of classes) if (!classesHere.includes(found)) classesHere.push(found)
}

function countClause(part: string, from: number, until: number, isTitle: boolean): void {
  for (let at = from; at < until; at++) {
    const code = part.charCodeAt(at)
    if (!isHan(code)) continue
    count(slotOf(single, code))
    if (isTitle) count(slotOf(single + inTitle, code))
    if (at === from || !isHan(part.charCodeAt(at - 1))) count(slotOf(opening, code))
    const next = at + 1 < until ? part.charCodeAt(at + 1) : 0
    if (isHan(next)) {
      count(slotOf(two, code, next))
      if (isTitle) count(slotOf(two + inTitle, code, next))
      const third = at + 2 < until ? part.charCodeAt(at + 2) : 0
      if (isHan(third)) count(slotOf(three, code, next, third))
    } else count(slotOf(closing, code))
    for (let other = Math.max(from, at - reach); other < at; other++) {
      const before = part.charCodeAt(other)
      if (before !== code && isHan(before)) count(before < code ? slotOf(apart, before, code) : slotOf(apart, code, before))
    }
  }
  classesHere.length = 0
  eachSignWord(part, from, until, keepClasses)
  for (const one of classesHere) {
    count(slotOf(sign, one))
    if (isTitle) count(slotOf(sign + inTitle, one))
    for (const other of classesHere) if (one < other) count(slotOf(signs, one, other))
  }
}
