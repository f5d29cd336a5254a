import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, test } from 'node:test'
import { form, visit } from '../../matters/testing/visit.ts'
import { neighbourhood } from '../councils/testing/neighbourhood.ts'
import { admitTopic } from '../topics/acts/admit-topic.ts'
import { announceTopic } from '../topics/acts/announce-topic.ts'
import { prepareTopic } from '../topics/acts/prepare-topic.ts'
import { raiseTopic } from '../topics/acts/raise-topic.ts'
import { ownPart, storyOf } from '../topics/reads/topic-details.ts'
import { topicById } from '../topics/reads/topic-by-id.ts'
import { topicsRoutes } from '../topics/routes.ts'
import { closeComments } from './acts/close-comments.ts'
import { commentOnDraft } from './acts/comment-on-draft.ts'
import { publishVersion } from './acts/publish-version.ts'
import { draftById } from './reads/draft-by-id.ts'
import { draftsRoutes } from './routes.ts'

const place = await neighbourhood()
after(() => place[Symbol.asyncDispose]())
const { staff, contextOf, people, estate, later } = place
const staffAt = (days: number) => contextOf(people.communityStaff, later(days))
const text = async (response: Response | Promise<Response>) => (await response).text()

test('comments on a draft are a form of deliberation: written from the topic, asked for once it is announced, told in its story, and whoever comments took part', async () => {
  const topicId = await raiseTopic(staff, { source: 'office', category: 'public-affairs', title: '充电棚怎么管', text: '商量管理办法', unitIds: [estate.id], key: 'draft-topic' })
  await admitTopic(staff, topicId, 1, { category: 'public-affairs', touches: [] })
  const desk = visit(draftsRoutes, staff, { staff: true })
  const page = await text(desk.request(`/desk/drafts/new?topic=${topicId}`))
  assert.match(page, /用于议题“充电棚怎么管”/)
  assert.match(page, new RegExp(`value="${estate.id}" selected`))
  const made = await desk.request(`/desk/drafts/new?topic=${topicId}`, form({ key: randomUUID(), unit: estate.id, title: '充电棚管理办法', text: '第一条 二十四小时开放。\n第二条 收费公示。' }))
  assert.equal(made.status, 303)
  const id = /drafts\/([0-9a-f-]{36})/.exec(made.headers.get('location') ?? '')?.[1] ?? ''
  assert.deepEqual((await draftById(contextOf(), id))?.origin, { room: 'topics', subject: topicId, href: `/topics/${topicId}` })

  const asked = { days: 10, basis: '中办发〔2015〕41号' }
  await assert.rejects(publishVersion(staff, id, asked), { code: 'deliberation.draft-before-topic' })
  const tooSoon = await desk.request(`/desk/drafts/${id}`, form({ do: 'publish', ...asked, days: '10' }))
  assert.match(await tooSoon.text(), /还没有公布/)
  await prepareTopic(staff, topicId, 2, { parties: ['residents'], forms: ['draft'] })
  await announceTopic(staff, topicId, 3)
  await publishVersion(staff, id, asked)
  assert.equal((await topicById(contextOf(), topicId))?.state, 'deliberating')
  const open = await text(visit(topicsRoutes, contextOf()).request(`/topics/${topicId}`))
  assert.match(open, new RegExp(`href="/drafts/${id}">对征求意见稿逐条提意见`))

  const neighbour = await place.neighbour()
  await commentOnDraft(contextOf(neighbour, later(1)), { draftId: id, clause: null, text: '收费太高了', key: randomUUID() })
  assert.equal((await ownPart(contextOf(neighbour), { id: topicId, councilId: null })).because, 'took-part')

  await closeComments(staffAt(2))
  assert.ok(!(await storyOf(contextOf(), topicId)).some(({ kind }) => kind === 'draft-closed'))
  await closeComments(staffAt(20))
  await closeComments(staffAt(21))
  const closed = (await storyOf(contextOf(), topicId)).filter(({ kind }) => kind === 'draft-closed')
  assert.equal(closed.length, 1)
  assert.equal(closed[0]?.facts.comments, 1)
  assert.doesNotMatch(await text(visit(topicsRoutes, contextOf()).request(`/topics/${topicId}`)), /对征求意见稿逐条提意见/)
})
