import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { acceptMatter } from '../../acts/accept-matter.ts'
import { importClosing } from '../../acts/import-closing.ts'
import { reportMatter } from '../../acts/report-matter.ts'
import { confirmMatter } from '../../confirmation/acts/confirm-matter.ts'
import { reopenMatter } from '../../confirmation/acts/reopen-matter.ts'
import { moderateMatter } from '../../publishing/acts/moderate-matter.ts'
import { smallPlace } from '../../testing/place.ts'
import { matterTopics } from '../../webhook-topics.ts'
import { stepNames, steps } from '../rules/step.ts'
import { arrange, whoMay } from '../testing/arrange.ts'
import { contactReporter } from './contact-reporter.ts'
import { finishMatter } from './finish-matter.ts'
import { mergeMatters } from './merge-matters.ts'

const place = await smallPlace()
after(() => place[Symbol.asyncDispose]())
const { contextOf, people, lamp, many } = place
await place.db.pool.query(`insert into notifications.webhook (url, topics, secret, created_at) values ('https://example.org/called', '{matters.*}', 'secret', now())`)
const told = (id: string) => many<{ topic: string; facts: Record<string, unknown> }>('select topic, facts from notifications.notice where subject = $1 and person_id is null and contact_id is null order by id', [id])
const noise = { categoryCode: 'E0104', title: '夜里施工', text: '夜里施工太吵，找我 13716690435', place: { unitId: place.units.north.id, words: '3号楼后' } }

test('other systems learn of every public step of a matter, in keys and codes, once each', async () => {
  const { id, number } = await reportMatter(contextOf(people.resident), lamp(noise))
  await acceptMatter(contextOf(people.communityStaff), id, 1)
  await contactReporter(contextOf(people.communityStaff), id, 2, { how: 'phone', note: '已通话 13716690435' })
  await finishMatter(contextOf(people.communityStaff), id, 3, { words: '已经停工' })
  await assert.rejects(finishMatter(contextOf(people.communityStaff), id, 3, { words: '已经停工' }))
  await confirmMatter(contextOf(people.resident), id, 4, { solved: 'solved', satisfaction: 'satisfied', comment: '谢谢' })
  await reopenMatter(contextOf(people.resident), id, 5, { reason: '又开工了' })
  const calls = await told(id)
  assert.deepEqual(calls.map(({ topic, facts }) => [topic, facts.from ?? null, facts.state, facts.version]), [
    ['matters.reported', null, 'dispatched', 1], ['matters.accepted', 'dispatched', 'accepted', 2], ['matters.contacted', 'accepted', 'in-progress', 3], ['matters.finished', 'in-progress', 'asking', 4],
    ['matters.confirmed', 'asking', 'closed', 5], ['matters.reopened', 'closed', 'review', 6],
  ])
  assert.deepEqual(calls[4]?.facts, { matter: id, number, state: 'closed', version: 5, category: 'E0104', unit: place.units.north.id, lead: place.organisations.northCommittee, outcome: 'solved', from: 'asking' })
  assert.doesNotMatch(JSON.stringify(calls), /施工|1371669|满意|satisf|谢谢/)
})

test('of what is not public they learn nothing, and when something is hidden they learn that', async () => {
  const quarrel = await reportMatter(contextOf(people.resident), lamp({ categoryCode: 'E0701', title: '与邻居的事' })), secret = await reportMatter(contextOf(people.resident), lamp({ ...noise, confidential: true }))
  await acceptMatter(contextOf(people.communityStaff), secret.id, 1)
  for (const { id } of [quarrel, secret]) assert.deepEqual(await told(id), [])
  const open = await reportMatter(contextOf(people.resident), lamp(noise))
  const [waiting] = await many<{ id: string }>('select id from matters.moderation where matter_id = $1 and decided_at is null', [open.id])
  await moderateMatter(contextOf(people.dispatcher), open.id, { asked: waiting?.id, decision: 'hidden', reason: '有姓名' })
  await acceptMatter(contextOf(people.communityStaff), open.id, 1)
  assert.deepEqual((await told(open.id)).map(({ topic }) => topic), ['matters.reported', 'matters.text-hidden'])
  const copy = await reportMatter(contextOf(people.resident), lamp(noise))
  await mergeMatters(contextOf(people.dispatcher), copy.id, 1, { into: secret.number })
  assert.doesNotMatch(JSON.stringify(await told(copy.id)), new RegExp(secret.number), 'the number of a confidential one is nobody else’s')
})

test('what is taken over from elsewhere is told by nobody', async () => {
  const { id } = await reportMatter(contextOf(people.dispatcher), lamp({ endedElsewhere: true, reportedAt: new Date('2026-01-05T00:00:00Z') }))
  await importClosing(contextOf(people.dispatcher), id, new Date('2026-01-06T00:00:00Z'))
  assert.deepEqual(await told(id), [])
})

test('every topic that handling tells is named on the page where a webhook is registered', async () => {
  for (const step of stepNames) {
    const state = steps[step].from[0]
    assert.ok(state)
    const { perform } = await arrange(place, step, state)
    await perform(contextOf(whoMay(place, step)))
  }
  const topics = (await many<{ topic: string }>(`select distinct topic from notifications.notice where person_id is null and contact_id is null`)).map(({ topic }) => topic)
  assert.ok(topics.length > 15, topics.join(' '))
  for (const locale of ['zh-CN', 'en'] as const) {
    const named = new Map(matterTopics(locale).map(({ topic, name }) => [topic, name]))
    for (const topic of topics) assert.ok((named.get(topic) ?? topic) !== topic, topic)
  }
})
