/** One action of a stage-by-stage report: its round, and every figure printed under it. */
export type ReportedStage = { round: number, action: string, votes: Map<string, string>, states: Map<string, string>, totals: Map<string, string> }

/** Reads a report of the reference, as text, into its stages; names may hold commas, so they are matched against those that stand. */
export function readReport(text: string): ReportedStage[] {
  const stages: ReportedStage[] = []
  let round = 0
  const names = [...text.matchAll(/^\tAdd eligible: (.*)$/gm)].map(([, name = '']) => name).sort((a, b) => b.length - a.length)
  for (const line of text.split('\n')) {
    const begun = /^Round (\d+):/.exec(line)
    if (begun) round = Number(begun[1])
    const action = /^Action: (.*)$/.exec(line)
    if (action) stages.push({ round, action: action[1] ?? '', votes: new Map(), states: new Map(), totals: new Map() })
    const stage = stages.at(-1)
    const candidates = /^\t(Hopeful|Pending|Elected|Defeated): +(.*) \(([-\d.]+)\)$/.exec(line)
    const total = /^\t([A-Z][a-z ]*): ([-\d.]+)$/.exec(line)
    if (!stage) continue
    if (candidates) {
      const [, state = '', list = '', votes = ''] = candidates
      for (let rest = list; rest;) {
        const name = names.find(known => rest === known || rest.startsWith(`${known}, `))
        if (name === undefined) throw new Error(`unknown name in ${line}`)
        stage.votes.set(name, votes)
        stage.states.set(name, state)
        rest = rest.slice(name.length + 2)
      }
    } else if (total) stage.totals.set(total[1] ?? '', total[2] ?? '')
  }
  return stages
}
