#!/usr/bin/env node
import { parseArgs } from 'node:util'
import { BadInput } from '@gongzhi/bad-input'
import { readText, runCommand } from '@gongzhi/bad-input/cli'
import { readComments } from './comments-file.ts'
import { readGroups } from './groups-file.ts'
import { opinionMap } from './opinion-map.ts'
import { report } from './report.ts'
import { voteMatrix } from './vote-matrix.ts'
import { readVotes } from './votes-file.ts'

const usage = 'opinion-map VOTES.csv [--comments FILE.csv] [--groups FILE.csv] [--strict] [--json]'

function parsed() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: { json: { type: 'boolean' }, comments: { type: 'string' }, groups: { type: 'string' }, strict: { type: 'boolean' } },
    })
  } catch (error) {
    throw new BadInput('USAGE', `${error instanceof Error ? error.message : error}. ${usage}`)
  }
}

function run(): string {
  const { values, positionals: [file, ...more] } = parsed()
  if (file === undefined) throw new BadInput('USAGE', `which file? ${usage}`, { field: 'VOTES.csv' })
  if (more.length > 0) throw new BadInput('USAGE', `one file of votes is enough. ${usage}`, { field: more[0] ?? null })
  const votes = readVotes(readText(file), file)
  const moderation = values.comments === undefined ? undefined : readComments(readText(values.comments), values.comments)
  const groups = values.groups === undefined ? undefined : readGroups(readText(values.groups), values.groups)
  const matrix = voteMatrix(votes, { ...(moderation && { moderation }), strict: values.strict ?? false })
  const map = opinionMap(matrix, groups)
  return values.json ? JSON.stringify(map) : report(map)
}

runCommand(run)
