import { writeDecimal, writeFraction } from './decimal.ts'
import { electorateOf } from './electorate.ts'
import { compare, fraction, over } from './fraction.ts'
import type { Fraction } from './fraction.ts'
import type { Instance } from './instance.ts'
import { lossesOf } from './losses.ts'
import type { Loss } from './losses.ts'
import type { Outcome, Payment, Round } from './outcome.ts'

const plural = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`

/** An outcome in words: what was funded and who paid what for it, and why the others were not, the most wanted first. */
export function report(instance: Instance, outcome: Outcome): string {
  const electorate = electorateOf(instance, 'cost'), { places } = instance
  const unit = fraction(10n ** BigInt(places))
  const money = (amount: Fraction) => writeFraction(over(amount, unit), 8)
  const name = (project: number) => {
    const at = instance.projectColumns.indexOf('name'), { id, cells } = instance.projects[project] ?? { id: '', cells: [] }
    return at >= 0 && cells[at] ? `${id} ${cells[at]}` : id
  }
  const cost = (project: number) => writeDecimal(instance.projects[project]?.cost ?? 0n, places)

  const funded = ({ project, by, rho, payments, budgetLeft }: Round, at: number) => [
    `${at + 1}. ${name(project)}: cost ${cost(project)}, ${plural(electorate.votes[project] ?? 0, 'vote')}, ${why[by]}${rho && by !== 'free' ? ` (rho ${by === 'phragmen' ? money(rho) : writeFraction(rho, 8)})` : ''}, ${writeDecimal(budgetLeft, places)} left`,
    ...shares(payments).map(({ voters, each }) => `     ${plural(voters, 'voter')} paid ${each} each`),
  ].join('\n')

  /** The largest sums first; what many different small sums make up is told together. */
  const shares = (payments: readonly Payment[]) => {
    const sorted = payments.filter(({ each }) => each.num > 0n).sort((a, b) => compare(b.each, a.each)), shown = sorted.slice(0, 3), rest = sorted.slice(3)
    const more = rest.reduce((sum, { ballots }) => sum + ballots.length, 0), largest = rest[0]
    return [...shown.map(({ ballots, each }) => ({ voters: ballots.length, each: money(each) })), ...(largest ? [{ voters: more, each: `at most ${money(largest.each)}` }] : [])]
  }

  const notFunded = (loss: Loss) => {
    const { project, votes, fits, supportersHave, spentOn } = loss
    const head = `- ${name(project)}: cost ${cost(project)}, ${plural(votes, 'vote')}`
    if (votes === 0) return `${head}\n     nobody voted for it`
    if (!supportersHave) return `${head}\n     ${fits ? 'the rule ended before its turn' : `when its turn came, what was left did not suffice (${writeDecimal(outcome.leftover, places)} in the end)`}`
    const most = spentOn.slice(0, 3).map(({ project, voters, sum }) => `${money(sum)} on ${name(project)} (${voters} of them)`)
    return `${head}\n     its supporters had ${money(supportersHave)} left together${most.length > 0 ? `; they had spent ${most.join(', ')}${spentOn.length > 3 ? `, and the rest on ${plural(spentOn.length - 3, 'other project')}` : ''}` : ''}`
  }

  const losses = lossesOf(instance, electorate, outcome)
  return [
    ...instance.remarks.map(remark => `Note: ${remark}.`),
    `${plural(instance.ballots.length, 'ballot')}, budget ${writeDecimal(instance.budget, places)}${outcome.endowment ? `, ${money(outcome.endowment)} for each voter in the run that counts` : ''}`,
    `Funded: ${outcome.winners.length} of ${instance.projects.length}`,
    ...outcome.rounds.map(funded),
    ...(losses.length > 0 ? ['Not funded, by votes', ...losses.map(notFunded)] : []),
    `Left over: ${writeDecimal(outcome.leftover, places)}`,
  ].join('\n')
}

const why: Record<Round['by'], string> = {
  free: 'free of charge',
  'equal-shares': 'least asked of its supporters per unit of utility',
  streamlined: 'least asked of those who share it per unit of utility',
  greedy: 'next by utility per cost, and it fits',
  phragmen: 'least load on its supporters',
  utilitarian: 'added by votes from what was left',
}
