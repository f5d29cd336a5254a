import type { Locale } from '#platform/words'
import { Table } from '#ui/table'
import type { electedOf } from '../reads/election-story.ts'
import { electionsWords } from '../words/words.ts'
import { daySaid } from './day.tsx'

type Elected = Awaited<ReturnType<typeof electedOf>>[number]

/** Who was elected to what, with how many votes, and who does not serve. */
export function ElectedTable({ rows, locale }: { rows: readonly Elected[]; locale: Locale }) {
  const words = electionsWords(locale)
  const remark = (row: Elected) => (row.withdrawnBecause ? words.result.withdrawn[row.withdrawnBecause] : row.endedOn ? `${words.result.ended(daySaid(row.endedOn, locale))}${row.endedBecause === null ? '' : locale === 'en' ? ` (${words.result.endedBecause[row.endedBecause]})` : `（${words.result.endedBecause[row.endedBecause]}）`}` : row.roundKind === 'first' ? '' : words.roundKinds[row.roundKind])
  return (
    <Table caption={words.result.elected} captionHidden rows={rows} keepRows columns={[
      { key: 'post', label: words.post, cell: (row: Elected) => words.posts[row.post] }, { key: 'name', label: words.name, main: true, cell: (row) => row.name },
      { key: 'votes', label: words.votes, align: 'end', cell: (row) => <span class="number">{row.votes}</span> },
      ...(rows.some((row) => remark(row) !== '') ? [{ key: 'remark', label: words.remark, cell: (row: Elected) => remark(row) }] : []),
    ]} />
  )
}
