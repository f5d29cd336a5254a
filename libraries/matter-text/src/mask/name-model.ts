import { readFileSync } from 'node:fs'
import { doubleSurnames, givenRows, surnameRows } from '../../lexicon/names/surnames.ts'
import { characterClass } from '../words/character-class.ts'
import { WordSet } from '../words/word-set.ts'

/** How likely a string of characters is as a full Chinese name: natural logarithms. */

const surnameLogarithms = new Map<string, number>()
const rowLogarithms = [-4.3, -5.4, -6.6]
surnameRows.forEach((row, index) => {
  for (const character of row) {
    if (index < 3) {
      if (!surnameLogarithms.has(character)) surnameLogarithms.set(character, rowLogarithms[index]!)
    } else if (surnameLogarithms.has(character)) {
      surnameLogarithms.set(character, Math.min(surnameLogarithms.get(character)!, -6) - 0.8)
    }
  }
})
for (const surname of doubleSurnames.split(' ')) surnameLogarithms.set(surname, -5)

const counts = new Map<string, number>()
const file = new URL('../../lexicon/names/given-characters.txt', import.meta.url)
for (const line of readFileSync(file, 'utf8').split('\n')) {
  const [bucket, characters] = line.split(' ')
  // Names in books are not names in the street: their counts are damped.
  for (const character of characters ?? '') counts.set(character, Math.exp(Number(bucket) / 2) ** 0.7)
}
givenRows.forEach((row, index) => {
  for (const character of row) counts.set(character, (counts.get(character) ?? 0) + (index === 0 ? 150 : 40))
})
let sum = 0
for (const count of counts.values()) sum += count
// By the code of the character; one that no list has is as likely as one met a little more than once.
const ofGivenCharacter = new Float64Array(0x10000).fill(Math.log(1.2 / sum))
for (const [character, count] of counts) ofGivenCharacter[character.charCodeAt(0)] = Math.log(count / sum)

const pairs = new WordSet(readFileSync(new URL('../../lexicon/names/given-pairs.txt', import.meta.url), 'utf8').split(/\s/).filter(Boolean))
// A given name that many bear is likelier than its characters taken one by one.
const pairLogarithm = -7.5

const doubleBegins = characterClass(doubleSurnames.split(' ').map(surname => surname[0]!).join(''))

/** True for the code of a character with which a family name of two characters begins. */
export function beginsDouble(code: number): boolean {
  return doubleBegins[code] === 1
}

// Asked for every character of every text: a table by its code.
const ofOneCharacter = new Float64Array(0x10000).fill(NaN)
for (const [surname, logarithm] of surnameLogarithms) if (surname.length === 1) ofOneCharacter[surname.charCodeAt(0)] = logarithm

/** Logarithm of a family name's likelihood; undefined where it is none. */
export function surnameLogarithm(surname: string): number | undefined {
  if (surname.length > 1) return surnameLogarithms.get(surname)
  const logarithm = ofOneCharacter[surname.charCodeAt(0)]!
  return Number.isNaN(logarithm) ? undefined : logarithm
}

/** Logarithm of the likelihood of the characters of a given name, which stands in a text from `start` to `end`. */
export function givenLogarithm(text: string, start: number, end: number): number {
  let logarithm = end - start === 1 ? -1.6 : -0.3
  for (let at = start; at < end; at++) logarithm += ofGivenCharacter[text.charCodeAt(at)]!
  const isPair = end - start === 2 && pairs.beginningAt(text, start, 2) === 2
  return isPair ? Math.max(logarithm, pairLogarithm) : logarithm
}

/** True for a given name of two characters that many bear. */
export function isKnownGiven(given: string): boolean {
  return given.length === 2 && pairs.beginningAt(given, 0, 2) === 2
}
