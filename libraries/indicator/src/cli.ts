#!/usr/bin/env node
import { parseArgs } from 'node:util'
import { BadInput } from '@gongzhi/bad-input'
import { readText, runCommand } from '@gongzhi/bad-input/cli'
import { answerFile } from './answer.ts'
import { answerVectors } from './vectors.ts'

const usage = `indicator FILE.json [--json]
indicator vectors FILE [--json]`

function vectors(file: string | undefined, json: boolean): string {
  if (!file) throw new BadInput('USAGE', `which file? ${usage}`, { field: 'FILE' })
  const results = answerVectors(readText(file), file)
  if (json) return JSON.stringify({ results })
  return results.map(({ id, result }) => `${id}\n${Object.entries(result).map(([key, value]) => `  ${key.padEnd(13)} ${JSON.stringify(value)}`).join('\n')}`).join('\n')
}

function evaluation(file: string, json: boolean): string {
  const { answer } = answerFile(readText(file), file)
  return json ? JSON.stringify(answer) : JSON.stringify(answer, null, 1)
}

function parsed() {
  try {
    return parseArgs({ allowPositionals: true, options: { json: { type: 'boolean' } } })
  } catch (error) {
    throw new BadInput('USAGE', `${error instanceof Error ? error.message : error}. ${usage}`)
  }
}

runCommand(() => {
  const { values: { json = false }, positionals: [command, file] } = parsed()
  if (command === 'vectors') return vectors(file, json)
  if (command === undefined || file !== undefined) throw new BadInput('USAGE', usage, { field: 'FILE' })
  return evaluation(command, json)
})
