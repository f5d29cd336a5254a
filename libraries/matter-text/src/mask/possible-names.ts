import { beginsDouble, surnameLogarithm } from './name-model.ts'
import { afterWeight, beforeWeight, isWordName, sideScore, threshold } from './name-score.ts'
import { isAddress } from './name-surroundings.ts'
import type { Reading } from './reading.ts'
import { isEveryday } from './word-costs.ts'

// What the rules find this far below their threshold is not worth a look.
const reach = 12

function isNoName(name: string, surname: string, given: string): boolean {
  if (isAddress(given)) return true
  if (isEveryday(name) && !isWordName(name)) return true
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

/** A stretch that begins with a listed family name, how much better it reads as a name, and what the rules say. */
export interface PossibleName {
  start: number
  end: number
  surname: string
  advantage: number
  ruleScore: number
}

/** All stretches with a listed family name that are worth a look. */
export function* possibleNames(reading: Reading): Generator<PossibleName> {
  const { text } = reading
  for (let start = 0; start < text.length - 1; start++) {
    if (!reading.isHan(start) || reading.isTaken(start)) continue
    for (const width of beginsDouble(text[start]!) ? [2, 1] : [1]) {
      const surname = text.slice(start, start + width)
      if (surnameLogarithm(surname) === undefined) continue
      for (const length of width === 2 ? [1, 2] : [1, 2, 3]) {
        const end = start + width + length
        if (!reading.isHan(end - 1)) break
        const name = text.slice(start, end)
        const advantage = reading.ownAdvantage(start, end, surname)
        if (isFarOff(reading, start, end, advantage) && !isWordName(name) || isNoName(name, surname, name.slice(width))) continue
        const ruleScore = sideScore(reading, start, end, surname, advantage)
        if (ruleScore > threshold - reach || isWordName(name)) yield { start, end, surname, advantage, ruleScore }
      }
    }
  }
}
