#!/usr/bin/env node
import { parseArgs } from 'node:util'
import { BadInput } from '@gongzhi/bad-input'
import { readText, runCommand } from '@gongzhi/bad-input/cli'
import { readBlt } from './blt.ts'
import { recountOwners } from './owners-recount.ts'
import { readOwnersSheet } from './owners-sheet.ts'
import { ownersText } from './owners-text.ts'
import { stvJson, stvText } from './stv-json.ts'
import { countStv, stvRules } from './stv.ts'
import { answerVectors } from './vectors.ts'

const usage = `tally vectors FILE [--json]
tally owners FILE [--json]
tally stv FILE.blt --rule scotland|wigm-prf|meek-prf|wigm-rational|meek-rational|belenios [--json]`

function vectors(file: string | undefined, json: boolean): string {
  if (!file) throw new BadInput('USAGE', `which file? ${usage}`, { field: 'FILE' })
  const results = answerVectors(readText(file), file)
  if (json) return JSON.stringify({ results })
  const width = Math.max(2, ...results.map(({ id }) => id.length))
  return results.map(({ id, result }) => `${id.padEnd(width)}  ${Object.entries(result).map(([key, value]) => `${key} ${JSON.stringify(value)}`).join('  ')}`).join('\n')
}

function stv(file: string | undefined, name: string | undefined, json: boolean): string {
  if (!file) throw new BadInput('USAGE', `which file? ${usage}`, { field: 'FILE' })
  const rule = stvRules.find(known => known === name)
  if (!rule) throw new BadInput('RULE_UNKNOWN', `--rule is one of ${stvRules.join(', ')}${name === undefined ? '' : `, not ${name}`}`, { field: 'rule' })
  const election = readBlt(readText(file), file)
  try {
    const result = countStv(election, rule)
    return json ? JSON.stringify(stvJson(election, result)) : stvText(election, result)
  } catch (error) {
    if (!(error instanceof BadInput)) throw error
    throw new BadInput(error.code, error.message, { file, line: error.line, field: error.field })
  }
}

function owners(file: string | undefined, json: boolean): string {
  if (!file) throw new BadInput('USAGE', `which file? ${usage}`, { field: 'FILE' })
  const sheet = readOwnersSheet(readText(file), file)
  try {
    const recount = recountOwners(sheet)
    return json ? JSON.stringify(recount) : ownersText(sheet, recount)
  } catch (error) {
    if (!(error instanceof BadInput)) throw error
    throw new BadInput(error.code, error.message, { file, line: error.line, field: error.field })
  }
}

function parsed() {
  try {
    return parseArgs({ allowPositionals: true, options: { json: { type: 'boolean' }, rule: { type: 'string' } } })
  } catch (error) {
    throw new BadInput('USAGE', `${error instanceof Error ? error.message : error}. ${usage}`)
  }
}

function run(): string {
  const { values, positionals: [command, file, ...rest] } = parsed()
  if (rest.length) throw new BadInput('USAGE', `one file at a time, not ${rest.join(' ')} too. ${usage}`, { field: 'FILE' })
  if ((command === 'vectors' || command === 'owners') && values.rule !== undefined) throw new BadInput('USAGE', `${command} name their own rules. ${usage}`, { field: 'rule' })
  if (command === 'vectors') return vectors(file, values.json ?? false)
  if (command === 'owners') return owners(file, values.json ?? false)
  if (command === 'stv') return stv(file, values.rule, values.json ?? false)
  throw new BadInput('USAGE', usage, { field: command ?? null })
}

runCommand(run)
