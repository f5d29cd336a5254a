import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { voteMatrix } from '../src/index.ts'
import type { CastVote, Moderation } from '../src/index.ts'

/**
 * The least seconds (of five runs, on one core as ours) of red-dwarf 0.4.0 on the same votes. It is installed from PyPI into a virtual environment in a temporary
 * folder (or `RED_DWARF_PYTHON` names a Python that has it); `absent` tells why it could not be had.
 */
export function redDwarfSeconds(votes: readonly CastVote[], moderation: ReadonlyMap<string, Moderation>): number | { absent: string } {
  const folder = mkdtempSync(join(tmpdir(), 'red-dwarf-'))
  try {
    const python = process.env['RED_DWARF_PYTHON'] ?? installed(folder)
    if (python === undefined) return { absent: 'red-dwarf could not be installed from PyPI' }
    const job = join(folder, 'job.json')
    const { participants, statements, rowStart, column, vote } = voteMatrix(votes, { moderation })
    const counted = participants.flatMap((_, row) => Array.from(column.subarray(rowStart[row], rowStart[row + 1]), (at, i) => ({ participant_id: row, statement_id: at, vote: vote[(rowStart[row] ?? 0) + i], modified: row })))
    const voted = new Set(column)
    writeFileSync(job, JSON.stringify({ votes: counted, rejected: statements.flatMap(({ live }, at) => (live || !voted.has(at) ? [] : at)) }))
    const { status, stdout, stderr } = spawnSync(python, [join(import.meta.dirname, 'reference.py'), job], { encoding: 'utf8', timeout: 60_000, env: { ...process.env, OMP_NUM_THREADS: '1', OPENBLAS_NUM_THREADS: '1' } })
    if (status !== 0) return { absent: `red-dwarf did not run: ${stderr.trim().split('\n').at(-1)}` }
    return (JSON.parse(stdout) as number[])[0] ?? { absent: 'red-dwarf told no time' }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function installed(folder: string): string | undefined {
  const python = join(folder, 'venv/bin/python')
  const made = spawnSync('python3', ['-m', 'venv', join(folder, 'venv')], { timeout: 30_000 })
  if (made.status !== 0) return undefined
  const { status } = spawnSync(python, ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', 'red-dwarf==0.4.0'], { timeout: 100_000 })
  return status === 0 ? python : undefined
}
