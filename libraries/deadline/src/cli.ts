#!/usr/bin/env node
import { parseArgs } from 'node:util'
import { BadInput } from '@gongzhi/bad-input'
import { readText, runCommand } from '@gongzhi/bad-input/cli'
import { CalendarNotCovered } from './calendar-not-covered.ts'
import { mainlandChina } from './china-calendars.ts'
import { deadlineOf } from './deadline.ts'
import type { Unit } from './span.ts'
import type { Step } from './steps.ts'
import { answerVectors } from './vectors.ts'

const usage = `deadline vectors FILE [--json]
deadline add --start YYYY-MM-DD --amount N --unit hour|day|workday|month|year [--json]`

function vectors(file: string | undefined, json: boolean): string {
  if (!file) throw new BadInput('USAGE', `which file? ${usage}`, { field: 'FILE' })
  const results = answerVectors(readText(file), file)
  if (json) return JSON.stringify({ results })
  const width = Math.max(2, ...results.map(({ id }) => id.length))
  return results.map(({ id, result }) =>
    `${id.padEnd(width)}  ${Object.entries(result).map(([key, value]) => `${key} ${value ?? '-'}`).join('  ')}`).join('\n')
}

function add(options: { start?: string, amount?: string, unit?: string }, json: boolean): string {
  for (const field of ['start', 'amount', 'unit'] as const) {
    if (options[field] === undefined) throw new BadInput('USAGE', `--${field} is missing. ${usage}`, { field })
  }
  const amount = /^\d+$/.test(options.amount ?? '') ? Number(options.amount) : NaN
  if (Number.isNaN(amount)) throw new BadInput('AMOUNT_MALFORMED', `an amount is a whole number, not ${options.amount}`, { field: 'amount' })
  const found = deadlineOf({ start: options.start ?? '', amount, unit: options.unit as Unit }, mainlandChina)
  return json ? JSON.stringify(found) : found.steps.map(sentence).join('\n')
}

function sentence(step: Step): string {
  switch (step.kind) {
    case 'starts': return `starts   ${step.at}`
    case 'counted': return `counted  ${step.from}..${step.to} (${step.days})`
    case 'skipped': return `skipped  ${step.from}..${step.to} (${step.because})`
    case 'ran': return `hours    ${step.from}..${step.to} (${step.hours})`
    case 'nominal': return `nominal  ${step.date}`
    case 'rolled': return `rolled   ${step.from} -> ${step.to}`
    case 'carried': return `carried  ${step.from} -> ${step.to}`
    case 'paused': return `paused   ${step.from}..${step.to ?? ''} (${step.reason})`
    case 'extended': return `extended ${step.amount} ${step.unit}`
    case 'ends': return `ends     ${step.at}${step.at.includes('T') ? '' : ' 24:00'}`
  }
}

function parsed() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: { json: { type: 'boolean' }, start: { type: 'string' }, amount: { type: 'string' }, unit: { type: 'string' } },
    })
  } catch (error) {
    throw new BadInput('USAGE', `${error instanceof Error ? error.message : error}. ${usage}`)
  }
}

function run(): string {
  const { values, positionals: [command, file] } = parsed()
  if (command === 'vectors') return vectors(file, values.json ?? false)
  if (command === 'add') return add(values, values.json ?? false)
  throw new BadInput('USAGE', usage, { field: command ?? null })
}

runCommand(run, error => (error instanceof CalendarNotCovered ? { code: error.code, message: error.message, year: error.year, nominal: error.nominal } : undefined))
