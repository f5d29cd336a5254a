#!/usr/bin/env node
import { parseArgs } from 'node:util'
import { BadInput } from '@gongzhi/bad-input'
import { runCommand } from '@gongzhi/bad-input/cli'
import { evaluation, verbs } from './verbs.ts'
import type { Verb } from './verbs.ts'

const all: readonly Verb[] = [evaluation, ...Object.values(verbs)]
const usage = all.map(verb => verb.usage).join('\n')

/** The verb that is named, or the evaluation of a file, with its options. */
function parsed(args: string[]): { verb: Verb, file: string | undefined, options: Record<string, string | boolean | undefined> } {
  const name = args.find(arg => !arg.startsWith('-'))
  const verb = name !== undefined && Object.hasOwn(verbs, name) ? verbs[name] as Verb : evaluation
  try {
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { ...Object.fromEntries(verb.texts.map(text => [text, { type: 'string' as const }])), json: { type: 'boolean' }, explain: { type: 'boolean' } } })
    const [file, ...more] = verb === evaluation ? positionals : positionals.slice(1)
    if (more.length > 0) throw new BadInput('USAGE', `${more[0]} is one word too many. ${verb.usage}`, { field: 'FILE' })
    if (values.explain !== undefined && verb !== evaluation) throw new BadInput('USAGE', `--explain belongs to the evaluation of a file. ${verb.usage}`, { field: 'explain' })
    if (file === undefined && verb.file) throw new BadInput('USAGE', `which file?\n${verb === evaluation ? usage : verb.usage}`, { field: 'FILE' })
    return { verb, file, options: values }
  } catch (error) {
    if (error instanceof BadInput) throw error
    throw new BadInput('USAGE', `${error instanceof Error ? error.message : error}. ${verb.usage}`)
  }
}

runCommand(() => {
  const args = process.argv.slice(2)
  if (args.some(arg => arg === '--help' || arg === '-h')) return args.includes('--json') ? JSON.stringify({ usage }) : usage
  const { verb, file, options } = parsed(args)
  return verb.run(file ?? '', options, options.json === true)
})
