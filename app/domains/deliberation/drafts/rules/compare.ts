import { cutWords } from '@gongzhi/matter-text'
import type { Clause } from './clause.ts'

export interface Piece { readonly kind: 'same' | 'removed' | 'added'; readonly text: string }

/** What became of one clause between two versions. */
export interface ClauseChange {
  readonly key: string
  readonly kind: 'same' | 'changed' | 'added' | 'removed'
  /** Its place in either version, 1 and up; undefined where it does not stand. */
  readonly before?: number
  readonly after?: number
  readonly pieces: readonly Piece[]
}

/** Two versions clause by clause, in the order of the later one; a clause that was removed stands where it stood. */
export function compareVersions(before: readonly Clause[], after: readonly Clause[]): ClauseChange[] {
  const place = (clauses: readonly Clause[]) => new Map(clauses.map((clause, index) => [clause.key, { ...clause, number: index + 1 }]))
  const [old, now] = [place(before), place(after)]
  const changes: ClauseChange[] = after.map(({ key, text }, index) => {
    const was = old.get(key)
    if (!was) return { key, kind: 'added', after: index + 1, pieces: [{ kind: 'added', text }] }
    return { key, kind: was.text === text ? 'same' : 'changed', before: was.number, after: index + 1, pieces: compareTexts(was.text, text) }
  })
  for (const [index, { key, text }] of before.entries()) {
    if (now.has(key)) continue
    // After the nearest earlier clause that still stands, or at the beginning.
    const earlier = before.slice(0, index).map((clause) => clause.key).reverse()
    const at = changes.findIndex((change) => change.key === earlier.find((one) => changes.some((other) => other.key === one)))
    changes.splice(at + 1, 0, { key, kind: 'removed', before: index + 1, pieces: [{ kind: 'removed', text }] })
  }
  return changes
}

/** Longest clauses of 2000 signs have at most so many words on either side: above it the whole text counts as rewritten. */
const mostWords = 2000

/** Two texts word by word, by their longest common subsequence of words: what stayed, what went, what came. */
export function compareTexts(before: string, after: string): Piece[] {
  if (before === after) return before === '' ? [] : [{ kind: 'same', text: before }]
  const one = cutWords(before), other = cutWords(after)
  if (one.length > mostWords || other.length > mostWords) return [{ kind: 'removed', text: before }, { kind: 'added', text: after }]
  const width = other.length + 1, length = new Uint16Array((one.length + 1) * width)
  for (let i = one.length - 1; i >= 0; i--) {
    for (let j = other.length - 1; j >= 0; j--) {
      length[i * width + j] = one[i] === other[j] ? 1 + at(length, (i + 1) * width + j + 1) : Math.max(at(length, (i + 1) * width + j), at(length, i * width + j + 1))
    }
  }
  const pieces: { kind: Piece['kind']; text: string }[] = []
  const add = (kind: Piece['kind'], text: string) => {
    const last = pieces.at(-1)
    if (last?.kind === kind) last.text += text
    else pieces.push({ kind, text })
  }
  let i = 0, j = 0
  while (i < one.length || j < other.length) {
    const [old, now] = [one[i], other[j]]
    if (old !== undefined && old === now) { add('same', old); i++; j++ } else if (old !== undefined && (now === undefined || at(length, (i + 1) * width + j) >= at(length, i * width + j + 1))) { add('removed', old); i++ } else if (now !== undefined) { add('added', now); j++ }
  }
  return pieces
}

const at = (numbers: Uint16Array, index: number) => numbers[index] ?? 0
