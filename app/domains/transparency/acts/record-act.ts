import { type RawBuilder, sql } from 'kysely'
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

/** A fact that is free text would put words about people where they stay for ever: it throws TypeError. */
function factsOf(name: string, { facts = {} }: ActDetails): string {
  for (const [key, fact] of Object.entries(facts)) {
    if (typeof fact === 'string' && (fact.length > longestText || /[\s\u3000-\u9fff]/u.test(fact))) throw new TypeError(`${name}: fact "${key}" is free text; record a key or a digest`)
  }
  return JSON.stringify(facts)
}

/** Appends one line to the log, inside the transaction of the act that it records. Throws TypeError on a fact that is free text. */
export async function recordAct(context: Context, name: string, subject: string, details: ActDetails = {}): Promise<void> {
  await tables(context).insertInto('transparency.act').values({
    name,
    subject,
    actor: context.actor?.id ?? null,
    on_behalf_of: details.onBehalfOf ?? null,
    post: details.post ?? null,
    origin: context.origin,
    concerns: details.concerns ?? null,
    facts: factsOf(name, details),
    at: context.now,
  }).execute()
}

/** The same as a part of the one statement that does the act, for acts that come by hundreds a second: a line for every row of `done`, a table or part of that statement. */
export const actRecordedWith = (context: Context, name: string, subject: string, details: ActDetails, done: RawBuilder<unknown>): RawBuilder<unknown> => sql`
  insert into transparency.act (name, subject, actor, on_behalf_of, post, origin, concerns, facts, at)
  select ${name}, ${subject}, ${context.actor?.id ?? null}::uuid, ${details.onBehalfOf ?? null}::uuid, ${details.post ?? null}::uuid, ${context.origin}, ${details.concerns ?? null}::uuid, ${factsOf(name, details)}::jsonb, ${context.now}::timestamptz from ${done}`
