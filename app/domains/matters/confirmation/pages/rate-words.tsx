import type { Child } from 'hono/jsx'
import type { Locale } from '#platform/words'
import type { Page } from '#ui/page'
import type { RateRow, RatesView } from '../reads/rates-view.ts'
import { answeredOf, assessedOf } from '../rules/rate-table.ts'
import { percent, type Share } from '../rules/rates.ts'
import { confirmationWords } from '../words/words.ts'

export type Measure = 'responded' | 'solved' | 'satisfied' | 'composite'
export const measures: readonly Measure[] = ['responded', 'solved', 'satisfied', 'composite']

/** Whether a rate of a row may be shown, and of how many it is the share. */
export function standing(row: RateRow, measure: Measure): { shown: boolean; sample: number; share: Share | undefined } {
  const assessed = assessedOf(row.tally), answered = answeredOf(row.tally)
  if (measure === 'composite') return { shown: row.dispatchShown && row.answerShown, sample: Math.min(assessed, answered), share: row.rates.composite }
  return measure === 'responded' ? { shown: row.dispatchShown, sample: assessed, share: row.rates.responded } : { shown: row.answerShown, sample: answered, share: row.rates[measure] }
}

/** Exact numerator and denominator as people count: hundredths of a matter only where part counts for part. */
export function madeOf({ numerator, denominator }: Share, measure: Measure): readonly [string, string] {
  const scale = measure === 'responded' ? 1n : 100n
  const said = (value: bigint) => { const rest = value % scale; return rest === 0n ? String(value / scale) : `${value / scale}.${rest.toString().padStart(2, '0').replace(/0+$/, '')}` }
  return [said(numerator), said(denominator)]
}

/** One rate in a table: per cent, what it is made of, and a link to its acts; or why it is not shown. */
export function RateCell({ row, measure, view, page, href }: { row: RateRow; measure: Measure; view: RatesView; page: Page; href?: string | undefined }): Child {
  const words = confirmationWords(page.locale).rates, { shown, sample, share } = standing(row, measure)
  if (sample === 0 && share === undefined) return <span class="soft">—<span class="for-ears">{words.none}</span></span>
  if (!shown) {
    const small = sample < view.samples.hidden
    return <span class="soft" title={small ? words.small : words.protected}>{small ? words.smallMark : words.hiddenMark}<span class="for-ears"> {small ? words.small : words.protected}</span></span>
  }
  if (!share) return <span class="soft">—<span class="for-ears">{words.none}</span></span>
  const [numerator, denominator] = madeOf(share, measure)
  return (
    <>
      {href === undefined ? <strong class="number">{percent(share)}%</strong> : <a href={href}><strong class="number">{percent(share)}%</strong><span class="for-ears"> {words.actsFor(words[measure])}</span></a>}
      {measure !== 'composite' && <><br /><span class="soft number">{words.of(numerator, denominator)}</span></>}
      {sample < view.samples.marked && <><br /><span class="tag" title={words.referenceHint}>{words.reference}</span></>}
    </>
  )
}

/** What a row is called. */
export function rowName(row: RateRow, locale: Locale): string {
  const words = confirmationWords(locale).rates
  if (row.kind === 'month') return monthName(row.id ?? '', locale)
  return row.kind === 'rest' ? (row.id ? words.rest : words.restAll) : (row.name ?? words.all)
}

export const monthName = (month: string, locale: Locale): string => (locale === 'en' ? `${confirmationWords(locale).rates.month(Number(month.slice(5)))} ${month.slice(0, 4)}` : `${month.slice(0, 4)} 年 ${Number(month.slice(5))} 月`)

/** What a period is called. */
export function periodName({ period }: Pick<RatesView, 'period'>, locale: Locale): string {
  const words = confirmationWords(locale).rates, year = period.from.slice(0, 4), zh = locale !== 'en'
  if (period.kind === 'year') return zh ? `${year} 年` : year
  if (period.kind === 'quarter') return `${zh ? `${year} 年` : ''}${words.quarter(Math.ceil(Number(period.to.slice(5)) / 3))}${zh ? '' : ` ${year}`}`
  return period.kind === 'month' ? monthName(period.from, locale) : `${monthName(period.from, locale)} – ${monthName(period.to, locale)}`
}

/** Address of a view of the rates with some of it changed; empty values fall away. */
export function ratesHref(base: string, view: RatesView, changes: Readonly<Record<string, string | undefined>>): string {
  const query = new URLSearchParams(Object.entries({ unit: view.unit?.id ?? 'all', period: view.period.code, category: view.category, by: view.by === 'organisation' ? 'organisation' : undefined, ...changes }).flatMap(([key, value]) => (value ? [[key, value]] : [])))
  return `${base}?${query}`
}

/** Address of the acts behind a figure. */
export function actsHref(base: string, view: RatesView, row: RateRow, part: 'dispatch' | 'answer', measure: string): string {
  const of = row.kind === 'organisation' ? { organisation: row.id } : row.kind === 'rest' ? { rest: '1', unit: row.id ?? 'all' } : row.kind === 'unit' ? { unit: row.id } : {}
  return ratesHref(`${base}/acts`, view, { ...of, by: undefined, part, show: measure, ...(row.kind === 'month' ? { period: row.id } : {}) })
}
