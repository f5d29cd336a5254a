import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { form, visit } from '../../../matters/testing/visit.ts'
import { neighbourhood } from '../../councils/testing/neighbourhood.ts'
import { deliberationRoutes } from '../../routes.ts'

const place = await neighbourhood()
after(() => place[Symbol.asyncDispose]())
const { contextOf, people, estate, council } = place
const made = await visit(deliberationRoutes, contextOf(people.communityStaff), { staff: true }).request('/desk/topics/new', form({ source: 'council', council, title: '楼道充电桩', text: '在空地设充电桩', category: 'public-affairs', units: estate.id, key: 'links' }))
const topic = /([0-9a-f-]{36})/.exec(made.headers.get('location') ?? '')?.[1] ?? ''
const ours = /^\/(desk\/)?(councils|topics|meetings|opinions|askings?|drafts|covenants|resolutions)\b/

for (const [who, reader, staff] of [['a chair without a post', place.chair, false], ['a member without a post', place.member, false], ['a dispatcher', people.dispatcher, true], ['an auditor', people.auditor, true]] as const) {
  test(`what the pages of councils and topics offer ${who} opens`, async () => {
    const site = visit(deliberationRoutes, contextOf(reader), { staff }), asked = new Map<string, number>()
    for (const start of [`/topics/${topic}`, `/desk/topics/${topic}`, '/councils', '/desk/councils', `/councils/${council}`, `/desk/councils/${council}`]) {
      const answer = await site.request(start)
      if (answer.status !== 200) continue
      for (const [, href = ''] of (await answer.text()).matchAll(/href="(\/[^"#]*)/g)) if (ours.test(href)) asked.set(href, (await site.request(href.replaceAll('&amp;', '&'))).status)
    }
    assert.ok(asked.size > 3)
    assert.deepEqual([...asked].filter(([, status]) => status >= 400), [])
  })
}

test('the number of a topic leads to it', async () => {
  const site = visit(deliberationRoutes, contextOf()), number = /(?<![\da-f-])20\d\d-\d{4}(?![\da-f-])/.exec(await (await site.request(`/topics/${topic}`)).text())?.[0] ?? ''
  assert.equal((await site.request(`/topics/${number}`)).headers.get('location'), `/topics/${topic}`)
  assert.equal((await site.request('/topics/1999-0001')).status, 404)
})
