import type { MatterRecount, OwnersRecount } from './owners-recount.ts'
import type { OwnersSheet } from './owners-sheet.ts'
import type { OwnersStep } from './owners-steps.ts'
import { decimals } from './fraction.ts'
import type { Weight } from './owner-vote.ts'

const squareMetres = (hundredths: number | string) => decimals(BigInt(hundredths), 2)
const weight = ({ area, heads }: Weight) => `${squareMetres(area)} m2, ${heads} heads`
const word = (passed: boolean | null) => (passed === null ? 'for a person to decide' : passed ? 'passed' : 'not passed')

/** One comparison in a line: `participation by area  3 x 20000.00 = 60000.00 >= 2 x 30000.00 = 60000.00  yes (least 20000.00)`. */
export function stepText({ what, by, share, part, base, left, right, reached, least }: OwnersStep): string {
  const say = (value: number | string) => (by === 'area' ? squareMetres(value) : String(value))
  const sign = share.strict ? '>' : '>='
  return `${what} by ${by}: ${share.denominator} x ${say(part)} = ${say(left)} ${sign} ${share.numerator} x ${say(base)} = ${say(right)}  ${reached ? 'yes' : 'no'} (least ${say(least)})`
}

function matterText({ id, title, decision, steps, stepsWithSilence, silence, silent, aside, passed, agreesWithStated }: MatterRecount): string[] {
  const { count, matter } = decision
  return [
    `${id}  ${title}`.trimEnd(),
    `  rule ${matter.id}: ${matter.source}`,
    `  whole ${weight(count.total)}`,
    `  took part ${weight(count.participating)}: agree ${weight(count.agree)}; against ${weight(count.against)}; abstain ${weight(count.abstain)}`,
    `  silent: served ${weight(silent.served)}; not served ${weight(silent.unserved)}`,
    ...aside.conflict.length ? [`  set aside, co-owners at odds: no. ${aside.conflict.join(', ')}`] : [],
    ...aside.invalid.length ? [`  not to be counted: no. ${aside.invalid.join(', ')}`] : [],
    ...steps.map(one => `  ${stepText(one)}`),
    ...stepsWithSilence ? [`  silence with the majority (took part ${weight(silence.countAsMajority?.participating ?? count.participating)}): ${word(silence.countAsMajority?.passed ?? null)}`, ...stepsWithSilence.map(one => `    ${stepText(one)}`), `  silence left out: ${word(silence.exclude.passed)}`] : [],
    `  ${word(passed)}${agreesWithStated === null ? '' : agreesWithStated ? ', as stated' : ', which is NOT what was stated'}`,
  ]
}

/** A recount as a page of text: every matter with its rule, sums and comparisons. */
export function ownersText(sheet: OwnersSheet, { matters, candidates }: OwnersRecount): string {
  const order = candidates ? [`candidates by ${candidates.by}: ${candidates.tiers.map(tier => tier.join(' = ')).join(' > ') || 'nobody passed'}`, `elected to ${candidates.seats} seats: ${candidates.elected.join(', ') || 'nobody'}${candidates.tied.length ? `; tied for the rest: ${candidates.tied.join(', ')}` : ''}`] : []
  return [...sheet.title ? [sheet.title] : [], `owners ${sheet.owners.length}`, ...matters.flatMap(matterText), ...order].join('\n')
}
