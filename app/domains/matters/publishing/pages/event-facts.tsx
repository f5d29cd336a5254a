import { telLink } from '#ui/footer'
import { Notice } from '#ui/notice'
import type { Locale } from '#platform/words'
import { endWords, dayWords } from '../../handling/pages/said-times.ts'
import { declineReasonOf } from '../../handling/rules/decline-reasons.ts'
import { handlingWords } from '../../handling/words/words.ts'
import { publishingWords } from '../words/words.ts'

/** What a line of the story holds besides its words that everybody may read; null for most. */
export type OpenFacts = Readonly<Record<string, unknown>> | null
interface Line { readonly kind: string; readonly facts: OpenFacts }

/** Said of a line besides its words: why it waits and until when it is looked at again, how much time was granted. Undefined where there is nothing. */
export function factsSaid({ kind, facts }: Line, locale: Locale, timezone: string): string | undefined {
  const words = publishingWords(locale), handling = handlingWords(locale)
  if (kind === 'suspended') return words.suspendedFor(handling.fields.option[String(facts?.reason)] ?? '', dayWords(String(facts?.reviewOn), locale))
  if (kind === 'extension-granted') return words.moreTime(handling.rule(Number(facts?.amount), handling.units[String(facts?.unit)] ?? ''), typeof facts?.due === 'string' ? endWords(new Date(facts.due), timezone, locale) : '')
  const reason = kind === 'declined' ? declineReasonOf(String(facts?.reason)) : undefined
  return reason?.[locale === 'en' ? 'en' : 'zh']
}

/** Why a matter was not taken on, and the lawful way that is open instead (court, police, petitions, market), with the number to ring. */
export function WhereInstead({ events, locale }: { events: readonly Line[]; locale: Locale }) {
  const words = publishingWords(locale), tongue = locale === 'en' ? 'en' : 'zh'
  const reason = declineReasonOf(String(events.findLast(({ kind }) => kind === 'declined')?.facts?.reason))
  if (!reason) return null
  return (
    <Notice tone="warn" title={words.notTakenOn}>
      <p>{reason[tongue]}</p>
      {reason.channel && <p>{words.whereInstead}{reason.channel.phone ? <a href={telLink(reason.channel.phone)}>{reason.channel[tongue]}</a> : <strong>{reason.channel[tongue]}</strong>}</p>}
    </Notice>
  )
}
