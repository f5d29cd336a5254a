import { cutWords } from '@gongzhi/matter-text'
import type { Clause } from './clause.ts'

/** Two clauses are the same one rewritten when at least so many of their words, of a hundred, are shared (Dice). */
const alike = 45

/**
 * Gives the clauses of a new text the keys of those of the version before that they are: the same words first, then the most alike; the rest is new.
 * So a clause that moved or was rewritten keeps its comments and can be compared.
 */
export function keepKeys(before: readonly Clause[], after: readonly Omit<Clause, 'key'>[]): Clause[] {
  const keys = new Map<number, string>(), taken = new Set<string>()
  const take = (index: number, key: string) => { keys.set(index, key); taken.add(key) }
  for (const [index, { text }] of after.entries()) {
    const same = before.find((clause) => clause.text === text && !taken.has(clause.key))
    if (same) take(index, same.key)
  }
  const words = new Map([...before.filter(({ key }) => !taken.has(key)), ...after.filter((_, index) => !keys.has(index))].map(({ text }) => [text, bag(text)]))
  const pairs = after.flatMap(({ text }, index) => (keys.has(index) ? [] : before.filter(({ key }) => !taken.has(key)).map((clause, order) => ({ index, key: clause.key, order, score: dice(words.get(text) ?? new Map(), words.get(clause.text) ?? new Map()) }))))
  for (const { index, key, score } of pairs.sort((a, b) => b.score - a.score || a.index - b.index || a.order - b.order)) {
    if (score >= alike && !keys.has(index) && !taken.has(key)) take(index, key)
  }
  let next = Math.max(0, ...before.map(({ key }) => Number(/^c(\d+)$/.exec(key)?.[1] ?? 0)))
  return after.map((clause, index) => ({ key: keys.get(index) ?? `c${(next += 1)}`, ...clause }))
}

function bag(text: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const word of cutWords(text)) if (/[\p{L}\p{N}]/u.test(word)) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

function dice(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): number {
  const size = (counts: ReadonlyMap<string, number>) => [...counts.values()].reduce((sum, count) => sum + count, 0)
  let shared = 0
  for (const [word, count] of one) shared += Math.min(count, other.get(word) ?? 0)
  const whole = size(one) + size(other)
  return whole === 0 ? 0 : Math.floor((200 * shared) / whole)
}
