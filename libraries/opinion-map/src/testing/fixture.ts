import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { voteMatrix } from '../vote-matrix.ts'
import type { CastVote, Moderation, Vote, VoteMatrix } from '../vote-matrix.ts'

type Told = { tid: number, 'n-success': number, 'n-trials': number, 'p-success': number, 'p-test': number, 'repful-for': 'agree' | 'disagree', repness: number, 'repness-test': number }

/** What the production worker says of a conversation, as far as the tests ask. */
export type WorkerOutput = {
  tids: number[]
  pca: { comps: number[][], 'comment-extremity': number[] }
  'base-clusters': { id: number[], members: number[][], x: number[], y: number[] }
  'group-clusters': { id: number, members: number[] }[]
  'group-votes': Record<string, { votes: Record<string, { A: number, D: number, S: number }> }>
  'group-aware-consensus': Record<string, number>
  'comment-priorities': Record<string, number>
  repness: Record<string, Told[]>
  consensus: { agree: Told[], disagree: Told[] }
}

const verdicts: Readonly<Record<string, Moderation['moderation']>> = { '1': 'accepted', '0': 'waiting', '-1': 'rejected' }

/** Reads a conversation with the worker's output: the matrix, and the worker's groups as rows. */
export function readFixture(folder: string, options?: { strict: boolean }): { matrix: VoteMatrix, math: WorkerOutput, groups: number[][] } {
  const read = (file: string): unknown => JSON.parse(readFileSync(join(folder, file), 'utf8'))
  const votes = (read('votes.json') as Record<string, number>[]).map((row): CastVote => ({ voter: String(row['participant_id'] ?? row['pid']), statement: String(row['statement_id'] ?? row['tid']), vote: row['vote'] as Vote, at: Number(row['modified']) }))
  const moderation = new Map((read('comments.json') as Record<string, number | boolean>[]).map(row => [String(row['statement_id'] ?? row['tid']), { moderation: verdicts[String(row['moderated'] ?? row['mod'])] ?? 'waiting', meta: row['is_meta'] === true }] as const))
  const matrix = voteMatrix(votes, { moderation, strict: options?.strict ?? (read('conversation.json') as { strict_moderation: boolean }).strict_moderation })
  const math = read('math-pca2.json') as WorkerOutput
  const rowOf = new Map(matrix.participants.map((id, row) => [id, row]))
  const base = math['base-clusters']
  const groups = math['group-clusters'].map(({ members }) => members.flatMap(id => base.members[base.id.indexOf(id)] ?? []).flatMap(pid => rowOf.get(String(pid)) ?? []))
  return { matrix, math, groups }
}
