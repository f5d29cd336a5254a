import { readFileSync } from 'node:fs'
import { dangerFeatures, dangerSigns, eachPair } from './danger-features.ts'

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

// Pairs and triples of characters by their codes, so that a look-up costs no string.
interface Node { weight: number; seen: number; longer?: Map<number, { weight: number; seen: number }> }
const pairs = new Map<number, Node>()
const pairKey = (text: string): number => (text.charCodeAt(0) - 0x3400) << 15 | (text.charCodeAt(1) - 0x3400)
for (const [key, weight] of weights) {
  if (/[=!#*+-]/.test(key)) continue
  let node = pairs.get(pairKey(key))
  if (!node) pairs.set(pairKey(key), node = { weight: 0, seen: 0 })
  if (key.length === 2) node.weight = weight
  else (node.longer ??= new Map()).set(key.charCodeAt(2), { weight, seen: 0 })
}
let round = 0

function sumOf(title: string, text: string): number {
  let sum = stored.bias
  round++
  for (const part of [title, text]) {
    eachPair(part, (at, isTriple) => {
      const node = pairs.get((part.charCodeAt(at) - 0x3400) << 15 | (part.charCodeAt(at + 1) - 0x3400))
      if (!node) return
      if (node.seen !== round) { node.seen = round; sum += node.weight }
      const longer = isTriple ? node.longer?.get(part.charCodeAt(at + 2)) : undefined
      if (longer && longer.seen !== round) { longer.seen = round; sum += longer.weight }
    })
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
