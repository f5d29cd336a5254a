import type { Context } from '#platform/context'
import type { Locale } from '#platform/words'
import { Facts } from '#ui/facts'
import { Notice } from '#ui/notice'
import type { Page } from '#ui/page'
import { Panel } from '#ui/panel'
import { StateMark } from '#ui/state'
import { Table } from '#ui/table'
import { outcomeOf } from '../../votes/reads/outcome-of.ts'
import { correctionsOf } from '../reads/corrections.ts'
import { statementOf } from '../reads/statement.ts'
import { outsideOf } from '../reads/outside.ts'
import type { PublishedCount, PublishedStep, ShownSum, StatedCount } from '../rules/count-owners.ts'
import type { OutsideSaid } from '../rules/outside-says.ts'
import { isFewWithin } from '../rules/told-sums.ts'
import { ownersWords } from '../words/words.ts'
import { areaText } from './area-words.ts'

/** How an owners' vote was counted, matter by matter: the rule and its article, every comparison in numbers, silence both ways, and what was stated. A corrected result comes first, what was published before beneath it. */
export async function CountSteps({ context, page, ballotId }: { context: Context; page: Page; ballotId: string }) {
  const outcome = await outcomeOf(context, ballotId), stated = await statementOf(context, ballotId), outside = await outsideOf(context, ballotId), words = ownersWords(page.locale).pages.count
  if (!outcome) return null
  const corrections = await correctionsOf(context, ballotId), last = corrections.at(-1), first = outcome.questions.map(({ steps }) => steps as StatedCount), titles = outcome.questions.map(({ title }) => title)
  const earlier = [{ words: words.firstResult, counts: first }, ...corrections.map(({ number, statedOn, counts }) => ({ words: words.correctedOn(number, statedOn), counts }))].slice(0, -1)
  const binds = stated ? stated.statement.binding === 'outside' : outcome.questions.some(({ passed, steps }) => passed !== (steps as StatedCount).ours)
  return (
    <>
      {last && <p><strong>{words.correctedOn(last.number, last.statedOn)}</strong><br />{words.correctedWhy(last.reason, last.system)}<br /><span class="soft">{words.listDigest} <span class="code">{last.digest}</span></span></p>}
      {binds && outside && <Notice><p>{words.binding(last?.system ?? outside.system)}</p></Notice>}
      <Matters counts={last?.counts ?? first} titles={titles} binds={binds} locale={page.locale} />
      {stated ? <p class="soft">{words.annul(stated.annulUntil)}</p> : <p class="soft">{words.notStated}</p>}
      {last && earlier.map((one) => <details><summary>{one.words}</summary><Matters counts={one.counts} titles={titles} binds={binds} locale={page.locale} /></details>)}
    </>
  )
}

function Matters({ counts, titles, binds, locale }: { counts: readonly StatedCount[]; titles: readonly string[]; binds: boolean; locale: Locale }) {
  const words = ownersWords(locale).pages.count, colon = locale === 'en' ? ': ' : '：'
  return (
    <>
      {counts.map((count, at) => (
        <Panel title={`${at + 1}. ${titles[at] ?? ''}`} aside={<Passed passed={count.outside && binds ? count.outside.passed : count.ours} locale={locale} />}>
          {count.outside && <p><strong>{words.outside}</strong>{colon}{sumsSaid(count.outside.sums, locale)} · <Passed passed={count.outside.passed} locale={locale} /><br /><strong>{words.here}</strong>{colon}<Passed passed={count.ours} locale={locale} /></p>}
          <MatterSteps count={count} locale={locale} />
        </Panel>
      ))}
    </>
  )
}

function sumsSaid(sums: OutsideSaid['sums'], locale: Locale): string {
  const words = ownersWords(locale)
  return (['agree', 'against', 'abstain'] as const).map((choice) => `${words.says[choice]} ${sums[choice].area === null ? words.pages.count.headsOnly(sums[choice].heads) : `${areaText(sums[choice].area)} m² / ${sums[choice].heads}`}`).join(locale === 'en' ? ', ' : '，')
}

export function Passed({ passed, locale }: { passed: boolean | null; locale: Locale }) {
  const words = ownersWords(locale).pages.count
  return <StateMark tone={passed === null ? 'waiting' : passed ? 'done' : 'stopped'}>{passed === null ? words.open : passed ? words.passed : words.failed}</StateMark>
}

/** One matter's count in all its steps; also for a recount, where nothing is rounded. */
export function MatterSteps({ count, locale }: { count: PublishedCount; locale: Locale }) {
  const words = ownersWords(locale), text = words.pages.count, both = (weight: { area: number; heads: number }, approximate = false) => `${approximate ? '≈ ' : ''}${areaText(weight.area)} m² / ${weight.heads}`
  const sum = ({ heads, area }: ShownSum) => (area === null ? text.headsOnly(heads) : both({ heads, area }))
  const { silence, candidates } = count, few = !count.exact && isFewWithin(count.within, count.total.heads)
  return (
    <>
      <p>{words.classes[classOf(count)] ?? ''}<br /><span class="soft">{text.source}：{count.source}{count.within !== null && ` · ${text.within(count.within)}`}</span></p>
      <Facts items={[
        { term: text.total, detail: both(count.total, few) }, { term: text.took, detail: both(count.participating, few) }, { term: text.agree, detail: both(count.agree, !count.exact) },
        { term: text.against, detail: sum(count.against) }, { term: text.abstain, detail: sum(count.abstain) },
      ]} />
      {!count.exact && <p class="soft">{text.rounded}</p>}
      {count.aside.conflict > 0 && <p>{text.aside(count.aside.conflict)}</p>}
      {count.aside.invalid > 0 && <p>{text.invalid(count.aside.invalid)}</p>}
      <StepTable caption={silence.steps ? `${text.steps} · ${text.silence}${text.excluded}` : text.steps} steps={count.steps} locale={locale} />
      {silence.steps && (
        <>
          <StepTable caption={`${text.steps} · ${text.silence}${text.included}`} steps={silence.steps} locale={locale} />
          <Facts items={[
            { term: text.silence, detail: `${text.silentServed(silence.served)}${locale === 'en' ? '; ' : '；'}${text.silentUnserved(silence.unserved)}` },
            { term: text.excluded, detail: <Passed passed={silence.excludePassed} locale={locale} /> }, { term: text.included, detail: <Passed passed={silence.withPassed} locale={locale} /> },
            { term: text.counts, detail: silence.effective === 'countAsMajority' ? text.included : text.excluded },
          ]} />
        </>
      )}
      {candidates && <p>{candidates.elected ? <StateMark tone="done">{text.elected}</StateMark> : candidates.tied ? <StateMark tone="waiting">{text.tied}</StateMark> : null} {candidates.place !== null && text.place(candidates.place)}</p>}
    </>
  )
}

const classOf = ({ steps }: PublishedCount): string => (steps[0]?.what === 'unanimity' ? 'unanimous' : steps.some(({ what, share }) => what === 'agreement' && share.denominator === 4) ? 'special' : 'general')

function StepTable({ caption, steps, locale }: { caption: string; steps: readonly PublishedStep[]; locale: Locale }) {
  const words = ownersWords(locale).pages.count, say = (step: PublishedStep, value: number | string) => (step.by === 'area' ? areaText(Number(value)) : String(value))
  return (
    <Table caption={caption} rows={steps} locale={locale} columns={[
      { key: 'what', label: words.step, main: true, cell: (step: PublishedStep) => `${words[step.what]}${locale === 'en' ? ' ' : ''}${words[step.by]}` },
      { key: 'numbers', label: words.numbers, cell: (step) => <span class="number">{step.rounded ? words.hidden : `${step.share.denominator} × ${say(step, step.part)} ${sign(step)} ${step.share.numerator} × ${say(step, step.base)}`}</span> },
      { key: 'least', label: words.least, align: 'end', cell: (step) => <span class="number">{say(step, step.least)}</span> },
      { key: 'answer', label: words.answer, cell: (step) => <StateMark tone={step.reached ? 'done' : 'stopped'}>{step.reached ? words.yes : words.no}</StateMark> },
    ]} />
  )
}

/** The sign as it turned out: ≥ or > where the share is reached, < or ≤ where it is not. */
const sign = ({ reached, share }: PublishedStep): string => (reached ? (share.strict ? '>' : '≥') : share.strict ? '≤' : '<')
