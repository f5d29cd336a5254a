import type { OpinionMap } from './opinion-map.ts'

const percent = (part: number, of: number) => (of > 0 ? `${Math.round(100 * part / of)} %` : '-')

/** The map as a page of text for people: groups, what represents each, what all groups agree to. */
export function report({ groups, groupNames, ungrouped, grouping, statements, representative, bridging, majority }: OpinionMap): string {
  const lines = [`${groups.flat().length + ungrouped.length} participants, ${statements.length} statements. ${grouping.reason}.`]
  for (const { k, silhouette, stability } of grouping.tried) lines.push(`  ${k} groups: silhouette ${silhouette.toFixed(3)}, ${stability === null ? 'stability not asked' : `stability ${stability.toFixed(3)}`}`)
  representative.forEach(({ statements: own }, at) => {
    lines.push('', `Group ${groupNames[at]} (${groups[at]?.length}):`)
    for (const { id, side, count, seen, repness } of own) lines.push(`  ${id}: ${count} of ${seen} ${side} (${percent(count, seen)}), ${repness.toFixed(1)} times the share elsewhere`)
    if (own.length === 0) lines.push('  nothing tells it from the others')
  })
  lines.push('', `In no group: ${ungrouped.length}`, '', 'Bridging, most agreed to in every group first:')
  for (const { id, consensus, agree, seen } of bridging.slice(0, 10)) lines.push(`  ${id}: ${consensus.toFixed(4)} (${agree} of ${seen} agree)`)
  for (const side of ['agree', 'disagree'] as const) {
    lines.push('', `A clear majority of everybody ${side}s:`)
    for (const { id, count, seen } of majority[side]) lines.push(`  ${id}: ${count} of ${seen}`)
    if (majority[side].length === 0) lines.push('  with nothing')
  }
  return lines.join('\n')
}
