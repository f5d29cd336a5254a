import { sql } from 'kysely'
import { noticeStanding } from '#domains/public-notices'
import type { Context } from '#platform/context'
import { isKey } from '#platform/key'
import { type Draft, draftById, type DraftVersion } from '../../drafts/reads/draft-by-id.ts'
import { tables } from '../../tables.ts'
import { buildingKey, signedByBuilding, type SignedGroup } from '../rules/signatures.ts'

/** Everything about a covenant but the words of suggestions. */
export interface Covenant extends Awaited<ReturnType<typeof rowOf>> {
  readonly draft: Draft | undefined
  /** The version under review, voted on or in force; the latest published one before that. */
  readonly text: DraftVersion | undefined
  /** Suggestions are taken until 24:00 of this day; undefined: none are taken now. */
  readonly suggestUntil: string | undefined
  readonly reviews: Awaited<ReturnType<typeof reviewsOf>>
  readonly decisions: Awaited<ReturnType<typeof decisionsOf>>
  readonly story: Awaited<ReturnType<typeof storyOf>>
  /** Households that signed, merged so that no number is below ten; and all together, null below ten. */
  readonly signed: { readonly groups: readonly SignedGroup[]; readonly households: number | null }
}

const rowOf = (context: Context, id: string) => tables(context).selectFrom('deliberation.covenant as covenant').innerJoin('territory.public_unit as unit', 'unit.id', 'covenant.unit_id').selectAll('covenant')
  .select(['unit.name as unitName', 'unit.path as unitPath']).where('covenant.id', '=', id).executeTakeFirstOrThrow()
const reviewsOf = (context: Context, id: string) => tables(context).selectFrom('deliberation.covenant_review').select(['round', 'draft_version', 'outcome', 'note', 'objections', 'list_version', 'sent_at', 'judged_at']).where('covenant_id', '=', id).orderBy('round').execute()
const decisionsOf = (context: Context, id: string) => tables(context).selectFrom('deliberation.covenant_decision').select(['round', 'body', 'ballot_id', 'held_on', 'entitled', 'present', 'women', 'agree', 'against', 'abstain', 'passed', 'articles']).where('covenant_id', '=', id).orderBy('round').execute()
const storyOf = (context: Context, id: string) => tables(context).selectFrom('deliberation.covenant_event').select(['what', 'note', 'href', 'at']).where('covenant_id', '=', id).orderBy('id').execute()

async function signedFor(context: Context, id: string): Promise<Covenant['signed']> {
  const rows = await tables(context).selectFrom('deliberation.covenant_signature').select(['building', sql<number>`count(*)`.as('households')]).where('covenant_id', '=', id).groupBy('building').orderBy('building').execute()
  const buildings = new Map<string, { name: string; households: number }>()
  for (const { building, households } of rows) {
    const key = buildingKey(building), before = buildings.get(key)
    buildings.set(key, { name: before?.name ?? building, households: (before?.households ?? 0) + households })
  }
  const groups = signedByBuilding(Object.fromEntries([...buildings.values()].map(({ name, households }) => [name, households])))
  return { groups, households: groups.length === 0 ? null : rows.reduce((sum, { households }) => sum + households, 0) }
}

/** One covenant; undefined when there is none. */
export async function covenantById(context: Context, id: string): Promise<Covenant | undefined> {
  if (!isKey(id) || !(await tables(context).selectFrom('deliberation.covenant').select('id').where('id', '=', id).executeTakeFirst())) return undefined
  const row = await rowOf(context, id)
  const draft = row.draft_id === null ? undefined : await draftById(context, row.draft_id)
  const published = (draft?.versions ?? []).flatMap(({ version, publishedAt, noticeId }) => (publishedAt === null ? [] : [{ what: noticeId === null ? 'text-published' : 'comments-asked', note: '', href: `/drafts/${row.draft_id}?version=${version}`, at: publishedAt }]))
  const collecting = row.state === 'collecting' && row.collect_notice_id !== null ? await noticeStanding(context, row.collect_notice_id) : undefined
  return {
    ...row, draft, text: row.state === 'drafting' ? draft?.published : draft?.versions.find(({ version }) => version === row.draft_version) ?? draft?.published,
    suggestUntil: collecting?.state === 'standing' ? collecting.endsOn : undefined,
    reviews: await reviewsOf(context, id), decisions: await decisionsOf(context, id), story: [...await storyOf(context, id), ...published].sort((a, b) => a.at.getTime() - b.at.getTime()), signed: await signedFor(context, id),
  }
}
