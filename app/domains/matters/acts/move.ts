import { sql, type Updateable } from 'kysely'
import type { Facts } from '#domains/notifications'
import { type About, type Permission, requirePermission } from '#domains/people'
import { type Fact, recordAct } from '#domains/transparency'
import type { Context } from '#platform/context'
import { isKey } from '#platform/key'
import { Refusal } from '#platform/refusal'
import { basis } from '../reads/basis.ts'
import { daysAt } from '../reads/days-of.ts'
import type { ClockRule } from '../rules/category.ts'
import { type ClockKind, startedClocks } from '../rules/clock-rows.ts'
import { mayMove, type MoveName, type State } from '../rules/state.ts'
import { type MatterTable, tables } from '../tables.ts'
import { tellOtherSystems } from './tell-other-systems.ts'

/** The matter as an act needs it: where it stands, whose it is, who answers for it. */
export interface MatterNow {
  readonly id: string
  readonly number: string
  readonly state: State
  readonly version: number
  readonly category_id: string
  readonly category_code: string
  readonly reporter_id: string | null
  readonly reported_for_by: string | null
  readonly complained_of: string | null
  readonly anonymous: boolean
  readonly contact_allowed: boolean
  readonly unit_id: string | null
  readonly unit_path: string[]
  readonly lead_id: string | null
  readonly returns: number
  readonly rounds: number
  readonly urgent: boolean
  readonly channel: MatterTable['channel']
  readonly reported_at: Date
  readonly dispatched_at: Date | null
  readonly closed_at: Date | null
  readonly outcome: string | null
  readonly publicity: MatterTable['publicity']
  readonly confidential: boolean
  readonly moderation: 'clear' | 'waiting' | 'hidden'
}

const columns = ['id', 'number', 'state', 'version', 'category_id', 'category_code', 'reporter_id', 'reported_for_by', 'complained_of', 'anonymous', 'contact_allowed', 'unit_id', 'unit_path', 'lead_id', 'returns', 'rounds', 'urgent', 'channel', 'reported_at', 'dispatched_at', 'closed_at', 'outcome', 'publicity', 'confidential', 'moderation'] as const

/** What permission to act on a matter depends on. */
export const aboutMatter = (matter: Pick<MatterNow, 'reporter_id' | 'unit_path' | 'lead_id'>): About => ({
  owner: matter.reporter_id, unitPath: matter.unit_path, organisations: matter.lead_id ? [matter.lead_id] : [],
})

/**
 * The matter that an act is about, once the actor may do it. `version` is the one that the actor saw: where another act came first
 * the actor is told so (`matters.moved-meanwhile`) instead of overwriting it. A stranger learns no more than that there is none (`matters.unknown`).
 */
export async function matterForAct(context: Context, id: string, permission: Permission, { version, about }: { version?: number; about?: (matter: MatterNow) => About } = {}): Promise<{ matter: MatterNow; role: string; postId: string | null }> {
  const matter = isKey(id) ? await tables(context).selectFrom('matters.matter').select(columns).where('id', '=', id).executeTakeFirst() : undefined
  if (!matter) throw new Refusal('matters.unknown', 'missing')
  const { role, postId } = requirePermission(context, permission, (about ?? aboutMatter)(matter))
  if (version !== undefined && matter.version !== version) throw new Refusal('matters.moved-meanwhile', 'conflict', { number: matter.number })
  return { matter, role, postId }
}

/** Everything that one person raised, held until the act that asked has ended. */
export const mattersRaisedBy = (context: Context, personId: string): Promise<MatterNow[]> =>
  tables(context).selectFrom('matters.matter').select(columns).where('reporter_id', '=', personId).orderBy('id').forUpdate().execute()

/** The matter of that number, if it came in under that scope: whose keys those are may add words to it, and see no more of it than everybody. */
export const matterForSender = (context: Context, scope: string, number: string): Promise<MatterNow | undefined> =>
  tables(context).selectFrom('matters.matter').select(columns).where('intake_scope', '=', scope).where('number', '=', number).executeTakeFirst()

export interface MoveDetails {
  readonly move: MoveName
  readonly to: State
  /** Name of the recorded act, `matters.past-tense`; its last part is the kind of the event in the story. */
  readonly act: string
  readonly role: string
  readonly postId: string | null
  readonly set?: Omit<Updateable<MatterTable>, 'state' | 'version' | 'updated_at' | 'due_at'>
  readonly facts?: Readonly<Record<string, Fact>>
  /** What other systems learn besides what they always learn of a matter. */
  readonly publicFacts?: Facts
  /** Words for the parties, and what of them everyone may read (masked). */
  readonly note?: string
  readonly publicNote?: string
  readonly seenBy?: 'public' | 'parties' | 'staff'
  readonly organisationId?: string | null
  readonly stop?: readonly ClockKind[] | 'all'
  readonly start?: readonly (readonly [ClockKind, ClockRule])[]
  /** When it happened elsewhere (imports); now, unless told. */
  readonly at?: Date
}

/**
 * The only way in which a state changes: by a move of the table, on the version that was read, with its clocks, its line in the story
 * and its recorded act. Part of an act, inside its transaction. Returns the id of the line in the story.
 */
export async function moveMatter(context: Context, matter: MatterNow, details: MoveDetails): Promise<number> {
  const { move, to, act, set = {}, stop = [], start = [], at = context.now } = details
  if (!mayMove(move, matter.state, to)) throw new Refusal('matters.unlawful-move', 'conflict', { move, from: matter.state, to })
  const db = tables(context)
  const version = matter.version + 1
  // Where every clock stops and none starts, nothing is due any more: one write says it all.
  const ended = stop === 'all' && start.length === 0
  // The row is won first: whoever comes second waits here, finds the version gone, and has written nothing.
  const { numUpdatedRows } = await db.updateTable('matters.matter').set({ ...set, state: to, version, updated_at: context.now, ...(ended ? { due_at: null } : {}) })
    .where('id', '=', matter.id).where('version', '=', matter.version).executeTakeFirst()
  if (numUpdatedRows !== 1n) throw new Refusal('matters.moved-meanwhile', 'conflict', { number: matter.number })

  if (stop === 'all') await db.updateTable('matters.clock').set({ stopped_at: at }).where('matter_id', '=', matter.id).where('stopped_at', 'is', null).execute()
  else if (stop.length > 0) await db.updateTable('matters.clock').set({ stopped_at: at }).where('matter_id', '=', matter.id).where('kind', 'in', stop).where('stopped_at', 'is', null).execute()
  if (start.length > 0) {
    const days = daysAt(await basis(context), set.unit_path ?? matter.unit_path)
    const round = set.rounds ?? matter.rounds
    const organisation_id = set.lead_id === undefined ? matter.lead_id : set.lead_id
    await db.insertInto('matters.clock').values(startedClocks(start, at, days).map((clock) => ({ ...clock, matter_id: matter.id, organisation_id, round }))).execute()
  }
  if (!ended && (stop.length > 0 || start.length > 0)) await keepEarliestEnd(context, matter.id)

  const event = await db.insertInto('matters.event').values({
    matter_id: matter.id, kind: act.slice(act.indexOf('.') + 1), from_state: matter.state, to_state: to, at,
    actor_id: context.actor?.id ?? null, role: details.role, organisation_id: details.organisationId ?? null,
    note: details.note ?? '', public_note: details.publicNote ?? '', facts: JSON.stringify(details.facts ?? {}), seen_by: details.seenBy ?? 'public',
  }).returning('id').executeTakeFirstOrThrow()
  await recordAct(context, act, matter.id, {
    post: details.postId, concerns: matter.reporter_id,
    facts: { from: matter.state, to, version, ...(details.at ? { at: at.toISOString() } : {}), ...details.facts },
  })
  // What is taken over from elsewhere happened long ago, and elsewhere.
  if (!details.at) await tellOtherSystems(context, { ...matter, ...changed(set), state: to, version }, act, event.id, { from: matter.state, ...details.publicFacts })
  return event.id
}

/** Of what a move sets, the part that other systems learn. */
const changed = ({ lead_id, unit_id, outcome }: NonNullable<MoveDetails['set']>): Partial<Pick<MatterNow, 'lead_id' | 'unit_id' | 'outcome'>> => ({
  ...(lead_id === undefined ? {} : { lead_id }), ...(unit_id === undefined ? {} : { unit_id }), ...(outcome === undefined ? {} : { outcome }),
})

/** The matter's own copy of the earliest end of its running clocks, for queues. */
export async function keepEarliestEnd(context: Context, matterId: string): Promise<void> {
  await sql`update matters.matter set due_at = (select min(due_at) from matters.clock where matter_id = ${matterId} and stopped_at is null) where id = ${matterId}`.execute(tables(context))
}

/** A line in the story that changes no state, with its recorded act. Part of an act. */
export async function tellStory(context: Context, matter: MatterNow, details: Omit<MoveDetails, 'move' | 'to' | 'set' | 'stop' | 'start'>): Promise<number> {
  const event = await tables(context).insertInto('matters.event').values({
    matter_id: matter.id, kind: details.act.slice(details.act.indexOf('.') + 1), from_state: matter.state, to_state: matter.state, at: details.at ?? context.now,
    actor_id: context.actor?.id ?? null, role: details.role, organisation_id: details.organisationId ?? null,
    note: details.note ?? '', public_note: details.publicNote ?? '', facts: JSON.stringify(details.facts ?? {}), seen_by: details.seenBy ?? 'public',
  }).returning('id').executeTakeFirstOrThrow()
  await recordAct(context, details.act, matter.id, { post: details.postId, concerns: matter.reporter_id, facts: details.facts ?? {} })
  if (details.at === undefined && (details.seenBy ?? 'public') === 'public') await tellOtherSystems(context, matter, details.act, event.id, details.publicFacts)
  return event.id
}
