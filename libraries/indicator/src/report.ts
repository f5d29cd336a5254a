import type { Answer, PrintedInterval } from './answer.ts'
import type { Evaluated } from './evaluate.ts'
import type { Explanation } from './explain.ts'
import { one, written } from './fraction.ts'
import { isBranch, pointsOf } from './tree.ts'
import type { TreeNode } from './tree.ts'

const digits = (value: number, places = 4): string => String(Number(value.toFixed(places)))
const percent = (value: number): string => `${digits(value * 100, 2)} %`

function row({ low, high, lowChallengers, highChallengers }: PrintedInterval): string {
  const rival = (names: readonly string[]) => (names.length > 0 ? ` (then ${names.join(', ')})` : '')
  return `${percent(low)}${rival(lowChallengers)} .. ${percent(high)}${rival(highChallengers)}`
}

/** A readable report of an evaluation: who stands where, what weighs how much, how far a weight may move, what is missing, what to doubt. */
export function report(answer: Answer, { leaves, units, forReference }: Evaluated, { consistency, branchIntervals, reversals, bootstrap, compromise, relative }: Explanation): string {
  const lines: string[] = ['RANK  SCORE  UNIT']
  const order = [...units].sort((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity))
  for (const { id, score, rank } of order) lines.push(`${String(rank ?? '-').padEnd(4)}  ${score === null ? 'no total' : digits(score)}  ${id}`)
  if (compromise) lines.push('', `Compromise: ${compromise.set.join(', ')} (advantage ${compromise.advantage ? 'holds' : 'fails'}, stability ${compromise.stability ? 'holds' : 'fails'})`)
  lines.push('', 'WEIGHTS, and the interval in which the first place stays')
  for (const { id, name } of leaves) {
    const interval = answer.intervals[id]
    lines.push(`  ${id}${name === id ? '' : ` ${name}`}: ${percent(answer.weights[id] ?? 0)}${interval ? `, ${row(interval)}` : ''}`)
  }
  for (const [id, interval] of Object.entries(branchIntervals)) if (interval) lines.push(`  ${id} as a whole: ${row(interval)}`)
  if (answer.missing.length > 0) lines.push('', 'MISSING')
  for (const { unit, indicators, available, scored } of answer.missing) {
    lines.push(`  ${unit}: ${indicators.map(({ id, reason }) => `${id} ${reason}`).join(', ')}; ${percent(available)} of the weight is there, ${scored ? 'shared out among the rest' : 'too little for a total'}`)
  }
  if (forReference.length > 0) lines.push('', `For reference only (fewer than 30 answers): ${forReference.map(({ unit, indicator, n }) => `${unit} ${indicator} (${n})`).join(', ')}`)
  if (relative.length > 0) lines.push('', `Without a target, scored by the range among the units: ${relative.join(', ')}`)
  for (const { branch, cr, randomIndex, acceptable, reconsider } of consistency) {
    lines.push('', `Judgements of ${branch}: CR ${digits(cr)} (${randomIndex}), ${acceptable ? 'consistent enough' : 'to be reconsidered'}`)
    for (const { i, j, judged, implied, crAfter } of reconsider.slice(0, 3)) lines.push(`  ${i} against ${j}: judged ${digits(judged)}, the others imply ${digits(implied)} (CR would be ${digits(crAfter)})`)
  }
  if (reversals.reversals.length > 0) lines.push('', 'RANK REVERSALS')
  for (const { without, a, b } of reversals.reversals) lines.push(`  without ${without}, ${a} and ${b} stand in another order`)
  for (const { without, code } of reversals.undefinedWithout) lines.push(`  without ${without} the method is not defined (${code})`)
  if (bootstrap) lines.push('', 'RANKS UNDER REPEATED DRAWING (middle 90 %)')
  for (const { unit, low, high, parts } of bootstrap ?? []) lines.push(`  ${unit}: ${low} .. ${high}, first in ${percent(parts[0] ?? 0)}`)
  return lines.join('\n')
}

/** A tree as a list with points. */
export function treeLines(node: TreeNode, depth = 0): string[] {
  const line = `${'  '.repeat(depth)}${node.id} ${node.name} ${written(pointsOf(node) ?? one)}`
  if (isBranch(node)) return [line, ...node.children.flatMap(child => treeLines(child, depth + 1))]
  const aim = node.best ? `${node.best.join(' to ')}` : node.sense === 'negative' ? `at most ${node.target}` : `${node.target}`
  return [`${line} (${aim} ${node.unit ?? ''}; ${node.pace}, ${node.phase}; ${node.sources.join(', ')}${node.targetBasis ? `; ${node.targetBasis}` : ''})`]
}

/** Any answer as lines of key and value, indented. */
export function linesOf(answer: object, depth = 0): string[] {
  const indent = '  '.repeat(depth)
  return Object.entries(answer).flatMap(([key, value]: [string, unknown]) => {
    if (typeof value !== 'object' || value === null || (Array.isArray(value) && value.every(item => typeof item !== 'object' || item === null))) return [`${indent}${key}: ${typeof value === 'string' ? value : JSON.stringify(value)}`]
    return [`${indent}${key}:`, ...linesOf(value, depth + 1)]
  })
}
