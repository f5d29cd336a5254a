import type { Context } from '#platform/context'
import { tables } from '../tables.ts'

/** A key, a code, a number or a digest. Never a name, a phone or a free text. */
export type Fact = string | number | boolean | null | readonly (string | number)[]

export interface ActDetails {
  /** What happened, in keys, codes, numbers and digests. */
  readonly facts?: Readonly<Record<string, Fact>>
  /** The person for whom the actor acts. */
  readonly onBehalfOf?: string | null
  /** The post under which the actor acts. */
  readonly post?: string | null
  /** The person whose personal data was touched or read: they find the act under "who looked". */
  readonly concerns?: string | null
}

const longestText = 120

/** Appends one line to the log, inside the transaction of the act that it records. Throws TypeError on a fact that is free text. */
export async function recordAct(context: Context, name: string, subject: string, details: ActDetails = {}): Promise<void> {
  const facts = details.facts ?? {}
  for (const [key, fact] of Object.entries(facts)) {
    if (typeof fact === 'string' && (fact.length > longestText || /[\s\u3000-\u9fff]/u.test(fact))) throw new TypeError(`${name}: fact "${key}" is free text; record a key or a digest`)
  }
  await tables(context).insertInto('transparency.act').values({
    name,
    subject,
    actor: context.actor?.id ?? null,
    on_behalf_of: details.onBehalfOf ?? null,
    post: details.post ?? null,
    origin: context.origin,
    concerns: details.concerns ?? null,
    facts: JSON.stringify(facts),
    at: context.now,
  }).execute()
}
