import type { Context } from '#platform/context'
import type { Locale } from '#platform/words'

/** Keys, codes and numbers of which the sentence is made; never personal data, never free text. */
export type Facts = Readonly<Record<string, string | number | null>>

/** Why somebody is told. Every message says it, and preferences are asked by it. */
export const reasons = ['reporter', 'on-behalf', 'follower', 'subscriber', 'handler', 'dispatcher', 'duty', 'supervisor', 'member', 'neighbour', 'voter', 'account'] as const
export type Why = (typeof reasons)[number]

/** A person by their id, a contact without account by its id, or every webhook that listens to the topic. */
export type Recipient = string | { readonly contact: string } | { readonly webhook: 'all' }

export interface Notice {
  readonly to: Recipient
  /** What happened: `room.past-tense`, the key under which the notifying room keeps its sentence. */
  readonly topic: string
  /** Key of the thing it is about; a recipient may silence it. */
  readonly subject: string
  readonly facts?: Facts
  /** The same dedupe never reaches the same recipient twice by one channel. */
  readonly dedupe: string
  /** Sent at once, day or night. */
  readonly urgent?: boolean
  readonly why: Why
}

/** What a person reads: a title of one line, a sentence or two, and the page (a path) where more is found. */
export interface Sentence { readonly title: string; readonly body: string; readonly href: string }

/** How the notifying room says its topics in the recipient's language. */
export type NoticeSentences = Readonly<Record<string, (facts: Facts, locale: Locale) => Sentence>>

/** What things are called in public, for those of the keys that a room knows. Said where a person reads what they were told, never sent out. */
export type SubjectNames = (context: Context, keys: readonly string[]) => Promise<ReadonlyMap<string, string>>

const longestText = 120

/** Throws TypeError when a fact is free text: the sentence is made later, of keys and codes. */
export function checkFacts(topic: string, facts: Facts): void {
  for (const [key, fact] of Object.entries(facts)) {
    if (typeof fact === 'string' && (fact.length > longestText || /[\s\u3000-\u9fff]/u.test(fact))) throw new TypeError(`${topic}: fact "${key}" is free text; give a key or a code`)
  }
}
