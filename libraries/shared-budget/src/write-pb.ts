import type { Instance } from './instance.ts'
import { writeCell } from './semicolon-rows.ts'

/** Writes an election in Pabulib's format, LF at the end of every line; reading it again gives the same instance. */
export function writePb({ meta, projectColumns, projects, ballotColumns, ballots }: Instance): string {
  const row = (cells: readonly string[]) => cells.map(writeCell).join(';')
  return `${['META', 'key;value', ...meta.map(row), 'PROJECTS', row(projectColumns), ...projects.map(({ cells }) => row(cells)),
    'VOTES', row(ballotColumns), ...ballots.map(({ cells }) => row(cells))].join('\n')}\n`
}
