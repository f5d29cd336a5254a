#!/usr/bin/env node
import { parseArgs } from 'node:util'
import { BadInput } from '@gongzhi/bad-input'
import { readText, runCommand } from '@gongzhi/bad-input/cli'
import { answerFile } from './answer.ts'
import { bootstrapRanks } from './bootstrap.ts'
import { defaultTree } from './default-tree.ts'
import { consistencyOf, explain } from './explain.ts'
import { one, written } from './fraction.ts'
import { report } from './report.ts'
import { isBranch, pointsOf } from './tree.ts'
import type { TreeNode } from './tree.ts'
import { answerVectors } from './vectors.ts'

const usage = `indicator FILE.json [--json [--explain]]
indicator vectors FILE [--json]
indicator tree [--json]`

function vectors(file: string | undefined, json: boolean): string {
  if (!file) throw new BadInput('USAGE', `which file? ${usage}`, { field: 'FILE' })
  const results = answerVectors(readText(file), file)
  if (json) return JSON.stringify({ results })
  return results.map(({ id, result }) => `${id}\n${Object.entries(result).map(([key, value]) => `  ${key.padEnd(13)} ${JSON.stringify(value)}`).join('\n')}`).join('\n')
}

function evaluation(file: string, json: boolean, all: boolean): string {
  const { answer, evaluated, evaluation, reader } = answerFile(readText(file), file)
  const explained = () => reader.at([], () => explain(evaluation, evaluated))
  if (!json) return report(answer, evaluated, explained())
  if (all) return JSON.stringify({ ...answer, explanation: explained() })
  // What the method itself asks for is answered too.
  const { bootstrap } = evaluation.method
  return JSON.stringify({
    ...answer,
    ...(evaluated.consistency.size > 0 ? { consistency: consistencyOf(evaluation, evaluated) } : {}),
    ...(bootstrap ? { bootstrap: reader.at([], () => bootstrapRanks(evaluation, bootstrap)) } : {}),
  })
}

/** The default tree: as data, or as a list with points. */
function tree(json: boolean): string {
  if (json) return JSON.stringify(defaultTree)
  const lines = (node: TreeNode, depth: number): string[] => [`${'  '.repeat(depth)}${node.id} ${node.name} ${written(pointsOf(node) ?? one)}`, ...(isBranch(node) ? node.children.flatMap(child => lines(child, depth + 1)) : [])]
  return lines(defaultTree, 0).join('\n')
}

function parsed() {
  try {
    return parseArgs({ allowPositionals: true, options: { json: { type: 'boolean' }, explain: { type: 'boolean' } } })
  } catch (error) {
    throw new BadInput('USAGE', `${error instanceof Error ? error.message : error}. ${usage}`)
  }
}

runCommand(() => {
  const { values: { json = false, explain: all = false }, positionals: [command, file, ...more] } = parsed()
  if (more.length > 0) throw new BadInput('USAGE', usage, { field: 'FILE' })
  if (command === 'vectors') return vectors(file, json)
  if (command === undefined || file !== undefined) throw new BadInput('USAGE', usage, { field: 'FILE' })
  return command === 'tree' ? tree(json) : evaluation(command, json, all)
})
