import { notify, type Notice, type Why } from '#domains/notifications'
import { holdersOf } from '#domains/people'
import type { Context } from '#platform/context'
import type { MatterNow } from '../../acts/move.ts'
import { answering } from '../../reads/answering.ts'
import { basis } from '../../reads/basis.ts'
import { tables } from '../../tables.ts'
import { localMoment } from '#platform/local-moment'

/** Who is told. The same person is told once, as the first that they are of the list. */
export interface Audience {
  readonly reporter?: boolean
  readonly followers?: boolean
  /** Organisations whose people at the desk are told. */
  readonly organisations?: readonly (string | null)[]
  readonly dispatchers?: boolean
  readonly supervisors?: boolean
  /** Grid workers and staff of the matter's unit, who look on site. */
  readonly onSite?: boolean
  /** Single members of staff. */
  readonly people?: readonly (string | null)[]
}

export interface Telling {
  readonly topic: string
  /** Tells one happening from another of the same topic: the line of the story, a request, a level. */
  readonly once: string | number
  /** Keys, codes and numbers of which the sentence is made; moments are told as they are in the place. */
  readonly facts?: Readonly<Record<string, string | number | Date | null>>
  readonly urgent?: boolean
}

type Subject = Pick<MatterNow, 'id' | 'number' | 'reporter_id' | 'unit_id'>

/** Leaves the notices of one happening. Part of an act. */
export async function tell(context: Context, matter: Subject, audience: Audience, { topic, once, facts = {}, urgent = false }: Telling): Promise<void> {
  const told = new Map<string, { why: Why; reader: 'public' | 'desk' }>()
  const add = (people: readonly (string | null)[], why: Why, reader: 'public' | 'desk') => {
    for (const person of people) if (person !== null && !told.has(person)) told.set(person, { why, reader })
  }
  // Whoever does something is not told of it, except the reporter, whose receipt it is.
  const others = (people: readonly (string | null)[]) => people.filter((person) => person !== context.actor?.id)
  if (audience.reporter) add([matter.reporter_id], 'reporter', 'public')
  for (const organisation of audience.organisations ?? []) if (organisation !== null) add(others(await answering(context, organisation)), 'handler', 'desk')
  if (audience.dispatchers) add(others(await holdersOf(context, { role: 'dispatcher' })), 'dispatcher', 'desk')
  if (audience.supervisors) add(others(await holdersOf(context, { role: 'supervisor', ...(matter.unit_id === null ? {} : { unitId: matter.unit_id }) })), 'supervisor', 'desk')
  if (audience.onSite && matter.unit_id !== null) {
    for (const role of ['grid-worker', 'community-staff'] as const) add(others(await holdersOf(context, { role, unitId: matter.unit_id })), 'duty', 'desk')
  }
  add(others(audience.people ?? []), 'member', 'desk')
  if (audience.followers) {
    const followers = await tables(context).selectFrom('matters.follower').select('person_id').where('matter_id', '=', matter.id).execute()
    add(others(followers.map((follower) => follower.person_id)), 'follower', 'public')
  }
  const { days: { timezone } } = await basis(context)
  const plain = Object.fromEntries(Object.entries(facts).map(([key, fact]) => [key, fact instanceof Date ? localMoment(fact, timezone) : fact]))
  await notify(context, [...told].map(([to, { why, reader }]): Notice => ({
    to, topic, subject: matter.id, facts: { matter: matter.id, number: matter.number, reader, ...plain }, dedupe: `${topic}:${matter.id}:${once}`, urgent, why,
  })))
}
