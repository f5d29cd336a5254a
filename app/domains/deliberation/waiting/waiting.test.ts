import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Context } from '#platform/context'
import { askingPlace } from '../asking/testing/asking-place.ts'
import { openDraw } from '../councils/acts/open-draw.ts'
import { openReview } from '../councils/acts/review-council.ts'
import { neighbourhood } from '../councils/testing/neighbourhood.ts'
import { addStatement } from '../opinions/acts/add-statement.ts'
import { appealStatement } from '../opinions/acts/ask-again.ts'
import { closeConversation } from '../opinions/acts/close-conversation.ts'
import { moderateStatement } from '../opinions/acts/moderate-statement.ts'
import { deskStatements } from '../opinions/reads/desk-conversations.ts'
import { opinionPlace } from '../opinions/testing/conversation.ts'
import { deskDeliberationWaiting } from './reads/desk-waiting.ts'
import { ownDeliberationWaiting } from './reads/own-waiting.ts'

const waits = async (context: Context, kind: string) => (await deskDeliberationWaiting(context)).filter((one) => one.kind === kind).map(({ href }) => href)

test('a review that is over waits for the staff of the place and for whoever runs the council, and a list that is full for its draw', async () => {
  await using place = await neighbourhood()
  const { staff, council, contextOf, people, chair, later } = place
  await openReview(staff, council, { year: 2026, report: '商量了十件事', days: 10 })
  const draw = await openDraw(staff, { councilId: council, title: '代表抽选', seats: 2, partyClass: 'residents', quotas: '住房,业主,1,1\n住房,租户,1,1', registrationEndsOn: '2026-11-27', key: 'draw' })
  assert.deepEqual([await waits(staff, 'deliberation.review-to-answer'), await waits(staff, 'deliberation.draw-to-announce')], [[], []])
  const after = contextOf(people.communityStaff, later(20))
  assert.deepEqual(await waits(after, 'deliberation.review-to-answer'), [`/desk/councils/${council}#reviews`])
  assert.deepEqual(await waits(after, 'deliberation.draw-to-announce'), [`/desk/councils/draws/${draw}`])
  assert.deepEqual((await ownDeliberationWaiting(contextOf(chair, later(20)))).filter(({ kind }) => kind === 'deliberation.review-to-answer').map(({ href }) => href), [`/desk/councils/${council}#reviews`])
})

test('an asking waits to be closed when its days are over, and to be published once two counted', async () => {
  await using place = await askingPlace()
  const { id } = await place.visiting(12)
  assert.deepEqual(await waits(place.desk(), 'deliberation.visits-to-close'), [])
  assert.deepEqual(await waits(place.desk(new Date('2026-12-02T03:00:00Z')), 'deliberation.visits-to-close'), [`/desk/askings/${id}`])
  await place.counted(id)
  assert.deepEqual(await waits(place.desk(), 'deliberation.asking-to-publish'), [`/desk/askings/${id}`])
})

test('an appeal about a statement waits also when its opinion map is closed', async () => {
  await using place = await opinionPlace()
  const { contextOf, people } = place, id = await place.open(), context = contextOf(people.resident), staff = contextOf(people.communityStaff)
  const added = await addStatement(context, { conversationId: id, text: '物业的人上班时间总是找不到' }), number = 'number' in added ? added.number : 0
  const asked = (await deskStatements(staff, { id })).find((one) => one.number === number)?.openId ?? undefined
  await moderateStatement(staff, { conversationId: id, number, decision: 'rejected', reason: 'attack', asked })
  await closeConversation(staff, id)
  assert.deepEqual(await waits(contextOf(people.supervisor), 'deliberation.statements'), [])
  await appealStatement(context, { conversationId: id, number, words: '说的是工作，没有骂人' })
  assert.deepEqual(await waits(contextOf(people.supervisor), 'deliberation.statements'), [`/desk/opinions/${id}`])
})
