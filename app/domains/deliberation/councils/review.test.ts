import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { form, visit } from '../../matters/testing/visit.ts'
import { answerReview, closeReviews, openReview, rateReview } from './acts/review-council.ts'
import { councilsPersonal } from './personal.ts'
import { reviewsOf } from './reads/reviews.ts'
import { councilsRoutes } from './routes.ts'
import { neighbourhood } from './testing/neighbourhood.ts'

const place = await neighbourhood()
after(() => place[Symbol.asyncDispose]())
const { staff, council, contextOf, people, many, chair, later } = place
const text = async (response: Response | Promise<Response>) => (await response).text()
const scores = { topics: 5, heard: 4, 'carried-out': 2, open: 3 }

test('a council reports on its year, residents review its work once each and apart from their accounts, and it answers what they said', async () => {
  const desk = visit(councilsRoutes, contextOf(chair)), address = `/councils/${council}/reviews/2026`
  assert.match(await text(desk.request(`/desk/councils/${council}`, form({ do: 'open-review', reviewYear: '2020', report: '报告', reviewDays: '10' }))), /只能评议今年或者去年/)
  assert.match(await text(desk.request(`/desk/councils/${council}`, form({ do: 'open-review', reviewYear: '2026', report: ' ', reviewDays: '10' }))), /请写这一年的工作报告/)
  const both = await Promise.allSettled([1, 2].map(() => openReview(contextOf(chair), council, { year: 2026, report: '商量了十件事，找王强 13912345678 问', days: 10 })))
  assert.deepEqual(both.map(({ status }) => status).sort(), ['fulfilled', 'rejected'])
  const [review] = await reviewsOf(contextOf(), council)
  assert.ok(review?.open && review.figures.meetings === 0)
  const page = await text(visit(councilsRoutes, contextOf()).request(address))
  assert.match(page, /商量了十件事/)
  assert.doesNotMatch(page, /13912345678/)
  assert.equal((await many(`select 1 from public_notices.notice where subject = $1`, [`review-${council}-2026`])).length, 1)
  assert.match(await text(visit(councilsRoutes, contextOf()).request(`/councils/${council}`)), /2026 年报告和评议/)

  await assert.rejects(rateReview(contextOf(chair), council, review.id, scores), { code: 'deliberation.review-own-work' })
  const own = visit(councilsRoutes, contextOf(people.neighbour))
  assert.match(await text(own.request(address, form({ topics: '5', heard: '4', open: '9' }))), /请选一项/)
  assert.equal((await own.request(address, form({ topics: '5', heard: '4', 'carried-out': '2', open: '3' }))).status, 303)
  assert.match(await text(own.request(address)), /您已经评议/)
  assert.match(JSON.stringify(await councilsPersonal.collect?.(contextOf(), people.neighbour.id)), /2026/)
  for (let index = 0; index < 8; index += 1) await rateReview(contextOf(await place.neighbour()), council, review.id, scores)
  const last = await place.neighbour(), twice = await Promise.allSettled([1, 2, 3].map(() => rateReview(contextOf(last), council, review.id, scores)))
  assert.equal(twice.filter(({ status }) => status === 'fulfilled').length, 1)

  // While it runs nothing of it is shown and nothing answered.
  assert.doesNotMatch(await text(visit(councilsRoutes, contextOf()).request(address)), /人满意/)
  await assert.rejects(answerReview(staff, council, review.id, { answer: '早了' }), { code: 'deliberation.unknown-review' })
  const over = contextOf(undefined, later(12))
  await closeReviews(over)
  await closeReviews(over)
  assert.equal((await many('select 1 from deliberation.review_rater')).length, 0)
  assert.equal((await many(`select 1 from notifications.notice where topic = 'deliberation.review-closed'`)).length, 1)
  const said = await text(visit(councilsRoutes, over).request(address))
  assert.match(said, /10 人评议，10 人满意/)
  assert.match(said, /10 人评议，0 人满意/)
  await assert.rejects(rateReview(contextOf(await place.neighbour(), later(12)), council, review.id, scores), { code: 'deliberation.review-over' })
  assert.match(await text(visit(councilsRoutes, contextOf(chair, later(12))).request(`/desk/councils/${council}`, form({ do: 'answer-review', review: review.id, reviewAnswer: '' }))), /答复/)
  await answerReview(contextOf(chair, later(12)), council, review.id, { answer: '明年每季度公布落实情况' })
  assert.match(await text(visit(councilsRoutes, over).request(address)), /明年每季度公布落实情况/)
})

test('with fewer than ten nothing of a review is shown', async () => {
  await assert.rejects(openReview(staff, council, { year: 2025, report: '成立以前', days: 5 }), { code: 'deliberation.review-year' })
  const id = await openReview(contextOf(people.communityStaff, later(60)), council, { year: 2027, report: '新一年的报告', days: 5 })
  await rateReview(contextOf(people.resident, later(61)), council, id, scores)
  assert.match(await text(visit(councilsRoutes, contextOf(undefined, later(70))).request(`/councils/${council}/reviews/2027`)), /不满 10 人/)
})
