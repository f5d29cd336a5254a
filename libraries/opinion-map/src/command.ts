import { parseArgs } from 'node:util'
import { BadInput } from '@gongzhi/bad-input'
import { readText } from '@gongzhi/bad-input/cli'
import { readComments } from './comments-file.ts'
import { readGroups } from './groups-file.ts'
import type { GivenGroup } from './groups-file.ts'
import { finish } from './opinion-groups.ts'
import { opinionMap } from './opinion-map.ts'
import type { OpinionMap } from './opinion-map.ts'
import { project } from './projection.ts'
import { report } from './report.ts'
import { nextStatements } from './routing.ts'
import type { Unseen } from './routing.ts'
import { countVotes } from './vote-counts.ts'
import { voteMatrix } from './vote-matrix.ts'
import type { VoteMatrix } from './vote-matrix.ts'
import { readVotes } from './votes-file.ts'

const usage = 'opinion-map VOTES.csv [--comments FILE.csv] [--groups FILE.csv] [--strict] [--next VOTER] [--json]'

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { json: { type: 'boolean' }, comments: { type: 'string' }, groups: { type: 'string' }, strict: { type: 'boolean' }, next: { type: 'string' } },
    })
  } catch (error) {
    throw new BadInput('USAGE', `${error instanceof Error ? error.message : error}. ${usage}`)
  }
}

function mapWith(matrix: VoteMatrix, groups: GivenGroup[] | undefined, file: string | null): OpinionMap {
  try {
    return opinionMap(matrix, groups)
  } catch (error) {
    if (!(error instanceof BadInput) || error.code !== 'GROUPS_UNKNOWN') throw error
    throw new BadInput(error.code, error.message, { file, field: error.field })
  }
}

function nextFor(matrix: VoteMatrix, map: OpinionMap, voter: string): Unseen[] {
  const rowOf = new Map(matrix.participants.map((id, row) => [id, row]))
  const membership = map.groups.map(ids => ids.flatMap(id => rowOf.get(id) ?? []))
  return nextStatements({ matrix, membership, table: countVotes(matrix, membership), places: finish(project(matrix)).statements }, voter)
}

/** The command `opinion-map` with what is written after its name: the answer as it goes to standard output. Throws `BadInput`. */
export function command(args: readonly string[]): string {
  const { values, positionals: [file, ...more] } = parsed(args)
  if (file === undefined) throw new BadInput('USAGE', `which file? ${usage}`, { field: 'VOTES.csv' })
  if (more.length > 0) throw new BadInput('USAGE', `one file of votes is enough. ${usage}`, { field: more[0] ?? null })
  const votes = readVotes(readText(file), file)
  const moderation = values.comments === undefined ? undefined : readComments(readText(values.comments), values.comments)
  const groups = values.groups === undefined ? undefined : readGroups(readText(values.groups), values.groups)
  const matrix = voteMatrix(votes, { ...(moderation && { moderation }), strict: values.strict ?? false })
  const map = mapWith(matrix, groups, values.groups ?? null)
  const next = values.next === undefined ? undefined : nextFor(matrix, map, values.next)
  if (values.json) return JSON.stringify({ ...map, ...(next && { next }) })
  return next ? `${report(map)}\n\nTo show ${values.next} next: ${next.slice(0, 10).map(({ id }) => id).join(', ') || 'nothing is left'}` : report(map)
}
