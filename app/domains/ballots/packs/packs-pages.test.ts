import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { after, test } from 'node:test'
import { friday, smallPlace } from '../../matters/testing/place.ts'
import { form, visit } from '../../matters/testing/visit.ts'
import { writePack } from './acts/write-pack.ts'
import { cn } from './data/cn.ts'
import { frozenPackAt, packById } from './reads/frozen-pack.ts'
import { packFields, valueAt } from './rules/pack-fields.ts'
import { fieldName, valueSaid } from './pages/value-said.ts'
import { sourceSaid } from './rules/source-said.ts'
import { packsRoutes } from './routes.ts'

const place = await smallPlace()
after(() => place[Symbol.asyncDispose]())
const { contextOf, people, units } = place
const desk = '/desk/administration/rule-packs'
const administrator = visit(packsRoutes, contextOf(people.placeAdministrator), { staff: true })
const text = async (response: Response | Promise<Response>) => (await response).text()

/** The answers of the form of a pack, as a browser would send them. */
const answers = (change: Record<string, string>): URLSearchParams => {
  const all = new URLSearchParams({ code: 'cn-shili', 'title:zh': '示例市规则', 'title:en': 'Rules of Example City', effectiveFrom: '2026-11-20' })
  for (const { path } of packFields) {
    const value = valueAt(cn, path)
    if (Array.isArray(value)) for (const one of value) all.append(path, String(one))
    else if (value !== null) all.set(path, String(value))
    all.set(`source:${path}`, cn.sources[path] ?? '')
  }
  for (const [name, value] of Object.entries(change)) all.set(name, value)
  return all
}

test('rule packs are seen by auditors, changed by administrators of the place, closed to all others', async () => {
  for (const path of ['', '/cn@1', '/cn@1?with=cn-beijing@1']) {
    for (const actor of [people.auditor, people.placeAdministrator]) assert.equal((await visit(packsRoutes, contextOf(actor), { staff: true }).request(`${desk}${path}`)).status, 200, path)
    for (const actor of [people.dispatcher, people.resident]) assert.equal((await visit(packsRoutes, contextOf(actor)).request(`${desk}${path}`)).status, 403, path)
  }
  assert.equal((await visit(packsRoutes, contextOf(people.auditor), { staff: true }).request(`${desk}/new`)).status, 403)
  assert.equal((await visit(packsRoutes, contextOf(people.auditor), { staff: true }).request(desk, form({}))).status, 403)
  await assert.rejects(writePack(contextOf(people.auditor), cn), { code: 'people.not-permitted' })
})

test('everybody reads every field of a pack with its source, in Chinese and in English', async () => {
  for (const locale of ['zh-CN', 'en'] as const) {
    const page = await text(visit(packsRoutes, contextOf(), { locale: locale as 'zh-CN' }).request('/about/rules/cn-beijing@1'))
    for (const field of packFields) {
      assert.notEqual(fieldName(field, locale), field.path)
      assert.ok(page.includes(fieldName(field, locale).replaceAll('&', '&amp;')), `${locale}: ${field.path}`)
    }
    assert.ok(page.includes(locale === 'en' ? 'Beijing Regulations on Property Management' : '北京市物业管理条例'))
    assert.ok(!page.includes('place-suggestion'))
  }
  assert.equal((await visit(packsRoutes, contextOf()).request('/about/rules')).status, 200)
  assert.equal((await visit(packsRoutes, contextOf()).request('/about/rules/nothing@1')).status, 404)
  assert.deepEqual(JSON.parse(await text(visit(packsRoutes, contextOf()).request('/about/rules/cn@1.json'))), cn)
  for (const id of ['cn@1', 'cn-beijing@1', 'example-permissive@1']) {
    const digest = createHash('sha256').update(await text(visit(packsRoutes, contextOf()).request(`/about/rules/${id}.json`))).digest('hex')
    assert.ok((await text(visit(packsRoutes, contextOf()).request(`/about/rules/${id}`))).includes(digest), `the file of ${id} has the digest that stands on its page`)
  }
  for (const source of Object.values(cn.sources)) assert.doesNotMatch(sourceSaid(source, true).text, /[\u3400-\u9fff]/u, source)
})

test('two versions stand beside each other where they differ, and nowhere else', async () => {
  const page = await text(administrator.request(`${desk}/cn-beijing@1?with=cn@1`))
  assert.match(page, /有 \d+ 处不同/)
  assert.match(page, /法定的网上表决系统/)
  assert.doesNotMatch(page, /任期（年）/)
})

test('a pack with mistakes is sent back with each of them at its field, and nothing is written', async () => {
  const page = await administrator.request(`${desk}/new`, { method: 'POST', body: answers({ code: 'Not A Code', 'owners.objectionDays': '400', 'owners.votingDays.least': '9', 'owners.votingDays.greatest': '5', 'source:owners.online': '听说的', 'owners.twice': 'nobody' }) })
  assert.equal(page.status, 422)
  const body = await page.text()
  for (const id of ['code', 'owners-objectionDays', 'owners-votingDays-greatest', 'source-owners-online', 'owners-twice']) assert.ok(body.includes(`href="#field-${id}"`), id)
  assert.ok(body.includes('请填 0 到 365 的整数'))
  assert.equal((await administrator.request(`${desk}/new`, form({ json: '{"code": "x"' }))).status, 422)
  assert.match(await text(administrator.request(`${desk}/new`, form({ json: JSON.stringify({ ...cn, code: 'cn-x', version: 1, effectiveFrom: '2026-11-20', colour: 'red' }) }))), /colour/)
  assert.equal((await administrator.request(`${desk}/new`, { method: 'POST', body: answers({ effectiveFrom: '2026-11-19' }) })).status, 422)
  assert.equal((await place.many('select from ballots.rule_pack')).length, 3)
})

test('a new version holds from its day at the places that follow it, and what had begun keeps the version it began with', async () => {
  assert.equal((await administrator.request(`${desk}/new`, { method: 'POST', body: answers({}) })).status, 303)
  assert.equal((await administrator.request(desk, form({ unit: '110108999', pack: 'cn-shili', from: '2026-11-20' }))).status, 303)
  const begun = await frozenPackAt(contextOf(), units.north.id)
  assert.equal(begun.id, 'cn-shili@1')
  assert.equal((await administrator.request(`${desk}/new`, { method: 'POST', body: answers({ effectiveFrom: '2026-12-01', 'owners.objectionDays': '9', publicityDays: '20' }) })).status, 303)
  const later = await frozenPackAt(contextOf(undefined, new Date('2026-12-02T01:00:00Z')), units.north.id)
  assert.deepEqual([later.id, later.pack.publicityDays, later.pack.owners.objectionDays], ['cn-shili@2', 20, 9])
  assert.equal((await frozenPackAt(contextOf(), units.north.id)).id, 'cn-shili@1')
  assert.deepEqual(await packById(contextOf(undefined, new Date('2027-01-01T01:00:00Z')), begun.id), begun)
  assert.match(await text(administrator.request('/about/rules')), /示例街道/)
})

test('ten administrators who write the next version at once write it once', async () => {
  const next = { ...cn, code: 'cn-rush', version: 1, effectiveFrom: '2026-11-20' }
  const done = await Promise.allSettled(Array.from({ length: 10 }, () => writePack(contextOf(people.placeAdministrator), next)))
  assert.equal(done.filter(({ status }) => status === 'fulfilled').length, 1)
  for (const one of done) if (one.status === 'rejected') assert.equal(one.reason.code, 'ballots.pack-version-taken')
})

test('a pack cannot be assigned for yesterday, nor before it is in force, nor to a place that is not there', async () => {
  const send = async (change: Record<string, string>) => administrator.request(desk, form({ unit: '110108999001', pack: 'cn', from: '2026-11-20', ...change }))
  for (const [change, sentence] of [[{ from: '2026-11-19' }, /今天或以后/], [{ unit: '没有这里' }, /没有这个编码或名称/], [{ pack: '' }, /请选一项/], [{ pack: 'nothing' }, /没有这个规则包/]] as const) {
    const answer = await send(change)
    assert.equal(answer.status, 422)
    assert.match(await answer.text(), sentence)
  }
  assert.equal((await send({})).status, 303)
  assert.equal((await send({ pack: 'follow' })).status, 303)
  assert.equal((await frozenPackAt(contextOf(undefined, friday), units.north.id)).id, 'cn-shili@1')
})

test('a value is said in words, never as a code', () => {
  for (const field of packFields) for (const locale of ['zh-CN', 'en'] as const) assert.doesNotMatch(valueSaid(field, valueAt(cn, field.path), locale), /true|false|null|-stands$|not-taking|another-vote/)
})
