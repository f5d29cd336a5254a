import { characterClass } from '../words/character-class.ts'
import { beginsDouble, surnameLogarithm } from './name-model.ts'
import { afterWeight, beforeWeight, isWordName, mayBeWordName, sideScore, standing, threshold } from './name-score.ts'
import { isAddress, type Side } from './name-surroundings.ts'
import type { Reading } from './reading.ts'
import { isEveryday, wordLogarithm } from './word-costs.ts'

// What the rules find this far below their threshold is not worth a look.
const reach = 12

function isNoName(name: string, surname: string, given: string): boolean {
  // 万俟 alone is a family name, and nobody in full.
  if (isAddress(given) || surnameLogarithm(name) !== undefined && !isWordName(name)) return true
  if (isEveryday(name) && !isWordName(name)) return true
  // 姓程, 莫得水: the word before a family name, and a verb.
  if (surname === '姓' || /^[莫没]得/.test(name)) return true
  // 查一查 is a verb.
  if (given[0] === '一' && given.slice(1) === surname) return true
  // Four characters behind a simple family name are two family names: 陈李雨桐, both frequent ones.
  return given.length === 3 && (surnameLogarithm(surname)! < -5 || (surnameLogarithm(given[0]!) ?? -9) < -5)
}

/** True where the rules, which lift nothing that stands in the middle of other words, cannot come near their threshold. */
function isFarOff(reading: Reading, start: number, end: number, advantage: number): boolean {
  if (advantage > 0 || reading.before(start) !== 'running') return false
  const right = reading.after(end)
  return right !== 'number' && right !== 'announced' && Math.max(-12, advantage) + beforeWeight.running + afterWeight[right] <= threshold - reach
}

/** A stretch that begins with a family name, how much better it reads as a name, and what the rules say. */
export interface PossibleName {
  start: number
  end: number
  surname: string
  advantage: number
  ruleScore: number
}

// No list has all family names: of which a person is spoken, any character may be one.
const open: ReadonlySet<Side> = new Set<Side>(['named', 'announced', 'number', 'stop', 'pause', 'led'])
const isCalled = (side: Side): boolean => side === 'named' || side === 'announced' || side === 'number'

function mayBeUnlisted(reading: Reading, start: number, end: number): boolean {
  const left = reading.before(start)
  const right = reading.after(end)
  // 工人喊号子, 托育园家长: one word for a person is not enough, and two characters are too easily a word.
  const isNamed = left === 'named' || left === 'number' || right === 'number'
  const isBetween = left === 'announced' && standing.has(right)
  if (!(end - start === 2 ? isCalled(left) && isCalled(right) : isNamed || isBetween)) return false
  const name = reading.text.slice(start, end)
  // 店里忙: a word and one more.
  if (name.length > 2 && (wordLogarithm(name.slice(0, 2)) ?? -99) > -15.5) return false
  // 是云, 等五位: what often is a word by itself is no family name that no list has.
  return wordLogarithm(name) === undefined && name[0] !== name[1] && (left === 'named' || right === 'number' || (wordLogarithm(name[0]!) ?? -99) < commonCharacter) && !name.includes('不')
}

const middleDot = characterClass('·•・‧')
const commonCharacter = -9.5

const oneWide: readonly number[] = [1]
const twoOrOneWide: readonly number[] = [2, 1]

/** All stretches that are worth a look. */
export function possibleNames(reading: Reading): PossibleName[] {
  const { text } = reading
  const found: PossibleName[] = []
  for (let start = 0; start < text.length - 1; start++) {
    if (!reading.isHan(start) || !reading.isHan(start + 1) || reading.isTaken(start)) continue
    for (const width of beginsDouble(text.charCodeAt(start)) ? twoOrOneWide : oneWide) {
      const surname = width === 1 ? text[start]! : text.slice(start, start + width)
      const isListed = surnameLogarithm(surname) !== undefined
      if (!isListed && (width === 2 || !open.has(reading.before(start)))) continue
      const longest = width === 2 || !isListed ? 2 : 3
      for (let length = 1; length <= longest; length++) {
        const end = start + width + length
        if (!reading.isHan(end - 1)) break
        if (!isListed && !mayBeUnlisted(reading, start, end)) continue
        // 金茂·悦府: half of a dotted name is none.
        if (middleDot[text.charCodeAt(end)] === 1 && reading.isHan(end + 1)) continue
        // 报告人马忠孝: behind a word that names somebody another begins, whatever the best cut says (人马).
        const advantage = reading.ownAdvantage(start, end, surname) - (reading.before(start) === 'named' ? reading.boundary(start) : 0)
        const isFar = isFarOff(reading, start, end, advantage)
        if (isFar && !mayBeWordName(text, start)) continue
        const name = text.slice(start, end)
        if (isFar && !isWordName(name) || isNoName(name, surname, name.slice(width))) continue
        const ruleScore = sideScore(reading, start, end, surname, advantage)
        if (ruleScore > threshold - reach || isWordName(name)) found.push({ start, end, surname, advantage, ruleScore })
      }
    }
  }
  return found
}
