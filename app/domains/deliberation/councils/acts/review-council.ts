import { findPersonalData, maskText } from '@gongzhi/matter-text'
import { notify } from '#domains/notifications'
import { requirePermission, signedIn } from '#domains/people'
import { publishNotice } from '#domains/public-notices'
import { today } from '#domains/territory'
import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { isKey } from '#platform/key'
import { Refusal } from '#platform/refusal'
import { tables } from '../../tables.ts'
import { councilForAct } from '../reads/council-for-act.ts'
import { figuresOf } from '../reads/reviews.ts'
import { seatOf, seatsOf } from '../reads/seats-of.ts'
import { councilsPermissions } from '../rules/permissions.ts'
import { reviewNotice, type ReviewQuestion, reviewQuestions, reviewYears } from '../rules/review.ts'

const masked = (words: string): string => maskText(words, findPersonalData(words))

/** Opens the review of a year: the council's report with its figures is published, and residents rate its work for some days. */
export function openReview(context: Context, councilId: string, { year, report, days }: { readonly year: number; readonly report: string; readonly days: number }): Promise<string> {
  return together(context, async (context) => {
    const { council, postId } = await councilForAct(context, councilId, councilsPermissions['deliberation.run-council']), db = tables(context), day = await today(context)
    if (!reviewYears(day, council.foundedOn).includes(year)) throw new Refusal('deliberation.review-year', 'invalid', { field: 'reviewYear' })
    if (report.trim() === '' || report.length > 6000) throw new Refusal('deliberation.review-report', 'invalid', { field: 'report' })
    if (!Number.isInteger(days) || days < 5 || days > 60) throw new Refusal('deliberation.review-days', 'invalid', { field: 'reviewDays' })
    if (await db.selectFrom('deliberation.council_review').select('id').where('council_id', '=', council.id).where('year', '=', year).executeTakeFirst()) throw new Refusal('deliberation.review-stands', 'conflict', { field: 'reviewYear', year })
    const figures = await figuresOf(context, council.id, year), words = masked(report.trim())
    const notice = await publishNotice(context, {
      kind: 'other', subject: `review-${council.id}-${year}`, href: `/councils/${council.id}/reviews/${year}`, unitId: council.unitId, organisationId: council.convenorId, days, objection: null, key: `review:${council.id}:${year}`,
      ...reviewNotice({ council: council.name, year, report: words, figures }, context.locale),
    })
    const made = await db.insertInto('deliberation.council_review').values({ council_id: council.id, year, report: words, figures: JSON.stringify(figures), opened_on: day, closes_on: notice.endsOn, notice_id: notice.id, answered_at: null }).onConflict((conflict) => conflict.doNothing()).returning('id').executeTakeFirst()
    if (!made) throw new Refusal('deliberation.review-stands', 'conflict', { field: 'reviewYear', year })
    await recordAct(context, 'deliberation.opened-review', council.id, { post: postId, facts: { review: made.id, year, until: notice.endsOn } })
    const followers = await db.selectFrom('deliberation.topic_follower as follower').innerJoin('deliberation.topic as topic', 'topic.id', 'follower.topic_id').select('follower.person_id').distinct().where('topic.council_id', '=', council.id).execute()
    await notify(context, followers.flatMap(({ person_id }) => (person_id === context.actor?.id ? [] : [{ to: person_id, topic: 'deliberation.council-review', subject: council.id, facts: { council: council.id, year }, dedupe: `review:${made.id}`, why: 'follower' as const }])))
    return made.id
  })
}

/** Says what the actor thinks of a council's year, once and question by question. Counted apart from accounts; whoever sits in the council does not rate it. */
export function rateReview(context: Context, councilId: string, reviewId: string, scores: Readonly<Partial<Record<ReviewQuestion, number>>>): Promise<void> {
  return together(context, async (context) => {
    requirePermission(context, councilsPermissions['deliberation.review-council'])
    const person = signedIn(context), db = tables(context)
    const review = isKey(reviewId) ? await db.selectFrom('deliberation.council_review').select(['id', 'closes_on']).where('id', '=', reviewId).where('council_id', '=', councilId).executeTakeFirst() : undefined
    if (!review) throw new Refusal('deliberation.unknown-review', 'missing')
    if (review.closes_on < await today(context)) throw new Refusal('deliberation.review-over', 'conflict')
    if (await seatOf(context, councilId, person.id)) throw new Refusal('deliberation.review-own-work', 'conflict')
    const unsaid = reviewQuestions.find((question) => { const score = scores[question]; return score === undefined || !Number.isInteger(score) || score < 1 || score > 5 })
    if (unsaid) throw new Refusal('deliberation.review-unsaid', 'invalid', { field: unsaid })
    const first = await db.insertInto('deliberation.review_rater').values({ review_id: review.id, person_id: person.id }).onConflict((conflict) => conflict.doNothing()).returning('review_id').executeTakeFirst()
    if (!first) throw new Refusal('deliberation.reviewed-already', 'conflict')
    for (const question of reviewQuestions) {
      await db.insertInto('deliberation.review_rating').values({ review_id: review.id, question, score: scores[question] ?? 0, raters: 1 }).onConflict((conflict) => conflict.columns(['review_id', 'question', 'score']).doUpdateSet((of) => ({ raters: of('deliberation.review_rating.raters', '+', 1) }))).execute()
    }
    await recordAct({ ...context, actor: undefined }, 'deliberation.reviewed-council', councilId, { facts: { review: review.id } })
  })
}

/** What the council makes of a review that is over: published beside it, once. */
export function answerReview(context: Context, councilId: string, reviewId: string, { answer }: { readonly answer: string }): Promise<void> {
  return together(context, async (context) => {
    const { council, postId } = await councilForAct(context, councilId, councilsPermissions['deliberation.run-council'])
    if (answer.trim() === '') throw new Refusal('deliberation.answer-needed', 'invalid', { field: 'reviewAnswer' })
    const done = isKey(reviewId) && await tables(context).updateTable('deliberation.council_review').set({ answer: masked(answer.trim().slice(0, 4000)), answered_at: context.now })
      .where('id', '=', reviewId).where('council_id', '=', council.id).where('closes_on', '<', await today(context)).where('answered_at', 'is', null).returning('year').executeTakeFirst()
    if (!done) throw new Refusal('deliberation.unknown-review', 'missing')
    await recordAct(context, 'deliberation.answered-review', council.id, { post: postId, facts: { review: reviewId, year: done.year } })
  })
}

/** Forgets who rated once a review is over, and asks whoever runs the council to answer it. */
export async function closeReviews(context: Context): Promise<void> {
  const over = await tables(context).selectFrom('deliberation.council_review').select(['id', 'council_id', 'year']).where('closes_on', '<', await today(context)).where('answered_at', 'is', null).execute()
  for (const { id, council_id, year } of over) {
    await together(context, async (context) => {
      const { numDeletedRows } = await tables(context).deleteFrom('deliberation.review_rater').where('review_id', '=', id).executeTakeFirst()
      if (numDeletedRows > 0n) await recordAct({ ...context, actor: undefined }, 'deliberation.forgot-raters', council_id, { facts: { review: id, raters: Number(numDeletedRows) } })
      const running = (await seatsOf(context, council_id)).flatMap((seat) => ((seat.part === 'chair' || seat.part === 'secretary') && seat.personId !== null ? [seat.personId] : []))
      await notify(context, running.map((to) => ({ to, topic: 'deliberation.review-closed', subject: council_id, facts: { council: council_id, year }, dedupe: `review-closed:${id}`, why: 'member' as const })))
    })
  }
}
