import type { Election } from './blt.ts'
import type { StvResult } from './stv.ts'

/** A count as the command line prints it: winners and every stage, by name. */
export type StvJson = {
  readonly winners: readonly string[]
  readonly stages: readonly { readonly action: string, readonly votes: Record<string, string>, readonly states: Record<string, string>, readonly nontransferable: string | null, readonly residual: string, readonly surplus: string }[]
}

/** Puts the candidates' names to a count. */
export function stvJson({ names }: Election, { winners, stages }: StvResult): StvJson {
  const byName = (of: ReadonlyMap<number, string>) => Object.fromEntries([...of].map(([candidate, value]) => [names[candidate] ?? '', value]))
  return {
    winners: winners.map(candidate => names[candidate] ?? ''),
    stages: stages.map(({ action, votes, states, nontransferable, residual, surplus }) => ({ action, votes: byName(votes), states: byName(states), nontransferable, residual, surplus })),
  }
}

/** A count as a page of text: the quota, then stage after stage. */
export function stvText({ title, seats, names }: Election, { rule, quota, papers, winners, stages }: StvResult): string {
  const lines = [title, `rule ${rule}   seats ${seats}   ballots ${papers}   quota ${quota}`]
  let round = 0
  for (const stage of stages) {
    if (stage.round !== round) lines.push(`round ${round = stage.round}`)
    lines.push(`  ${stage.action}`)
    const rows = [...stage.votes].map(([candidate, votes]) => [stage.states.get(candidate) ?? '', votes, names[candidate] ?? ''] as const)
    const width = Math.max(...rows.map(([, votes]) => votes.length))
    for (const [state, votes, name] of rows) if (state !== 'Defeated' || /[1-9]/.test(votes)) lines.push(`    ${state.padEnd(8)}  ${votes.padStart(width)}  ${name}`)
    lines.push(`    ${[stage.nontransferable === null ? '' : `nontransferable ${stage.nontransferable}`, `residual ${stage.residual}`, `surplus ${stage.surplus}`].filter(Boolean).join('  ')}`)
  }
  return [...lines, `elected: ${winners.map(candidate => names[candidate]).join(', ')}`].join('\n')
}
