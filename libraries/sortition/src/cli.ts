#!/usr/bin/env node
import { parseArgs } from 'node:util'
import { BadInput } from '@gongzhi/bad-input'
import { readText, runCommand } from '@gongzhi/bad-input/cli'
import { loadEngine } from './engine.ts'
import type { Rule } from './fair-shares.ts'
import { QuotasInfeasible } from './least-change.ts'
import { readPeople } from './person.ts'
import { readQuotas } from './quota.ts'
import { drawPanel, fairLottery, isRule } from './select-panel.ts'
import type { DrawnPanel, FairLottery } from './select-panel.ts'

const usage = `sortition --people FILE.csv --quotas FILE.csv --size N --rule maximin|leximin|nash --seed TEXT
          [--id COLUMN] [--household COLUMN] [--json]`

function parsed() {
  try {
    const text = { type: 'string' } as const
    return parseArgs({ options: { people: text, quotas: text, size: text, rule: text, seed: text, id: text, household: text, json: { type: 'boolean' } } }).values
  } catch (error) {
    throw new BadInput('USAGE', `${error instanceof Error ? error.message : error}. ${usage}`)
  }
}

const engine = await loadEngine()

function run(): string {
  const values = parsed()
  const needed = (field: 'people' | 'quotas' | 'size' | 'rule' | 'seed'): string => {
    const value = values[field]
    if (value === undefined || value.trim() === '') throw new BadInput('USAGE', `--${field} is missing. ${usage}`, { field })
    return value
  }
  const [peopleFile, quotasFile, sizeText, rule, seed] = [needed('people'), needed('quotas'), needed('size'), needed('rule'), needed('seed')]
  if (!isRule(rule)) throw new BadInput('RULE_UNKNOWN', `a rule is maximin, leximin or nash, not ${rule}`, { field: 'rule' })
  const size = /^\d{1,9}$/.test(sizeText) ? Number(sizeText) : 0
  if (size < 1) throw new BadInput('SIZE_MALFORMED', `the size of the panel is a whole number of at least 1, not ${sizeText}`, { field: 'size' })
  const quotas = readQuotas(readText(quotasFile), quotasFile)
  const people = readPeople(readText(peopleFile), quotas, { id: values.id, household: values.household }, peopleFile)
  const found = lotteryFrom(people, quotas, size, rule, quotasFile)
  const drawn = drawPanel(found, seed)
  return values.json ? JSON.stringify(answer(found, drawn, seed)) : report(found, drawn, seed)
}

/** What cannot be met is told with the file of the quotas. */
function lotteryFrom(people: Parameters<typeof fairLottery>[1], quotas: Parameters<typeof fairLottery>[2], size: number, rule: Rule, file: string): FairLottery {
  try {
    return fairLottery(engine, people, quotas, size, rule)
  } catch (error) {
    if (error instanceof QuotasInfeasible) throw Object.assign(error, error.change ? { file } : {})
    throw error
  }
}

function answer({ pool, lottery, tickets, probabilities, minimum, excluded, fair, gap, certificate, rule, listDigest, codeVersion }: FairLottery, { panel, ticket }: DrawnPanel, seed: string): object {
  return {
    panel, probabilities, minimum,
    lottery: lottery.map(lot => ({ tickets: lot.tickets, probability: lot.tickets / tickets, panel: lot.people.map(at => pool.people[at]?.id) })),
    certificate: { rule, dualityGap: gap, excluded, stages: fair.stages, ...certificate },
    listDigest,
    draw: { seed, codeVersion, ticket, tickets },
  }
}

function report({ pool, lottery, tickets, probabilities, minimum, excluded, gap, certificate, rule, listDigest, codeVersion }: FairLottery, { panel, ticket }: DrawnPanel, seed: string): string {
  const values = new Map(pool.people.map(({ id, quotas }) => [id, quotas.map(at => pool.quotas[at]?.value).join(', ')]))
  return [
    `panel of ${pool.size} from ${pool.people.length} people (${pool.types.length} types), rule ${rule}`,
    ...panel.map(id => `  ${id}  ${values.get(id)}  probability ${probabilities[id]}`),
    ...pool.quotas.map(({ feature, value, min, max }, at) => `quota ${feature}, ${value}: ${panel.filter(id => pool.people.find(person => person.id === id)?.quotas.includes(at)).length} of ${min} to ${max}`),
    `least probability ${minimum}; duality gap ${gap}${certificate ? `; proven: ${'upper' in certificate ? `no lottery gives more than ${certificate.upper} to everybody` : `no lottery has a sum of logarithms greater by more than ${Number(gap.toPrecision(3))}`}` : ''}`,
    ...(excluded.length > 0 ? [`on no panel within the quotas: ${excluded.join(', ')}`] : []),
    `drawn with ticket ${ticket} of ${tickets} over ${lottery.length} panels`,
    `seed ${seed}; list ${listDigest}; ${codeVersion}`,
  ].join('\n')
}

runCommand(run, error => (error instanceof QuotasInfeasible ? error : undefined))
