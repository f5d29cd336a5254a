import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import sharp from 'sharp'
import { freshPicture } from '#platform/picture'
import { placeOnBoard } from '../acts/place-on-board.ts'
import { publishNotice } from '../acts/publish-notice.ts'
import { takeOffBoard } from '../acts/take-off-board.ts'
import { noticeStanding } from '../reads/standing.ts'
import { publicNoticesRoutes } from '../routes.ts'
import { form, monday, neighbourhood } from '../testing/neighbourhood.ts'

async function desk() {
  const here = await neighbourhood()
  const ask = (path: string, actor?: Parameters<typeof here.contextOf>[0], init?: RequestInit) => here.visit(publicNoticesRoutes, here.contextOf(actor, monday)).request(path, init)
  const { id } = await publishNotice(here.contextOf(here.people.staff), { kind: 'roll', subject: 'roll-1', href: '/rolls/1', unitId: here.units.estate.id, title: '杏林苑业主名册', sections: [{ text: '请核对。' }], days: 5, basis: '物业管理条例14 [V]；省级选举办法通例 [M]' })
  return { ...here, id, ask, page: async (path: string, actor?: Parameters<typeof here.contextOf>[0]) => (await ask(path, actor)).text() }
}

test('whoever objected takes it back before it is answered, nobody else does, and the room goes on', async () => {
  await using here = await desk()
  await here.ask(`/notices/${here.id}/object`, here.people.resident, form({ text: '少了一户', key: randomUUID() }))
  const { id } = await here.one<{ id: string }>('select id from public_notices.objection'), back = `/notices/${here.id}/objections/${id}`
  assert.match(await here.page(`/notices/${here.id}`, here.people.resident), new RegExp(`action="${back}".*撤回这条异议`, 's'))
  assert.equal((await here.ask(back, here.people.neighbour, form({}))).status, 404)
  assert.equal((await here.ask(back, here.people.resident, form({}))).status, 303)
  assert.equal((await here.ask(back, here.people.resident, form({}))).status, 409)
  const standing = await noticeStanding(here.contextOf(), here.id)
  assert.deepEqual([standing?.objections, standing?.openObjections], [1, 0])
  assert.match(await here.page(`/notices/${here.id}`, here.people.resident), /本人撤回/)
  assert.equal((await here.ask(`/desk/notices/${here.id}`, here.people.staff, form({ do: 'answer', objection: id, outcome: 'upheld', answer: '已加上' }))).status, 422)
})

test('a photograph of the wrong board is taken out again, with its files, and is missed as before', async () => {
  await using here = await desk()
  const bytes = await sharp({ create: { width: 90, height: 60, channels: 3, background: 'teal' } }).jpeg().toBuffer(), body = new FormData()
  for (const [name, value] of [['do', 'photo'], ['where', '1号楼门口']] as const) body.set(name, value)
  body.set('photo', new File([new Uint8Array(bytes)], 'board.jpg', { type: 'image/jpeg' }))
  await here.ask(`/desk/notices/${here.id}`, here.people.head, { method: 'POST', body })
  const { id, digest } = await here.one<{ id: string; digest: string }>('select id, digest from public_notices.board_photo')
  assert.ok(await here.files.has(digest as never))
  const out = form({ do: 'unphoto', photo: id })
  assert.equal((await here.ask(`/desk/notices/${here.id}`, here.people.southStaff, out)).status, 403)
  assert.equal((await here.ask(`/desk/notices/${here.id}`, here.people.head, form({ do: 'unphoto', photo: id }))).headers.get('location'), `/desk/notices/${here.id}?done=unphoto`)
  assert.equal((await here.ask(`/notices/photos/${id}`)).status, 404)
  assert.equal(await here.files.has(digest as never), false)
  assert.match(await here.page('/desk/notices?view=no-photo', here.people.head), /杏林苑业主名册/)
})

test('a photograph that is taken out leaves the same picture where another room or another notice shows it', async () => {
  await using here = await desk()
  const bytes = await sharp({ create: { width: 90, height: 60, channels: 3, background: 'olive' } }).jpeg().toBuffer(), staff = here.contextOf(here.people.staff, monday)
  const { whole } = await freshPicture(bytes, 'webp'), elsewhere = await here.files.keep(whole)
  const { id: other } = await publishNotice(staff, { kind: 'roll', subject: 'roll-2', href: '/rolls/2', unitId: here.units.estate.id, title: '另一份名册', sections: [{ text: '请核对。' }], days: 5, basis: '物业管理条例14' })
  const [mine, theirs] = [await placeOnBoard(staff, here.id, { photo: bytes, where: '1号楼门口' }), await placeOnBoard(staff, other, { photo: bytes, where: '1号楼门口' })]
  assert.equal((await placeOnBoard(staff, here.id, { photo: bytes, where: '1号楼门口' })).photoId, mine.photoId)
  await takeOffBoard(staff, here.id, mine.photoId)
  assert.equal(await here.files.has(elsewhere), true)
  const shown = await here.ask(`/notices/photos/${theirs.photoId}`)
  assert.deepEqual([shown.status, (await sharp(Buffer.from(await shown.arrayBuffer())).metadata()).width], [200, 90])
})

test('what the desk posted is posted again corrected, once, and the old one points to the new; a notice of a room is not', async () => {
  await using here = await desk()
  const answers = { unit: here.units.north.id, kind: 'affairs', title: '三季度收支', text: '收入与支出', basis: '居务公开', days: '15', startsOn: '2026-09-21', phone: '010-62345678', objection: '1', board: '1' }
  const posted = (await here.ask('/desk/notices/new', here.people.staff, form({ ...answers, key: randomUUID() }))).headers.get('location') ?? '', old = /notices\/([^?]+)/.exec(posted)?.[1] ?? ''
  assert.match(await here.page(`/desk/notices/${old}`, here.people.staff), /corrects=/)
  assert.match(await here.page(`/desk/notices/new?corrects=${old}`, here.people.staff), /更正后重新公示.*收入与支出/s)
  const corrected = { ...answers, text: '收入与支出（更正）', corrects: old, key: randomUUID() }, post = () => here.ask('/desk/notices/new', here.people.staff, form(corrected))
  const [first, second] = await Promise.all([post(), post()])
  assert.equal(first.headers.get('location'), second.headers.get('location'))
  assert.match(await here.page(`/notices/${old}`), /已由新的公示代替.*看新的公示/s)
  assert.equal((await here.ask('/desk/notices/new', here.people.staff, form({ ...corrected, key: randomUUID() }))).status, 422, 'a colleague was faster: nothing is posted beside it')
  assert.doesNotMatch(await here.page(`/desk/notices/${here.id}`, here.people.staff), /corrects=/)
  assert.equal((await here.ask('/desk/notices/new', here.people.staff, form({ ...corrected, corrects: here.id, key: randomUUID() }))).status, 422)
})

test('residents read the law, not how sure a rule pack is of it', async () => {
  await using here = await desk()
  assert.match(await here.page(`/notices/${here.id}`), /物业管理条例14；省级选举办法通例</)
})
