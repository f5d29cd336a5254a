import { notify } from '#domains/notifications'
import { holdersOf, signedIn } from '#domains/people'
import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { commentsOn } from '../../drafts/reads/comments.ts'
import { draftById } from '../../drafts/reads/draft-by-id.ts'
import { tables } from '../../tables.ts'
import { checkedClauses } from '../reads/checked-clauses.ts'
import { clauseDigest } from '../rules/check-clauses.ts'
import { longestReason, type ReviewObjection } from '../rules/covenant.ts'
import { forbiddenList } from '../rules/forbidden-clauses.ts'
import { readWords } from '../rules/read-words.ts'
import { holdCovenant, requireMove, tellCovenant } from './hold-covenant.ts'

/**
 * Sends the published text to the street office, once residents have had their say and every comment is answered. Refuses `deliberation.covenant-not-published`,
 * `deliberation.comments-run` (until), `deliberation.comments-unanswered` (count), `deliberation.newer-text`, `deliberation.same-text`.
 */
export function sendToReview(context: Context, id: string): Promise<void> {
  return together(context, async (context) => {
    const open = tables(context), covenant = await holdCovenant(context, id, 'deliberation.prepare-covenant')
    const state = requireMove('send-to-review', covenant.state)
    const draft = await draftById(context, covenant.draft_id ?? '')
    if (!draft?.published || !draft.versions.some(({ noticeId }) => noticeId !== null)) throw new Refusal('deliberation.covenant-not-published', 'conflict')
    if (draft.working) throw new Refusal('deliberation.newer-text', 'conflict', { version: draft.working.version })
    if (draft.commentsUntil !== undefined) throw new Refusal('deliberation.comments-run', 'conflict', { until: draft.commentsUntil })
    const comments = (await Promise.all(draft.versions.map(({ version }) => commentsOn(context, draft.id, version)))).flat()
    const unanswered = comments.filter(({ outcome, hiddenReason }) => outcome === null && hiddenReason === null).length
    if (unanswered > 0) throw new Refusal('deliberation.comments-unanswered', 'conflict', { count: unanswered })
    const { version, digest } = draft.published
    const before = await lastReview(context, id), round = (before?.round ?? 0) + 1
    if (before?.outcome === 'objections' && before.draft_version === version) throw new Refusal('deliberation.same-text', 'conflict', { version })
    await open.insertInto('deliberation.covenant_review').values({ covenant_id: id, round, draft_version: version, sent_by: context.actor?.id ?? null, sent_at: context.now }).execute()
    await open.updateTable('deliberation.covenant').set({ state, draft_version: version, text_digest: digest }).where('id', '=', id).execute()
    await tellCovenant(context, id, 'sent-to-review', { href: `/drafts/${draft.id}?version=${version}` })
    await recordAct(context, 'deliberation.covenant-sent-to-review', id, { post: covenant.post, facts: { round, version, digest } })
    const reviewers = await holdersOf(context, { role: 'supervisor', unitId: covenant.unit_id })
    await notify(context, reviewers.map((to) => ({ to, topic: 'deliberation.covenant-to-review', subject: id, facts: { covenant: id }, dedupe: `covenant-review-${id}-${round}`, why: 'supervisor' as const })))
  })
}

const lastReview = (context: Context, id: string) => tables(context).selectFrom('deliberation.covenant_review').select(['round', 'outcome', 'draft_version']).where('covenant_id', '=', id).orderBy('round', 'desc').limit(1).executeTakeFirst()

/** Who began the covenant, wrote the text or sent it does not judge it. Refuses `deliberation.own-text`. */
async function requireOthersText(context: Context, covenant: { readonly id: string; readonly created_by: string | null; readonly draft_id: string | null; readonly draft_version: number | null }, person: string): Promise<void> {
  const open = tables(context)
  const sent = await open.selectFrom('deliberation.covenant_review').select('round').where('covenant_id', '=', covenant.id).where('outcome', 'is', null).where('sent_by', '=', person).executeTakeFirst()
  const wrote = await open.selectFrom('deliberation.draft_version').select('version').where('draft_id', '=', covenant.draft_id).where('version', '=', covenant.draft_version).where('saved_by', '=', person).executeTakeFirst()
  if (covenant.created_by === person || sent || wrote) throw new Refusal('deliberation.own-text', 'forbidden')
}

/** A legal reviewer says why a clause that the list points to may stand; it holds for these very words. Refuses `deliberation.no-such-finding`, `deliberation.own-text`. */
export function giveLegalReason(context: Context, id: string, { clause, rule, reason }: { readonly clause: string; readonly rule: string; readonly reason: string }): Promise<void> {
  return together(context, async (context) => {
    const covenant = await holdCovenant(context, id, 'deliberation.review-covenant'), said = readWords(reason, 'reason', longestReason), by = signedIn(context)
    const found = (await checkedClauses(context, covenant)).find((finding) => finding.clause === clause && finding.rule.code === rule)
    if (covenant.state !== 'review' || !found) throw new Refusal('deliberation.no-such-finding', 'conflict')
    await requireOthersText(context, covenant, by.id)
    await tables(context).insertInto('deliberation.covenant_legal_reason').values({ covenant_id: id, clause_digest: clauseDigest(found.text), rule, reason: said, by_person: by.id, at: context.now })
      .onConflict((same) => same.columns(['covenant_id', 'clause_digest', 'rule']).doUpdateSet({ reason: said, by_person: by.id, at: context.now })).execute()
    await recordAct(context, 'deliberation.covenant-clause-reasoned', id, { post: covenant.post, facts: { clause, rule, list: forbiddenList.version } })
  })
}

export interface Judgement { readonly outcome: 'agreed' | 'objections'; readonly note: string; readonly objections: readonly ReviewObjection[] }

/**
 * The street office agrees, and the covenant may be voted on, or objects clause by clause, and it is written anew.
 * Refuses `deliberation.forbidden-clauses` (count) while a clause that the list blocks has no legal reason, `deliberation.no-objections`, `deliberation.own-text`.
 */
export function judgeCovenant(context: Context, id: string, { outcome, note, objections }: Judgement): Promise<void> {
  return together(context, async (context) => {
    const open = tables(context), covenant = await holdCovenant(context, id, 'deliberation.review-covenant'), by = signedIn(context)
    const state = requireMove(outcome === 'agreed' ? 'agree' : 'object', covenant.state)
    await requireOthersText(context, covenant, by.id)
    const findings = await checkedClauses(context, covenant), said = readWords(note, 'note', longestReason, { optional: true })
    const blocked = findings.filter(({ rule, reason }) => rule.level === 'block' && reason === undefined)
    if (outcome === 'agreed' && blocked.length > 0) throw new Refusal('deliberation.forbidden-clauses', 'conflict', { count: blocked.length })
    const kept = outcome === 'agreed' ? [] : objections.map(({ clause, reason, source }) => ({ clause, reason: readWords(reason, 'reason', longestReason), source: readWords(source, 'source', 200, { optional: true }) }))
    if (outcome === 'objections' && kept.length === 0) throw new Refusal('deliberation.no-objections', 'invalid')
    const review = await open.updateTable('deliberation.covenant_review').set({ outcome, note: said, objections: JSON.stringify(kept), list_version: forbiddenList.version, judged_by: by.id, judged_at: context.now })
      .where('covenant_id', '=', id).where('outcome', 'is', null).returning('round').executeTakeFirstOrThrow()
    await open.updateTable('deliberation.covenant').set({ state }).where('id', '=', id).execute()
    await tellCovenant(context, id, outcome === 'agreed' ? 'review-agreed' : 'review-objected', { note: said })
    await recordAct(context, outcome === 'agreed' ? 'deliberation.covenant-agreed' : 'deliberation.covenant-objected', id, { post: covenant.post, facts: { round: review.round, objections: kept.length, list: forbiddenList.version, reasoned: findings.filter(({ reason }) => reason !== undefined).length } })
    const writers = await holdersOf(context, { role: ['community-staff', 'owners-committee'], unitId: covenant.unit_id })
    await notify(context, writers.map((to) => ({ to, topic: 'deliberation.covenant-reviewed', subject: id, facts: { covenant: id, outcome }, dedupe: `covenant-reviewed-${id}-${review.round}`, why: 'handler' as const })))
  })
}
