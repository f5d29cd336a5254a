import type { Locale } from '#platform/words'
import type { Facts, NoticeSentences, Sentence, Why } from '../rules/notice.ts'
import { tokenToLink } from '../rules/token.ts'
import { contactAdded } from '../rules/topics.ts'
import { wordsOf } from '../words/words.ts'

export interface MessageParts {
  readonly notices: readonly [MessageNotice, ...MessageNotice[]]
  readonly token: string
  readonly locale: Locale
  readonly hasAccount: boolean
  readonly sentences: NoticeSentences
  readonly baseUrl: string
  readonly placeName: string
}
interface MessageNotice { readonly topic: string; readonly facts: Facts; readonly why: Why; readonly urgent: boolean }

/** A sentence for every notice, even when the room that wrote it no longer knows the topic. */
export function sentenceOf(sentences: NoticeSentences, { topic, facts }: { topic: string; facts: Facts }, locale: Locale): Sentence {
  return sentences[topic]?.(facts, locale) ?? { ...wordsOf(locale).message.unknown, href: '/me/notifications' }
}

export function composeMail({ notices, token, locale, hasAccount, sentences, baseUrl, placeName }: MessageParts): { subject: string; text: string; html: string; headers: Record<string, string> } {
  const words = wordsOf(locale).message
  const stop = `${baseUrl}/notifications/stop/${tokenToLink(token)}`
  const settings = `${baseUrl}/me/notifications/preferences`
  const items = notices.map((notice) => {
    const { title, body, href } = sentenceOf(sentences, notice, locale)
    // The request to confirm is sent at once, but it is no emergency.
    return { title: notice.urgent && notice.topic !== contactAdded ? `${words.urgentMark}：${title}` : title, body, link: linkOf(baseUrl, href, token), why: words.why[notice.why] }
  })
  const text = [
    words.greeting, '',
    ...items.flatMap(({ title, body, link, why }) => [title, body, link, `${words.whyLabel}${why}`, '']),
    `${words.stop} ${stop}`,
    ...(hasAccount ? [`${words.preferences} ${settings}`] : []),
    words.noReply, '', placeName,
  ].join('\n')
  const html = `<!doctype html><html lang="${locale}"><meta charset="utf-8"><body><p>${escape(words.greeting)}</p>${items.map(({ title, body, link, why }) =>
    `<h2>${escape(title)}</h2><p>${escape(body)}</p><p><a href="${escape(link)}">${escape(words.open)}</a></p><p><small>${escape(words.whyLabel + why)}</small></p>`).join('<hr>')}<hr><p><a href="${escape(stop)}">${escape(words.stopLink)}</a>${
    hasAccount ? ` · <a href="${escape(settings)}">${escape(words.preferencesLink)}</a>` : ''}</p><p><small>${escape(words.noReply)}</small></p><p>${escape(placeName)}</p></body></html>`
  return {
    subject: `${notices.length === 1 ? items[0]!.title : words.several(notices.length)} - ${placeName}`,
    text, html,
    headers: { 'List-Unsubscribe': `<${stop}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' },
  }
}

/** Titles named in a text message that gathers several notices. */
const titlesInSms = 3

export function composeSms({ notices, token, locale, hasAccount, sentences, baseUrl, placeName }: MessageParts): string {
  const words = wordsOf(locale).message
  const said = notices.map((notice) => sentenceOf(sentences, notice, locale))
  const [only] = said
  const reasons = [...new Set(notices.map(({ why }) => words.why[why]))]
  // Someone without an account has no inbox to look into: the first page stands for all.
  const link = linkOf(baseUrl, said.length > 1 && hasAccount ? '/me/notifications' : only!.href, token)
  return [
    words.sms.sign(placeName),
    said.length === 1 ? words.sms.one(only!.title, only!.body) : words.sms.several(said.slice(0, titlesInSms).map(({ title }) => title), said.length),
    words.sms.see(link),
    words.sms.why(reasons.join(locale === 'en' ? '; ' : '；')),
    words.sms.stop(`${baseUrl}/notifications/stop/${tokenToLink(token)}`),
  ].join('').trim()
}

const linkOf = (baseUrl: string, href: string, token: string) => baseUrl + href.replace(':token', tokenToLink(token))

const escape = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${sign.codePointAt(0)};`)
