import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import sharp from 'sharp'
import { reportMatter } from '../acts/report-matter.ts'
import { acceptMatter } from '../acts/accept-matter.ts'
import { askSuspension } from '../handling/acts/ask-suspension.ts'
import { decideSuspension } from '../handling/acts/decide-suspension.ts'
import { declineMatter } from '../handling/acts/decline-matter.ts'
import { declineReasons } from '../handling/rules/decline-reasons.ts'
import { keepPhoto } from '../intake/acts/keep-photo.ts'
import { matterRoutes } from '../routes.ts'
import { foundMatters } from './reads/found-matters.ts'
import { smallPlace } from '../testing/place.ts'
import { form, visit } from '../testing/visit.ts'

const place = await smallPlace()
after(() => place[Symbol.asyncDispose]())
const { contextOf, lamp, people, units } = place
const asVisitor = visit(matterRoutes, contextOf())
const text = async (response: Response | Promise<Response>) => (await response).text()

test('a public matter shows its masked words, place and story; a confidential one is not there for strangers', async () => {
  const lampMatter = await reportMatter(contextOf(people.resident), lamp({ text: '门口的路灯不亮，请联系晏培德 13716690435' }))
  const page = await text(asVisitor.request(`/matters/${lampMatter.number}`))
  assert.match(page, /路灯不亮/)
  assert.match(page, /示例路灯所/)
  assert.match(page, /1号楼前/)
  assert.doesNotMatch(page, /13716690435/)
  const quarrel = await reportMatter(contextOf(people.resident), lamp({ categoryCode: 'E0701', title: '与邻居的事' }))
  assert.equal((await asVisitor.request(`/matters/${quarrel.number}`)).status, 404)
  assert.equal((await asVisitor.request('/matters/999999999999')).status, 404)
  assert.equal((await visit(matterRoutes, contextOf(people.neighbour)).request(`/matters/${quarrel.number}`)).status, 404)
  assert.match(await text(visit(matterRoutes, contextOf(people.resident)).request(`/matters/${quarrel.number}`)), /与邻居的事/)
  assert.doesNotMatch(await text(asVisitor.request('/matters')), /与邻居的事/)
})

test('whoever raised it reads their own words and sees their own photographs, signed in or with the code; a stranger gets neither', async () => {
  const photo = await keepPhoto(contextOf(), await sharp({ create: { width: 40, height: 30, channels: 3, background: '#123456' } }).jpeg().toBuffer())
  const { id, number, followCode } = await reportMatter(contextOf(people.resident), lamp({ categoryCode: 'C0501', title: '家里漏水', text: '天花板漏水，请联系晏培德 13716690435', place: { unitId: units.north.id, words: '阳台对面' }, photos: [photo] }))
  const { id: picture } = await place.one<{ id: string }>('select id from matters.photo where matter_id = $1', [id])
  const asReporter = visit(matterRoutes, contextOf(people.resident)), asNeighbour = visit(matterRoutes, contextOf(people.neighbour))
  for (const page of [await text(asReporter.request(`/matters/${number}`)), await text(asVisitor.request(`/matters/follow?number=${number}&code=${followCode}`))]) {
    assert.match(page, /13716690435/)
    assert.match(page, /阳台对面/)
    assert.ok(page.includes(`/files/photo/${picture}`))
  }
  for (const stranger of [asNeighbour, asVisitor]) {
    for (const path of [`/matters/${number}`, `/matters/follow?number=${number}&code=ABCDEFGHJK`]) {
      const page = await text(stranger.request(path))
      assert.doesNotMatch(page, /13716690435|晏培德|阳台对面/)
      assert.ok(!page.includes(picture))
    }
    for (const query of ['', '?small=1', '?code=ABCDEFGHJK']) assert.equal((await stranger.request(`/files/photo/${picture}${query}`)).status, 404)
  }
  assert.equal((await asReporter.request(`/files/photo/${picture}`)).status, 200)
  assert.equal((await asVisitor.request(`/files/photo/${picture}?code=${followCode}`)).status, 200)
})

test('whoever is not taken on, has to wait or gets a later day reads why, until when and where else to go, on every page of the matter', async () => {
  const { id, number, followCode } = await reportMatter(contextOf(people.resident), lamp({ place: { words: '桥头' }, title: '和开发商打官司' }))
  await declineMatter(contextOf(people.dispatcher), id, 1, { reason: 'court', explanation: '这件事法院已经立案' })
  for (const [reader, path] of [[asVisitor, `/matters/${number}`], [visit(matterRoutes, contextOf(people.resident)), `/matters/${number}`], [asVisitor, `/matters/follow?number=${number}&code=${followCode}`]] as const) {
    const page = await text(reader.request(path))
    assert.match(page, /没有受理/)
    assert.match(page, /<a href="tel:12368">有管辖权的人民法院/)
    assert.match(page, /法院已经立案/)
  }
  const waits = await reportMatter(contextOf(people.resident), lamp())
  await acceptMatter(contextOf(people.lightingHandler), waits.id, 1)
  await askSuspension(contextOf(people.lightingHandler), waits.id, 2, { reason: 'needs-money', note: '等下一批经费', reviewOn: '2026-12-20' })
  await decideSuspension(contextOf(people.supervisor), waits.id, 2, { granted: true, decision: '同意' })
  for (const path of [`/matters/${waits.number}`, `/matters/follow?number=${waits.number}&code=${waits.followCode}`]) assert.match(await text(asVisitor.request(path)), /原因：等经费。12月20日.* 复查/)
})

test('whatever the reason for not taking it on, the public page and the page of the receipt say it, with the lawful way that is open', async () => {
  for (const reason of declineReasons) {
    const { id, number, followCode } = await reportMatter(contextOf(people.resident), lamp({ place: { words: '桥头' } }))
    await declineMatter(contextOf(people.dispatcher), id, 1, { reason: reason.code, explanation: '请看说明' })
    for (const path of [`/matters/${number}`, `/matters/follow?number=${number}&code=${followCode}`]) {
      const page = await text(asVisitor.request(path))
      assert.ok(page.includes(reason.zh), `${path}: ${reason.code}`)
      if ('channel' in reason) assert.ok(page.includes(reason.channel.zh), `${path}: ${reason.channel.zh}`)
    }
  }
})

test('a matter that tells where someone lives shows its community only', async () => {
  const leak = await reportMatter(contextOf(people.resident), lamp({ categoryCode: 'C0501', title: '家里漏水', text: '天花板漏水', place: { point: { lng: 116.3021, lat: 39.9821 }, words: '阳台对面' } }))
  const page = await text(asVisitor.request(`/matters/${leak.number}`))
  assert.match(page, /北苑/)
  assert.doesNotMatch(page, /阳台对面|116\.302/)
})

test('the list narrows by unit, state and category and goes on where it ended', async () => {
  for (let index = 0; index < 60; index += 1) await reportMatter(contextOf(people.resident, new Date(Date.UTC(2026, 9, 1, 0, index))), lamp({ title: `南苑路灯${String(index).padStart(2, '0')}`, place: { unitId: units.south.id, words: '路口' } }))
  const first = await text(asVisitor.request(`/matters?unit=${units.south.id}&state=open`))
  assert.match(first, /南苑路灯59/)
  assert.doesNotMatch(first, /南苑路灯09|家里漏水/)
  const older = first.match(/href="(\/matters\?[^"]*before=[^"]*)"/)?.[1]?.replaceAll('&amp;', '&')
  assert.ok(older)
  const second = await text(asVisitor.request(older))
  assert.match(second, /南苑路灯09/)
  assert.doesNotMatch(second, /南苑路灯10/)
  assert.match(await text(asVisitor.request(`/matters?unit=${units.south.id}&state=closed`)), /这里还没有公开的诉求/)
  assert.doesNotMatch(await text(asVisitor.request('/matters?category=C0501')), /南苑路灯/)
})

test('search finds every literal occurrence of two characters, and nothing that is not published', async () => {
  await reportMatter(contextOf(people.resident), lamp({ title: '单元门禁坏了', text: '刷卡没有反应' }))
  await reportMatter(contextOf(people.resident), lamp({ title: '刷卡进不去', text: '一号门的门禁又失灵，门禁系统该换了' }))
  await reportMatter(contextOf(people.resident), lamp({ categoryCode: 'E0701', title: '门禁卡的争执', text: '门禁' }))
  const page = await text(asVisitor.request(`/search?q=${encodeURIComponent('门禁')}`))
  assert.match(page, /单元门禁坏了/)
  assert.match(page, /刷卡进不去/)
  assert.doesNotMatch(page, /争执/)
  assert.match(page, /找到 2 件/)
  assert.match(await text(asVisitor.request('/search?q=menjin')), /单元门禁坏了/)
  assert.match(await text(asVisitor.request(`/search?q=${encodeURIComponent('飞船')}`)), /没有找到/)
})

test('search goes through all that hold the words, page after page, however many they are', async () => {
  const raised: string[] = []
  for (let n = 0; n < 62; n += 1) raised.push((await reportMatter(contextOf(people.resident), lamp({ title: `喷泉池 ${n}` }))).number)
  const found: string[] = []
  for (let path: string | undefined = `/search?q=${encodeURIComponent('喷泉')}`, pages = 0; path !== undefined && pages < 5; pages += 1) {
    const page: string = await text(asVisitor.request(path))
    assert.match(page, /找到 62 件/)
    found.push(...[...page.matchAll(/href="\/matters\/(\d+)"/g)].map(([, number = '']) => number))
    path = /href="([^"]+)" rel="next"/.exec(page)?.[1]?.replaceAll('&amp;', '&')
  }
  assert.deepEqual([...new Set(found)].sort(), raised.sort())
  const context = contextOf(), seen: string[] = []
  for (let before: string | undefined, rounds = 0; rounds < 10; rounds += 1) {
    const part: Awaited<ReturnType<typeof foundMatters>> = await foundMatters(context, '喷泉', { before, most: 20 })
    seen.push(...part.matters.map(({ number }) => number))
    if ((before = part.older) === undefined) break
  }
  assert.deepEqual(seen.sort(), raised, 'more than are read at once are found in rounds, none twice')
})

test('search looks at the published place and the name of the unit too, but not at the place of what shows by unit only', async () => {
  const shown = await reportMatter(contextOf(people.resident), lamp({ title: '水管漏了', place: { unitId: units.north.id, words: '紫藤亭南侧，找王翠花 13716690435' } }))
  const home = await reportMatter(contextOf(people.resident), lamp({ categoryCode: 'C0501', title: '老人要送餐', place: { unitId: units.north.id, words: '紫藤亭楼上' } }))
  const numbersFor = async (query: string) => [...(await text(asVisitor.request(`/search?q=${encodeURIComponent(query)}`))).matchAll(/href="\/matters\/(\d+)"/g)].map(([, number]) => number)
  assert.deepEqual(await numbersFor('紫藤'), [shown.number])
  assert.deepEqual(await numbersFor('紫藤亭 漏'), [shown.number], 'one word in the place, the other in the title')
  assert.deepEqual(await numbersFor('翠花'), [], 'what is masked is not found')
  assert.deepEqual(await numbersFor('137166'), [])
  const { name } = await place.one<{ name: string }>('select name from territory.unit where id = $1', [units.north.id]), byUnit = await foundMatters(contextOf(), name)
  assert.ok([shown.number, home.number].every((number) => byUnit.matters.some((matter) => matter.number === number)))
  assert.ok(byUnit.matters.every(({ how }) => how === 'literal'))
})

test('a neighbour follows and stops; twice is once, and the log does not say who', async () => {
  const { id, number } = await reportMatter(contextOf(people.resident), lamp())
  const asNeighbour = visit(matterRoutes, contextOf(people.neighbour))
  await Promise.all([1, 2, 3].map(() => asNeighbour.request(`/matters/${number}/follow`, form({}))))
  assert.match(await text(asNeighbour.request(`/matters/${number}`)), /1 人关注/)
  const { rows } = await place.db.pool.query(`select actor from transparency.act where name = 'matters.followed' and subject = $1`, [id])
  assert.deepEqual(rows, [{ actor: null }])
  await asNeighbour.request(`/matters/${number}/unfollow`, form({}))
  assert.match(await text(asNeighbour.request(`/matters/${number}`)), /0 人关注/)
  assert.equal((await asVisitor.request(`/matters/${number}/follow`, form({}))).status, 401)
})
