import { routes } from '#platform/http'
import { Refusal } from '#platform/refusal'
import { publishedLines } from '../reads/published-lines.ts'
import { publishedHeader } from '../rules/canonical-line.ts'
import { areLinesShown } from '../rules/shown.ts'
import { publicRoll } from './roll-page.tsx'

/** /rolls/:id.csv: the published lines, from which anybody works the digest out. No byte order mark: it would be part of the first line. */
export const rollFile = routes().get('/:file{[0-9a-f-]{36}\\.csv}', async (c) => {
  const { context } = c.var, roll = await publicRoll(context, c.req.param('file').slice(0, 36))
  if (!areLinesShown(roll, context.now)) throw new Refusal('ballots.unknown-roll', 'missing')
  const lines = await publishedLines(context, roll.id)
  return c.body(`${[publishedHeader, ...lines].join('\n')}\n`, 200, { 'content-type': 'text/csv; charset=utf-8', 'content-disposition': 'attachment; filename="roll.csv"' })
})
