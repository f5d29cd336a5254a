#!/usr/bin/env node
import { parseArgs } from 'node:util'
import { BadInput } from '@gongzhi/bad-input'
import { readText, runCommand } from '@gongzhi/bad-input/cli'
import { parseDecimal } from './decimal.ts'
import { utilities } from './electorate.ts'
import { fraction } from './fraction.ts'
import type { Fraction } from './fraction.ts'
import { readPb } from './read-pb.ts'
import { report } from './report.ts'
import { completions, rules, shareBudget } from './rule.ts'
import type { Choice } from './rule.ts'
import type { TieRule } from './ties.ts'
import { writeOutcome } from './write-outcome.ts'

const usage = `shared-budget FILE.pb [--rule ${rules.join('|')}] [--utility ${utilities.join('|')}] [--completion ${completions.join('|')}]
  [--exhaustive|--no-exhaustive] [--integral] [--comparison] [--comparison-by winners|any] [--step SHARE] [--ties lexico,max-votes,min-cost,max-cost,refuse,explicit:FILE] [--json]`

function parsed() {
  try {
    return parseArgs({
      allowPositionals: true, allowNegative: true,
      options: {
        json: { type: 'boolean' }, rule: { type: 'string' }, utility: { type: 'string' }, completion: { type: 'string' }, exhaustive: { type: 'boolean' },
        integral: { type: 'boolean' }, comparison: { type: 'boolean' }, 'comparison-by': { type: 'string' }, ties: { type: 'string' }, step: { type: 'string' },
      },
    })
  } catch (error) {
    throw new BadInput('USAGE', `${error instanceof Error ? error.message : error}. ${usage}`)
  }
}

/** One of the words allowed, or the first where nothing is said. */
function oneOf<T extends string>(field: string, value: string | undefined, [first, ...rest]: readonly [T, ...T[]]): T {
  const words = [first, ...rest]
  return value === undefined ? first : words.find(word => word === value) ?? refuse('OPTION_UNKNOWN', `--${field} is one of ${words.join(', ')}, not ${value}`, field)
}

function refuse(code: string, message: string, field: string): never {
  throw new BadInput(code, message, { field })
}

function tieRules(text: string): TieRule[] {
  return text.split(',').map((part): TieRule => {
    const word = part.trim()
    if (word.startsWith('explicit:')) return { explicit: readText(word.slice('explicit:'.length)).split(/[\r\n,]+/).map(id => id.trim()).filter(id => id !== '') }
    return (['lexico', 'max-votes', 'min-cost', 'max-cost', 'refuse'] as const).find(rule => rule === word)
      ?? refuse('OPTION_UNKNOWN', `a tie rule is one of lexico, max-votes, min-cost, max-cost, refuse, explicit:FILE, not ${word || 'nothing'}`, 'ties')
  })
}

function stepOf(text: string): Fraction {
  const share = parseDecimal(text)
  if (!share || share.digits <= 0n) return refuse('OPTION_MALFORMED', `--step is a share of the budget greater than zero, such as 0.01, not ${text}`, 'step')
  return fraction(share.digits, 10n ** BigInt(share.places))
}

function run(): string {
  const { values, positionals: [file, ...more] } = parsed()
  if (!file || more.length > 0) return refuse('USAGE', `which file? ${usage}`, 'FILE')
  const choice: Choice = {
    rule: oneOf('rule', values.rule, rules),
    utility: oneOf('utility', values.utility, utilities),
    completion: oneOf('completion', values.completion, completions),
    exhaustive: values.exhaustive ?? true,
    integral: values.integral ?? false,
    comparison: values.comparison || values['comparison-by'] ? oneOf('comparison-by', values['comparison-by'], ['winners', 'any'] as const) : null,
    ties: values.ties === undefined ? [] : tieRules(values.ties),
    ...(values.step === undefined ? {} : { step: stepOf(values.step) }),
  }
  const possible: Record<Choice['rule'], readonly string[]> = { mes: ['none', 'add1', 'add1u', 'budget-increase'], streamlined: ['none', 'add-opt'], greedy: ['none'], phragmen: ['none'] }
  if (!possible[choice.rule].includes(choice.completion ?? 'none')) refuse('COMPLETION_UNFIT', `--completion ${choice.completion} does not belong to --rule ${choice.rule}`, 'completion')
  const instance = readPb(readText(file), file)
  const outcome = shareBudget(instance, choice)
  // Money per unit of cost has no unit; a load, a price per project or per point is money.
  return values.json ? JSON.stringify(writeOutcome(instance, outcome, choice.rule === 'phragmen' || choice.utility !== 'cost')) : report(instance, outcome)
}

runCommand(run)
