import type { Locale } from '#platform/words'
import { Facts } from '#ui/facts'
import { Table } from '#ui/table'
import type { PairSteps, StvSteps } from '../rules/count-ranked.ts'
import type { QuestionOutcome } from '../rules/outcome.ts'
import type { Question } from '../rules/question.ts'
import { votesWords } from '../words/words.ts'
import { choiceSaid } from './choice-said.ts'

interface Shown { outcome: QuestionOutcome; question: Question | undefined; locale: Locale }
interface AssemblySteps { readonly entitled: number; readonly present: number; readonly agree: number; readonly quorate: boolean; readonly needed: { readonly present: number; readonly agree: number } }

/** How the count of one question came about, step by step. Rules of other alcoves show theirs in a panel of their own. */
export function CountSteps({ outcome, question, locale }: Shown) {
  const { result: words } = votesWords(locale).pages, { rule, steps } = outcome, comma = locale === 'en' ? ', ' : '、'
  return (
    <>
      {words.rules[rule] !== undefined && <p>{words.rules[rule]}</p>}
      {outcome.articles.length > 0 && <p class="soft">{words.by}{locale === 'en' ? ': ' : '：'}{outcome.articles.join(comma)}</p>}
      {rule === 'assembly' && <Assembly steps={steps as AssemblySteps} locale={locale} />}
      {(rule === 'schulze' || rule === 'ranked-pairs') && <Pairs steps={steps as PairSteps} question={question} locale={locale} />}
      {rule === 'stv' && <Stages steps={steps as StvSteps} question={question} locale={locale} />}
      {Array.isArray(steps) && steps.length > 0 && <p>{words.order}{locale === 'en' ? ': ' : '：'}{(steps as readonly (readonly string[])[]).map((tier) => tier.map((key) => choiceSaid(question, key, locale)).join(' = ')).join(' > ')}</p>}
    </>
  )
}

function Assembly({ steps, locale }: { steps: AssemblySteps; locale: Locale }) {
  const { result: { assembly: words } } = votesWords(locale).pages, { present, agree, needed } = steps, verdict = (enough: boolean) => (enough ? words.enough : words.notEnough)
  return (
    <Facts items={[
      { term: words.entitled, detail: String(steps.entitled) },
      { term: words.present, detail: <>{present}<br />{words.quorum(needed.present)}{locale === 'en' ? ': ' : '：'}{present} {present >= needed.present ? '≥' : '<'} {needed.present}{locale === 'en' ? ', ' : '，'}{verdict(present >= needed.present)}</> },
      { term: words.agree, detail: <>{agree}<br />{words.majority(needed.agree)}{locale === 'en' ? ': ' : '：'}{agree} {agree >= needed.agree ? '≥' : '<'} {needed.agree}{locale === 'en' ? ', ' : '，'}{verdict(agree >= needed.agree)}</> },
    ]} />
  )
}

function Pairs({ steps, question, locale }: { steps: PairSteps; question: Question | undefined; locale: Locale }) {
  const { result: words } = votesWords(locale).pages, said = (key: string) => choiceSaid(question, key, locale)
  return (
    <>
      <Table keepRows caption={words.pairsTitle} locale={locale} rows={steps.keys.map((key, row) => ({ key, row }))} columns={[
        { key: 'choice', label: words.choice, main: true, cell: ({ key }) => said(key) },
        ...steps.keys.map((key, column) => ({ key, label: said(key), align: 'end' as const, cell: ({ row }: { row: number }) => (row === column ? '—' : String(steps.above[row]?.[column] ?? 0)) })),
      ]} />
      {steps.locked && <ol>{steps.locked.map(({ winner, loser, locked }) => <li>{words.over(said(winner), said(loser))}{locale === 'en' ? ': ' : '：'}{locked ? words.locked : words.leftOut}</li>)}</ol>}
      <p>{words.order}{locale === 'en' ? ': ' : '：'}{steps.tiers.map((tier) => tier.map(said).join(' = ')).join(' > ')}</p>
    </>
  )
}

function Stages({ steps, question, locale }: { steps: StvSteps; question: Question | undefined; locale: Locale }) {
  const { result: words } = votesWords(locale).pages, keys = question?.choices.map(({ key }) => key) ?? []
  // The library's steps name choices by their keys.
  const named = (action: string) => keys.reduce((text, key) => text.replaceAll(new RegExp(`(?<=[:\\[,>] ?)${key}(?=[,\\]]|$| )`, 'g'), choiceSaid(question, key, locale)), action)
  return (
    <>
      <p>{words.quota}{locale === 'en' ? ': ' : '：'}{steps.quota}</p>
      <Table keepRows caption={words.steps} captionHidden locale={locale} rows={steps.stages.map((stage, at) => ({ ...stage, at: at + 1 }))} columns={[
        { key: 'stage', label: words.stage, main: true, cell: ({ at }) => String(at) },
        { key: 'action', label: words.action, cell: ({ action }) => named(action) },
        ...keys.map((key) => ({ key, label: choiceSaid(question, key, locale), align: 'end' as const, cell: ({ votes }: { votes: Readonly<Record<string, string>> }) => votes[key] ?? '—' })),
      ]} />
    </>
  )
}
