import { soundRunAt } from './foreign-names.ts'
import { afterWeight, beforeWeight, standing, threshold as ruleThreshold } from './name-score.ts'
import { nameWeight, threshold } from './name-weights.ts'
import { possibleNames } from './possible-names.ts'
import { soundLogarithm, type Reading } from './reading.ts'
import type { Span } from './span.ts'

/** A stretch that may be a name, and how much speaks for it. */
export interface Candidate extends Span {
  score: number
}

/** All stretches of a text that may be names. */
export function nameCandidates(reading: Reading): Candidate[] {
  const ruled = foreignSounds(reading).map(candidate => ({ ...candidate, score: candidate.score - ruleThreshold + threshold }))
  const learnt = possibleNames(reading).map((possible): Candidate => ({ start: possible.start, end: possible.end, type: 'name', score: nameWeight(reading, possible) }))
  return [...learnt, ...ruled]
}

/** Names written after foreign sounds without a dot, of two to six characters: 古力娜, 扎西顿珠. */
function foreignSounds(reading: Reading): Candidate[] {
  const found: Candidate[] = []
  for (let start = 0; start < reading.text.length; start++) {
    const longest = soundRunAt(reading.text, start, 6)
    if (longest < 2) continue
    const left = reading.before(start)
    if (left !== 'named' && left !== 'announced' && left !== 'number' && left !== 'stop' || reading.isTaken(start)) continue
    for (let end = start + 2; end <= start + longest; end++) {
      const right = reading.after(end)
      if (left === 'stop' && right !== 'number' || !standing.has(right) && right !== 'follows') continue
      const reads = Math.max(-12, Math.min(8, reading.advantage(start, end, soundLogarithm(end - start))))
      const score = reads + beforeWeight[left] + afterWeight[right] + (standing.has(right) ? 1.5 : 0)
      if (score > ruleThreshold) found.push({ start, end, type: 'name', score })
    }
  }
  return found
}
