import type { Context } from '#platform/context'
import type { Page } from '#ui/page'
import { Table } from '#ui/table'
import type { Assembly } from '../reads/assembly.ts'
import { knownHeads, type Outside, type OutsideDifference, outsideRows } from '../reads/outside.ts'
import { type StatedSums, sumsOf, type Sums } from '../rules/reconcile.ts'
import { takenOver } from '../rules/take-over.ts'
import { ownersWords } from '../words/words.ts'
import { areaText } from './area-words.ts'

interface Row { readonly what: string; readonly theirs: Sums | null; readonly ours: Sums | null }

/** Sums of the outside system beside those that its rows come to by our roll. The outside vote is over: its direction is no secret here. */
export async function OutsideSums({ context, page, assembly: { ballot }, outside, differences }: { context: Context; page: Page; assembly: Assembly; outside: Outside; differences: readonly OutsideDifference[] }) {
  const words = ownersWords(page.locale), text = words.desk.outside, heads = await knownHeads(context, ballot.id)
  const asList = outside.form === 'list', ours: Record<string, StatedSums> = asList ? sumsOf(takenOver(await outsideRows(context, outside.id), differences, heads).answers, heads) : {}
  const rows = ballot.questions.flatMap((question) => (['agree', 'against', 'abstain'] as const).map((choice): Row => ({
    what: `${question.title} · ${words.says[choice]}`, theirs: outside.stated.matters[question.key]?.[choice] ?? null, ours: asList ? ours[question.key]?.[choice] ?? { area: 0, heads: 0 } : null,
  })))
  const said = (sums: Sums | null) => (sums === null ? '—' : `${areaText(sums.area)} m² / ${sums.heads}`)
  return (
    <Table caption={text.sums} keepRows locale={page.locale} rows={[{ what: words.pages.whole, theirs: outside.stated.total, ours: { area: heads.reduce((sum, { area }) => sum + area, 0), heads: heads.length } }, ...rows]} columns={[
      { key: 'what', label: text.matter, main: true, cell: (row: Row) => row.what }, { key: 'theirs', label: text.theirs, align: 'end', cell: (row) => <span class="number">{said(row.theirs)}</span> }, { key: 'ours', label: text.ours, align: 'end', cell: (row) => <span class="number">{said(row.ours)}</span> },
    ]} />
  )
}
