import type { Locale } from '#platform/words'
import { Notice } from '#ui/notice'
import { Panel } from '#ui/panel'
import { Meter } from '#ui/progress'
import { StateMark } from '#ui/state'
import { Table } from '#ui/table'
import { squareMetres } from '../../property/rules/square-metres.ts'
import { noBuilding } from '../rules/building-tables.ts'
import type { MergedTable } from '../rules/merged-cells.ts'
import type { ChoiceSum, Outcome, QuestionOutcome } from '../rules/outcome.ts'
import type { Question } from '../rules/question.ts'
import type { Ballot } from '../reads/ballots.ts'
import { votesWords } from '../words/words.ts'
import { choiceSaid } from './choice-said.ts'
import { CountSteps } from './count-steps.tsx'
import { percentOf } from './percent.ts'

interface Shown { outcome: QuestionOutcome; question: Question | undefined; number: number; of: number; table: MergedTable | null; locale: Locale; steps?: boolean }

/** What came out for one question: sums as bars with words, who won or whether it passed, by building, and the steps of the count. */
export function QuestionResult({ outcome, question, number, of, table, locale, steps = true }: Shown) {
  const { result: words } = votesWords(locale).pages, said = (key: string) => choiceSaid(question, key, locale)
  const all = outcome.sums.reduce((sum, { heads }) => sum + heads, 0), whole = question?.form === 'approve' || question?.form === 'choose-one' ? all + outcome.blank + outcome.invalid : Math.max(...outcome.sums.map(({ heads }) => heads), 1)
  const value = ({ heads, points }: ChoiceSum) => (points === undefined ? `${heads}${whole === all + outcome.blank + outcome.invalid ? `${locale === 'en' ? ', ' : '，'}${percentOf(heads, whole)}` : ''}` : `${points} (${heads})`)
  const mark = outcome.passed === null ? undefined : <StateMark tone={outcome.passed ? 'done' : 'stopped'}>{outcome.passed ? words.passed : words.notPassed}</StateMark>
  return (
    <Panel title={`${of > 1 ? `${number}. ` : ''}${outcome.title}`} id={`question-${outcome.key}`} aside={mark}>
      {outcome.ties.map((tie) => <Notice tone="warn" title={words.tie}>{words.tieText(tie.map(said).join(locale === 'en' ? ', ' : '、'))}</Notice>)}
      {outcome.sums.map((sum) => (
        <Meter label={<>{said(sum.choice)}{outcome.winners.includes(sum.choice) && <> <StateMark tone="done">{words.winner}</StateMark></>}</>} value={sum.points ?? sum.heads} max={sum.points === undefined ? whole : Math.max(...outcome.sums.map(({ points }) => points ?? 0), 1)}
          said={<>{value(sum)}{sum.area !== null && ` · ${squareMetres(sum.area)} m²`}</>} />
      ))}
      {question?.form === 'ranked' && <p class="soft">{words.firsts}</p>}
      <p class="soft">{words.blank} {outcome.blank}{outcome.invalid > 0 && <> · {words.invalid} {outcome.invalid}</>}{outcome.setAside > 0 && <> · {words.setAside} {outcome.setAside}</>}</p>
      {steps && (question?.form === 'approve' || question?.form === 'choose-one') && <Buildings table={table} question={question} locale={locale} />}
      {steps && <details><summary>{words.stepsOpen}</summary><CountSteps outcome={outcome} question={question} locale={locale} /></details>}
    </Panel>
  )
}

/** The sums by building of a ballot whose sums and steps another alcove shows. */
export function BuildingSums({ ballot, outcome, locale }: { ballot: Pick<Ballot, 'questions'>; outcome: Outcome; locale: Locale }) {
  const { result: words } = votesWords(locale).pages, told = ballot.questions.filter(({ key }) => outcome.buildings[key])
  return (
    <Panel title={words.buildings} id="buildings">
      {told.length === 0 ? <p class="soft">{words.buildingsNone}</p> : told.map((question) => <>{ballot.questions.length > 1 && <h3>{question.title}</h3>}<Buildings table={outcome.buildings[question.key] ?? null} question={question} locale={locale} /></>)}
    </Panel>
  )
}

function Buildings({ table, question, locale }: { table: MergedTable | null; question: Question; locale: Locale }) {
  const { result: words } = votesWords(locale).pages, comma = locale === 'en' ? ', ' : '、'
  if (table === null) return <p class="soft">{words.buildingsNone}</p>
  return (
    <details>
      <summary>{words.buildings}</summary>
      <p class="soft">{words.buildingsText}</p>
      <Table keepRows caption={words.buildings} captionHidden locale={locale} rows={table.rows.map((names, row) => ({ names, row }))} columns={[
        { key: 'building', label: words.buildings, main: true, cell: ({ names }) => names.map((name) => (name === noBuilding ? words.other : name)).join(comma) },
        ...table.columns.map((choices, column) => ({ key: choices.join(), label: choices.map((key) => choiceSaid(question, key, locale)).join(' + '), align: 'end' as const, cell: ({ row }: { row: number }) => String(table.cells[row]?.[column] ?? 0) })),
      ]} />
    </details>
  )
}
