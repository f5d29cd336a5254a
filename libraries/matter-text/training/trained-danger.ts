import { readFileSync } from 'node:fs'
import { dangerFeatures } from '../src/danger/danger-features.ts'
import type { DangerModel } from '../src/danger/danger-model.ts'
import { rightSpelling } from '../src/danger/sentences.ts'
import { learnWeights } from './learn-names.ts'

/** A text of which it is known whether somebody is in danger. */
export interface DangerText { title: string; text: string; urgent: boolean }

const lines = (name: string): string[] => readFileSync(new URL(name, import.meta.url), 'utf8').split('\n').filter(line => line !== '' && !line.startsWith('#'))

/** The short texts of `danger*.txt`. */
export function dangerLines(): DangerText[] {
  return ['', '-2', '-3', '-4', '-5', '-6', '-7', '-8', '-9', '-10', '-11'].flatMap(name => lines(`danger${name}.txt`)).map(line => {
    const [title = '', text = ''] = line.slice(1).split('|')
    return { title, text, urgent: line.startsWith('+') }
  })
}

/** Requests with a label for danger. */
export function dangerMatters(): DangerText[] {
  return ['matters', 'town-matters', 'town-matters-2', 'town-matters-3'].flatMap(name => lines(`${name}.jsonl`).map(line => JSON.parse(line) as DangerText))
}

/** The logarithm of odds from which on a matter raises an alarm, and below which a rule is not believed; found with `check-danger.ts`. */
export const alarmFrom = 0.5
export const calmBelow = -3.5

/** The weights of `model/danger.json`, in hundredths. */
export function trainedDanger(texts: readonly DangerText[] = [...dangerMatters(), ...dangerLines()]): DangerModel {
  const weights = learnWeights(texts.map(({ title, text, urgent }) => ({
    keys: [...dangerFeatures(rightSpelling(title), rightSpelling(text)), '*'], isName: urgent, weight: urgent ? 1.5 : 1,
  })))
  const bias = Math.round(100 * weights.get('*')!)
  weights.delete('*')
  const kept = [...weights].map(([key, weight]): [string, number] => [key, Math.round(weight * 100)]).filter(([, weight]) => Math.abs(weight) >= 2)
  return { alarm: 100 * alarmFrom, calm: 100 * calmBelow, bias, weights: Object.fromEntries(kept.sort(([a], [b]) => a < b ? -1 : 1)) }
}
