import { soundRuns } from './foreign-names.ts'
import { surnameLogarithm } from './name-model.ts'
import { afterWeight, beforeWeight, isWordName, scoreOf, standing, threshold } from './name-score.ts'
import { isAddress } from './name-surroundings.ts'
import { soundLogarithm, unlistedLogarithm, type Reading } from './reading.ts'
import type { Span } from './span.ts'
import { isEveryday, wordLogarithm } from './word-costs.ts'

/** A stretch that may be a name, and how much speaks for it. */
export interface Candidate extends Span {
  score: number
}

/** How far below the threshold a candidate may be that a list of names carries. */
export const reach = 9

/** All stretches of a text that may be names. */
export function nameCandidates(reading: Reading): Candidate[] {
  return [...listedSurnames(reading), ...unlistedSurnames(reading), ...foreignSounds(reading)]
}

function isNoName(name: string, surname: string, given: string): boolean {
  if (isAddress(given) || isEveryday(name) && !isWordName(name)) return true
  // 查一查 is a verb.
  if (given[0] === '一' && given.slice(1) === surname) return true
  // Four characters behind a simple family name are two family names: 陈李雨桐, both frequent ones.
  return given.length === 3 && (surnameLogarithm(surname)! < -5 || (surnameLogarithm(given[0]!) ?? -9) < -5)
}

function* listedSurnames(reading: Reading): Generator<Candidate> {
  const { text } = reading
  for (let start = 0; start < text.length - 1; start++) {
    if (!reading.isHan(start) || reading.isTaken(start)) continue
    for (const width of [2, 1]) {
      const surname = text.slice(start, start + width)
      if (surnameLogarithm(surname) === undefined) continue
      for (const length of width === 2 ? [1, 2] : [1, 2, 3]) {
        const end = start + width + length
        if (!reading.isHan(end - 1)) break
        if (isNoName(text.slice(start, end), surname, text.slice(start + width, end))) continue
        const score = scoreOf(reading, start, end, surname)
        if (score > threshold - reach) yield { start, end, type: 'name', score }
      }
    }
  }
}

const naming = /(?:人|叫|名|字|是|主|款)[：:\s“"（(是为叫]{0,4}(?=[㐀-鿿])/g

/** Behind 来电人 and the like even a family name on no list is one. */
function* unlistedSurnames(reading: Reading): Generator<Candidate> {
  const { text } = reading
  for (const found of text.matchAll(naming)) {
    const start = found.index + found[0].length
    if (surnameLogarithm(text[start]!) !== undefined || reading.isTaken(start) || reading.before(start) !== 'named') continue
    for (const end of [start + 2, start + 3]) {
      const name = text.slice(start, end)
      if (!reading.isHan(end - 1) || !standing.has(reading.after(end)) || isEveryday(name) || wordLogarithm(name) !== undefined) continue
      const score = Math.max(-12, reading.advantage(start, end, unlistedLogarithm(name))) + beforeWeight.named + afterWeight[reading.after(end)] + 1.5
      if (score > threshold) yield { start, end, type: 'name', score }
    }
  }
}

/** Names written after foreign sounds without a dot: 古力娜, 扎西顿珠. */
function* foreignSounds(reading: Reading): Generator<Candidate> {
  for (const { start, end } of soundRuns(reading.text)) {
    const left = reading.before(start)
    if (left !== 'named' && left !== 'announced' && left !== 'number' && left !== 'stop') continue
    const right = reading.after(end)
    if (reading.isTaken(start) || left === 'stop' && right !== 'number' || !standing.has(right) && right !== 'follows') continue
    const reads = Math.max(-12, Math.min(8, reading.advantage(start, end, soundLogarithm(end - start))))
    const score = reads + beforeWeight[left] + afterWeight[right] + (standing.has(right) ? 1.5 : 0)
    if (score > threshold) yield { start, end, type: 'name', score }
  }
}
