import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import sharp from 'sharp'
import { placePage } from '#domains/territory'
import { publishNotice } from '../acts/publish-notice.ts'
import { withdrawNotice } from '../acts/withdraw-notice.ts'
import { publicNoticesRoutes } from '../routes.ts'
import { publicNoticesPlacePanel } from './place-panel.tsx'
import { form, monday, neighbourhood } from '../testing/neighbourhood.ts'

async function published() {
  const here = await neighbourhood()
  const { id } = await publishNotice(here.contextOf(here.people.staff), {
    kind: 'roll', subject: 'roll-1', href: '/rolls/1', unitId: here.units.estate.id, title: '杏林苑业主名册', organisationId: here.office,
    sections: [{ heading: '说明', text: '请核对。' }, { personal: true, table: { head: ['序号', '姓名'], rows: [['1', '张**']] } }], days: 5, basis: '议事规则第八条', objection: { how: '到居委会一楼窗口' },
  })
  const ask = (path: string, actor?: Parameters<typeof here.contextOf>[0], now = monday, init?: RequestInit) => here.visit(publicNoticesRoutes, here.contextOf(actor, now)).request(path, init)
  return { ...here, id, ask, page: async (path: string, actor?: Parameters<typeof here.contextOf>[0], now = monday) => (await ask(path, actor, now)).text() }
}

test('everybody reads a standing notice whole; after its end the title and days are left', async () => {
  await using here = await published()
  const now = await here.page(`/notices/${here.id}`)
  for (const said of ['杏林苑业主名册', '张\\*\\*', '9月21日起，9月28日 24 时止（5 天', '顺延到9月28日', '北苑社区居委会', '议事规则第八条', '到居委会一楼窗口', '登录后提出异议', '公示〔2026〕1 号']) assert.match(now, new RegExp(said), said)
  const later = await here.page(`/notices/${here.id}`, undefined, new Date('2026-09-28T16:00:00Z'))
  assert.match(later, /杏林苑业主名册/)
  assert.match(later, /涉及个人的内容不再显示/)
  assert.doesNotMatch(later, /张\*\*/)
  assert.doesNotMatch(await here.page(`/notices/${here.id}/print`, undefined, new Date('2026-09-28T16:00:00Z')), /张\*\*/)
})

test('the list shows what stands first and what ended below; a place shows what stands above and beneath it', async () => {
  await using here = await published()
  await publishNotice(here.contextOf(here.people.staff), { kind: 'affairs', subject: 'a', href: '', unitId: here.units.north.id, title: '三季度居务公开', sections: [{ text: '收支' }], days: 15, basis: '组织法' })
  await publishNotice(here.contextOf(here.people.southStaff), { kind: 'affairs', subject: 'b', href: '', unitId: here.units.south.id, title: '南苑居务公开', sections: [{ text: '收支' }], days: 15, basis: '组织法' })
  const all = await here.page('/notices', undefined, new Date('2026-09-29T01:00:00Z'))
  assert.ok(all.indexOf('三季度居务公开') < all.indexOf('已结束的公示') && all.indexOf('已结束的公示') < all.indexOf('杏林苑业主名册'), 'ended ones below')
  const building = await here.page(`/notices?unit=${here.units.buildings[0].id}`)
  assert.match(building, /杏林苑业主名册/)
  assert.match(building, /三季度居务公开/)
  assert.doesNotMatch(building, /南苑居务公开/)
  const panel = await (await here.visit(placePage([publicNoticesPlacePanel]), here.contextOf()).request(`/places/${here.units.estate.id}`)).text()
  assert.match(panel, /正在公示.*杏林苑业主名册/s)
  const feed = await (await here.ask('/notices.atom')).text()
  assert.match(feed, /<title>杏林苑业主名册<\/title>/)
  assert.doesNotMatch(feed, /张\*\*/)
})

test('the sheet for the board has number, first and last day, phone, seal and a code', async () => {
  await using here = await published()
  const sheet = await here.page(`/notices/${here.id}/print`)
  assert.match(sheet, /<h1 class="sheet-title">/)
  for (const said of ['公示〔2026〕1 号', '公示开始', '2026年9月21日', '2026年9月28日', '010-00000000', '盖章处', 'class="qr"', `https://gongzhi.example/notices/${here.id}`]) assert.match(sheet, new RegExp(said), said)
})

test('a resident objects, finds the words again, and nobody else does', async () => {
  await using here = await published()
  const object = `/notices/${here.id}/object`
  assert.equal((await here.ask(object)).status, 401)
  assert.match(await here.page(object, here.people.resident), /只有您和工作人员看得到/)
  const empty = await here.ask(object, here.people.resident, monday, form({ text: ' ', key: randomUUID() }))
  assert.equal(empty.status, 422)
  assert.match(await empty.text(), /请写明您对哪一点有异议/)
  const sent = await here.ask(object, here.people.resident, monday, form({ text: '名册里我家少了一位共有人', key: randomUUID() }))
  assert.equal(sent.headers.get('location'), `/notices/${here.id}?done=objected#objections`)
  assert.match(await here.page(`/notices/${here.id}`, here.people.resident), /少了一位共有人.*正在处理/s)
  const other = await here.page(`/notices/${here.id}`, here.people.neighbour)
  assert.match(other, /共收到 1 条异议，1 条正在处理/)
  assert.doesNotMatch(other, /少了一位共有人/)
  assert.match(await here.page(`/desk/notices/${here.id}`, here.people.staff), /少了一位共有人/)
  assert.doesNotMatch(await here.page(`/desk/notices/${here.id}`, here.people.head), /少了一位共有人/)
  assert.equal((await here.ask(`/desk/notices/${here.id}`, here.people.southStaff)).status, 403)
})

test('staff answer, extend and withdraw at the desk; what was typed stays when it is refused', async () => {
  await using here = await published()
  const desk = `/desk/notices/${here.id}`, act = (answers: Record<string, string>) => here.ask(desk, here.people.staff, monday, form(answers))
  const refused = await act({ do: 'extend', days: '0', reason: '名单有更正' })
  assert.equal(refused.status, 422)
  assert.match(await refused.text(), /要是 1 到 3650 之间的整数.*value="名单有更正"/s)
  assert.equal((await act({ do: 'extend', days: '3', reason: '名单有更正' })).status, 303)
  const registered = await (await act({ do: 'register', channel: 'counter', name: '李奶奶', phone: '', text: '没有我', key: randomUUID() })).text()
  assert.match(registered, /凭证号请告诉本人：<strong class="number">\d{4} \d{4} \d{4} \d{4}/)
  assert.match(await here.page('/desk/notices?view=waiting', here.people.staff), /答复 1 条异议/)
  const { id } = await here.one<{ id: string }>('select id from public_notices.objection')
  assert.equal((await act({ do: 'answer', objection: id, outcome: 'upheld', answer: '已加上' })).status, 303)
  assert.equal((await act({ do: 'withdraw', reason: '名册有误，另行公示' })).status, 303)
  const seen = await here.page(`/notices/${here.id}`)
  assert.match(seen, /这份公示已经撤下.*原因：名册有误，另行公示/s)
  assert.doesNotMatch(seen, /张\*\*/)
})

test('a photograph of the board is kept anew without its place, shown while the notice stands, and missed until then', async () => {
  await using here = await published()
  assert.match(await here.page('/desk/notices?view=no-photo', here.people.head), /上传公告栏照片/)
  const bytes = await sharp({ create: { width: 900, height: 600, channels: 3, background: 'teal' } }).withExif({ IFD3: { GPSLatitude: '39/1 58/1 0/1' } }).jpeg().toBuffer()
  const body = new FormData()
  body.set('do', 'photo')
  body.set('where', '1号楼门口')
  body.set('photo', new File([new Uint8Array(bytes)], 'board.jpg', { type: 'image/jpeg' }))
  assert.equal((await here.ask(`/desk/notices/${here.id}`, here.people.head, monday, { method: 'POST', body })).headers.get('location'), `/desk/notices/${here.id}?done=photo`)
  assert.doesNotMatch(await here.page('/desk/notices?view=no-photo', here.people.staff), /杏林苑业主名册/)
  const [, address = ''] = /src="(\/notices\/photos\/[^"?]+)/.exec(await here.page(`/notices/${here.id}`)) ?? []
  const photo = await here.ask(address)
  assert.equal(photo.headers.get('content-type'), 'image/webp')
  const { exif, format } = await sharp(Buffer.from(await photo.arrayBuffer())).metadata()
  assert.deepEqual([exif, format], [undefined, 'webp'])
  await withdrawNotice(here.contextOf(here.people.staff), here.id, { reason: '有误' })
  assert.equal((await here.ask(address)).status, 404)
  assert.equal((await here.ask(address, here.people.staff)).status, 200)
})

test('staff publish an ordinary notice of their own community, once a form, and of no other', async () => {
  await using here = await published()
  const answers = { unit: here.units.north.id, kind: 'affairs', title: '三季度收支', text: '收入与支出', basis: '居务公开', days: '15', startsOn: '2026-09-21', phone: '010-62345678', objection: '1', key: randomUUID() }
  const post = (more: Record<string, string> = {}) => here.ask('/desk/notices/new', here.people.staff, monday, form({ ...answers, ...more }))
  const wrong = await post({ text: '请找张先生 13912345678' })
  assert.equal(wrong.status, 422)
  assert.match(await wrong.text(), /第 1 段里有手机号码/)
  const [first, second] = await Promise.all([post(), post()])
  assert.equal(first.headers.get('location'), second.headers.get('location'))
  assert.equal((await post({ unit: here.units.south.id, key: randomUUID() })).status, 403)
  assert.equal((await here.ask('/desk/notices', here.people.resident)).status, 403)
})
