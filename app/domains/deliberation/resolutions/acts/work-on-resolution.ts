import { holdersOf } from '#domains/people'
import { notify, type Why } from '#domains/notifications'
import { findPersonalData, maskText } from '@gongzhi/matter-text'
import { isDay, today } from '#domains/territory'
import { type Fact, recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { isKey } from '#platform/key'
import { type Permission, requirePermission } from '#platform/permission'
import { Refusal } from '#platform/refusal'
import { keepDocument } from '../../councils/acts/keep-document.ts'
import { runningSeat, seatsOf } from '../../councils/reads/seats-of.ts'
import { tables } from '../../tables.ts'
import { topicEvent } from '../../topics/acts/topic-event.ts'
import { resolutionById } from '../reads/resolution-by-id.ts'
import { resolutionsPermissions } from '../rules/permissions.ts'
import type { EntryKind, Resolution, ResolutionState } from '../rules/resolution.ts'
import type { ResolutionTable } from '../tables.ts'
import type { Updateable } from 'kysely'
import { withdrawResolution } from './publish-resolution.ts'

const masked = (words: string): string => maskText(words, findPersonalData(words)).slice(0, 2000)

async function forAct(context: Context, id: string, version: number, permission: Permission, states: readonly ResolutionState[]): Promise<{ resolution: Resolution; postId: string | null }> {
  const resolution = await resolutionById(context, id)
  if (!resolution) throw new Refusal('deliberation.unknown-resolution', 'missing')
  const { postId } = requirePermission(context, permission, { unitPath: resolution.unitPath, organisations: resolution.organisationId === null ? [] : [resolution.organisationId], owner: (await runningSeat(context, resolution.councilId))?.personId ?? null })
  if (resolution.version !== version) throw new Refusal('deliberation.resolution-moved-meanwhile', 'conflict', { number: resolution.number })
  if (!states.includes(resolution.state)) throw new Refusal('deliberation.resolution-state', 'conflict', { state: resolution.state })
  return { resolution, postId }
}

/** Writes a line into the story of a resolution, on the version that was read. Part of an act; gives the line's id. */
async function write(context: Context, resolution: Resolution, postId: string | null, { kind, act, note = '', set = {}, facts = {} }: { kind: EntryKind; act: string; note?: string; set?: Updateable<ResolutionTable>; facts?: Readonly<Record<string, string | number | null>> }): Promise<number> {
  const db = tables(context)
  const { numUpdatedRows } = await db.updateTable('deliberation.resolution').set({ ...set, version: resolution.version + 1 }).where('id', '=', resolution.id).where('version', '=', resolution.version).executeTakeFirst()
  if (numUpdatedRows !== 1n) throw new Refusal('deliberation.resolution-moved-meanwhile', 'conflict', { number: resolution.number })
  const { id } = await db.insertInto('deliberation.resolution_entry').values({ resolution_id: resolution.id, kind, note: masked(note.trim()), actor_id: context.actor?.id ?? null, facts: JSON.stringify(facts), at: context.now }).returning('id').executeTakeFirstOrThrow()
  await recordAct(context, act, resolution.id, { post: postId, facts: { ...(facts as Readonly<Record<string, Fact>>), version: resolution.version + 1 } })
  return id
}

export interface EvidenceFile { readonly title: string; readonly bytes: Uint8Array }

async function keepEvidence(context: Context, resolutionId: string, entryId: number, files: readonly EvidenceFile[]): Promise<void> {
  for (const { title, bytes } of files.slice(0, 6)) {
    const kept = await keepDocument(context, bytes)
    await tables(context).insertInto('deliberation.resolution_evidence').values({ resolution_id: resolutionId, entry_id: entryId, form: kept.form, digest: kept.digest, small_digest: kept.smallDigest, title: masked(title.trim()).slice(0, 120), bytes: kept.bytes, at: context.now }).onConflict((conflict) => conflict.doNothing()).execute()
  }
}

/** Reports progress of a resolution, with evidence; a step that it finishes is done with it. */
export function reportProgress(context: Context, id: string, version: number, { note, stepId, files = [] }: { readonly note: string; readonly stepId?: string | undefined; readonly files?: readonly EvidenceFile[] }): Promise<void> {
  return together(context, async (context) => {
    const { resolution, postId } = await forAct(context, id, version, resolutionsPermissions['deliberation.work-on-resolution'], ['open'])
    if (note.trim() === '') throw new Refusal('deliberation.note-needed', 'invalid', { field: 'note' })
    const step = stepId === undefined ? undefined : isKey(stepId) ? await tables(context).updateTable('deliberation.resolution_step').set({ done_at: context.now }).where('id', '=', stepId).where('resolution_id', '=', resolution.id).where('done_at', 'is', null).returning('ordinal').executeTakeFirst() : undefined
    if (stepId !== undefined && !step) throw new Refusal('deliberation.unknown-step', 'conflict', { field: 'step' })
    const entry = await write(context, resolution, postId, { kind: step ? 'step-done' : 'progress', act: 'deliberation.reported-progress', note, facts: { step: step?.ordinal ?? null } })
    await keepEvidence(context, resolution.id, entry, files)
  })
}

/** Says that a resolution is done. Without evidence it is not: here, or reported before. The council looks at it next. */
export function finishResolution(context: Context, id: string, version: number, { note, files = [] }: { readonly note: string; readonly files?: readonly EvidenceFile[] }): Promise<void> {
  return together(context, async (context) => {
    const { resolution, postId } = await forAct(context, id, version, resolutionsPermissions['deliberation.work-on-resolution'], ['open'])
    if (note.trim() === '') throw new Refusal('deliberation.note-needed', 'invalid', { field: 'note' })
    const before = await tables(context).selectFrom('deliberation.resolution_evidence').select('id').where('resolution_id', '=', resolution.id).limit(1).executeTakeFirst()
    if (!before && files.length === 0) throw new Refusal('deliberation.evidence-needed', 'invalid', { field: 'files' })
    const entry = await write(context, resolution, postId, { kind: 'done', act: 'deliberation.finished-resolution', note, set: { state: 'done', done_at: context.now } })
    await keepEvidence(context, resolution.id, entry, files)
    await topicEvent(context, resolution.topicId, { kind: 'resolution-done', href: `/resolutions/${resolution.id}` })
    await tellCouncil(context, resolution, 'deliberation.resolution-done', resolution.version)
  })
}

/** Who said last that a resolution is done. */
const finishedBy = async (context: Context, resolutionId: string): Promise<string | null | undefined> =>
  (await tables(context).selectFrom('deliberation.resolution_entry').select('actor_id').where('resolution_id', '=', resolutionId).where('kind', '=', 'done').orderBy('id', 'desc').limit(1).executeTakeFirst())?.actor_id

/** The council looked, and nobody confirms what they said is done themselves: confirmed, or sent back with what is missing. */
export function judgeResolution(context: Context, id: string, version: number, { confirmed, note }: { readonly confirmed: boolean; readonly note: string }): Promise<void> {
  return together(context, async (context) => {
    const { resolution, postId } = await forAct(context, id, version, resolutionsPermissions['deliberation.confirm-resolution'], ['done'])
    if (confirmed && await finishedBy(context, resolution.id) === context.actor?.id) throw new Refusal('deliberation.own-resolution', 'conflict', { field: 'verdict' })
    if (!confirmed && note.trim() === '') throw new Refusal('deliberation.reason-needed', 'invalid', { field: 'note' })
    if (confirmed) {
      await write(context, resolution, postId, { kind: 'confirmed', act: 'deliberation.confirmed-resolution', note, set: { state: 'confirmed', confirmed_at: context.now } })
      await topicEvent(context, resolution.topicId, { kind: 'resolution-confirmed', href: `/resolutions/${resolution.id}` })
    } else await write(context, resolution, postId, { kind: 'sent-back', act: 'deliberation.sent-resolution-back', note, set: { state: 'open', done_at: null } })
    await tellResponsible(context, resolution, confirmed ? 'deliberation.resolution-confirmed' : 'deliberation.resolution-sent-back', resolution.version)
  })
}

/** Moves the deadline, for a reason that is published; the first one stays to be seen. */
export function extendResolution(context: Context, id: string, version: number, { deadline, reason }: { readonly deadline: string; readonly reason: string }): Promise<void> {
  return together(context, async (context) => {
    const { resolution, postId } = await forAct(context, id, version, resolutionsPermissions['deliberation.extend-resolution'], ['open'])
    if (!isDay(deadline) || deadline <= resolution.deadline || deadline < await today(context)) throw new Refusal('deliberation.deadline-later', 'invalid', { field: 'deadline', deadline: resolution.deadline })
    if (reason.trim() === '') throw new Refusal('deliberation.reason-needed', 'invalid', { field: 'reason' })
    await write(context, resolution, postId, { kind: 'extended', act: 'deliberation.extended-resolution', note: reason, set: { deadline }, facts: { from: resolution.deadline, to: deadline } })
    await tellResponsible(context, resolution, 'deliberation.resolution-extended', resolution.version)
  })
}

/** What the council found when it followed up. */
export function followUp(context: Context, id: string, version: number, { note }: { readonly note: string }): Promise<void> {
  return together(context, async (context) => {
    const { resolution, postId } = await forAct(context, id, version, resolutionsPermissions['deliberation.follow-up-resolution'], ['open', 'done', 'confirmed'])
    if (note.trim() === '') throw new Refusal('deliberation.note-needed', 'invalid', { field: 'follow' })
    await write(context, resolution, postId, { kind: 'followed-up', act: 'deliberation.followed-up', note })
  })
}

/** Drops a resolution that cannot be carried out, for a reason that is published. */
export function dropResolution(context: Context, id: string, version: number, { reason }: { readonly reason: string }): Promise<void> {
  return together(context, async (context) => {
    const { resolution, postId } = await forAct(context, id, version, resolutionsPermissions['deliberation.confirm-resolution'], ['open'])
    if (reason.trim() === '') throw new Refusal('deliberation.reason-needed', 'invalid', { field: 'reason' })
    await write(context, resolution, postId, { kind: 'dropped', act: 'deliberation.dropped-resolution', note: reason, set: { state: 'dropped' } })
    await withdrawResolution(context, id, reason)
    await tellResponsible(context, resolution, 'deliberation.resolution-dropped', resolution.version)
  })
}

type Told = Pick<Resolution, 'id' | 'number' | 'organisationId' | 'postRole' | 'postUnitId' | 'councilId'>

async function tell(context: Context, people: readonly string[], why: Why, topic: string, resolution: Told, once: string | number): Promise<void> {
  await notify(context, [...new Set(people)].filter((person) => person !== context.actor?.id).map((to) => ({ to, topic, subject: resolution.id, facts: { resolution: resolution.id, number: resolution.number }, dedupe: `${topic}:${resolution.id}:${once}`, why })))
}

/** Tells the people of the organisation, or the holders of the post, that answer for a resolution. */
export async function tellResponsible(context: Context, resolution: Told, topic: string, once: string | number): Promise<void> {
  const people = resolution.organisationId !== null ? await holdersOf(context, { role: ['handler', 'community-staff', 'owners-committee'], organisationId: resolution.organisationId })
    : resolution.postRole !== null && resolution.postUnitId !== null ? await holdersOf(context, { role: resolution.postRole, unitId: resolution.postUnitId }) : []
  await tell(context, people, 'handler', topic, resolution, once)
}

/** Tells those who run the council of a resolution. */
export async function tellCouncil(context: Context, resolution: Told, topic: string, once: string | number): Promise<void> {
  const seats = resolution.councilId === null ? [] : await seatsOf(context, resolution.councilId)
  await tell(context, seats.flatMap((seat) => (seat.part === 'chair' || seat.part === 'secretary') && seat.personId !== null ? [seat.personId] : []), 'member', topic, resolution, once)
}
