import type { Page } from '#ui/page'
import { Table } from '#ui/table'
import { Meter } from '#ui/progress'
import type { Asking } from '../reads/askings.ts'
import type { Coverage } from '../reads/coverage.ts'
import { mergeCoverage } from '../rules/merge-coverage.ts'
import { askingWords } from '../words/words.ts'

/** The sums by question; nothing stands for fewer than ten people. */
export function Sums({ asking, page }: { asking: Asking; page: Page }) {
  const words = askingWords(page.locale).pages, sums = asking.sums
  if (sums === null || sums.tooFew) return <p>{words.tooFew}</p>
  const named = (question: Asking['questions'][number], choice: number | 'blank') => (choice === 'blank' ? words.blank : question.choices[choice] ?? '')
  return (
    <>
      <p>{words.answers(sums.answers)}{page.locale === 'en' ? '. ' : '。'}{words.countedBy}</p>
      {asking.questions.map((question, at) => (
        <section>
          <h3>{at + 1}. {question.text}</h3>
          {sums.questions[at]?.length === 1 && (sums.questions[at][0]?.choices.length ?? 0) > 1 ? <p>{words.allMerged}</p> : (sums.questions[at] ?? []).map((line) => <Meter label={line.choices.length > 1 ? `${words.merged}${page.locale === 'en' ? ': ' : '：'}${line.choices.map((choice) => named(question, choice)).join(page.locale === 'en' ? ', ' : '、')}` : named(question, line.choices[0] ?? 'blank')} value={line.count} max={sums.answers} said={words.share(line.count, sums.answers)} />)}
        </section>
      ))}
    </>
  )
}

/** How many doors were visited and answered, by building; how many did not want to answer is told of all together only. */
export function CoverageTable({ rows, page }: { rows: readonly Coverage[]; page: Page }) {
  const words = askingWords(page.locale).pages, { shown, merged } = mergeCoverage(rows), sum = (of: (row: Coverage) => number) => rows.reduce((total, row) => total + of(row), 0)
  const all = { building: words.total, doors: sum(({ doors }) => doors), visited: sum(({ visited }) => visited), answered: sum(({ answered }) => answered), slips: sum(({ slips }) => slips), refused: sum(({ refused }) => refused) }
  const lines: Coverage[] = [...shown, ...(merged ? [{ ...merged, building: words.mergedBuildings(merged.buildings) }] : []), all]
  return (
    <>
      <Table<Coverage> caption={words.coverage} captionHidden locale={page.locale} rows={lines} columns={[
        { key: 'building', label: words.building, main: true, cell: (row) => row.building }, { key: 'doors', label: words.all, align: 'end', cell: (row) => row.doors }, { key: 'visited', label: words.visited, align: 'end', cell: (row) => row.visited }, { key: 'answered', label: words.answered, align: 'end', cell: (row) => row.answered }, { key: 'slips', label: words.slipsLeft, align: 'end', cell: (row) => row.slips },
      ]} />
      {all.visited > 0 && <p class="soft">{words.notReached(all.visited - all.answered - all.slips - all.refused, all.refused, all.doors - all.visited)}</p>}
    </>
  )
}
