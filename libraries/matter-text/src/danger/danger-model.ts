import { readFileSync } from 'node:fs'
import { dangerFeatures, dangerSigns } from './danger-features.ts'

/** What `model/danger.json` holds: weights in hundredths, and the sums from which on they tell. */
export interface DangerModel {
  /** From this sum on a matter is a danger, whether or not a rule knows it. */
  alarm: number
  /** Below this sum what a rule finds is none. */
  calm: number
  bias: number
  weights: Record<string, number>
}

const stored = JSON.parse(readFileSync(new URL('../../model/danger.json', import.meta.url), 'utf8')) as DangerModel
const weights = new Map(Object.entries(stored.weights))

// Pairs and triples of characters in open-addressed tables of numbers, so that a look-up costs no string. A triple is
// found by the slot of its pair and its third character.
const size = 2 ** Math.ceil(Math.log2(4 * weights.size + 4))
const keys = new Float64Array(size)
const sums = new Float64Array(size)
/** In which round a slot was last counted: each key counts once. */
const seen = new Int32Array(size)
let round = 0

/** The slot of a key, or the free one for it. */
function slotOf(before: number, code: number): number {
  const key = before * 0x10000 + code
  let slot = (Math.imul(before, 0x9e3779b1) ^ Math.imul(code, 0x85ebca6b)) >>> 15 & size - 1
  while (keys[slot] !== 0 && keys[slot] !== key) slot = slot + 1 & size - 1
  return slot
}

/** Slots of pairs that only triples begin with hold nought. */
function keep(before: number, code: number, weight: number): number {
  const slot = slotOf(before, code)
  keys[slot] = before * 0x10000 + code
  sums[slot]! += weight
  return slot
}

/** Beyond every character, so that no triple has the key of a pair. */
const tripleOf = (slot: number): number => slot + 0x10000
for (const [key, weight] of weights) {
  if (/[=!#*+-]/.test(key)) continue
  const pair = keep(key.charCodeAt(0), key.charCodeAt(1), key.length === 2 ? weight : 0)
  if (key.length === 3) keep(tripleOf(pair), key.charCodeAt(2), weight)
}

function counted(slot: number): number {
  if (seen[slot] === round) return 0
  seen[slot] = round
  return sums[slot]!
}

const isHan = (code: number): boolean => code >= 0x3400 && code <= 0x9fff

function sumOf(title: string, text: string): number {
  let sum = stored.bias
  round++
  for (const part of [title, text]) {
    let code = part.charCodeAt(0)
    for (let at = 1; at < part.length; at++) {
      const before = code
      code = part.charCodeAt(at)
      if (!isHan(before) || !isHan(code)) continue
      const pair = slotOf(before, code)
      if (keys[pair] === 0) continue
      sum += counted(pair)
      const third = part.charCodeAt(at + 1)
      if (isHan(third)) {
        const triple = slotOf(tripleOf(pair), third)
        if (keys[triple] !== 0) sum += counted(triple)
      }
    }
  }
  for (const sign of dangerSigns(title, text)) sum += weights.get(sign) ?? 0
  return sum
}

/** What the learnt weights say of a matter, and the words that weigh most. */
export function weighDanger(title: string, text: string): { verdict: 'alarm' | 'calm' | 'open'; words: () => string[] } {
  const sum = sumOf(title, text)
  return {
    verdict: sum >= stored.alarm ? 'alarm' : sum < stored.calm ? 'calm' : 'open',
    words: () => [...dangerFeatures(title, text)].filter(key => !/[=!#+]/.test(key) && weights.has(key)).sort((a, b) => weights.get(b)! - weights.get(a)!).slice(0, 4),
  }
}
