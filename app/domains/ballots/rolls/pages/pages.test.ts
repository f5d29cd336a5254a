import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { answerObjection, noticesAbout, raiseObjection } from '#domains/public-notices'
import type { Actor } from '#platform/context'
import { testDatabase } from '#platform/testing/database'
import { commitRegister } from '../../property/acts/import-register.ts'
import { receiveRegister } from '../../property/acts/receive-register.ts'
import { claimOwnership } from '../../property/acts/claim-ownership.ts'
import { verifyOwnership } from '../../property/acts/decide-claim.ts'
import { waitingClaims } from '../../property/reads/claims.ts'
import { holdingsOf } from '../../property/reads/holdings.ts'
import { contextOn, person, registerCsv, smallEstate } from '../../property/testing/estate.ts'
import { form, visit } from '../../property/testing/visit.ts'
import { rollsRoutes } from '../routes.ts'

const june = '2026-06-01T04:00:00Z', july = '2026-07-20T04:00:00Z'

async function opened() {
  const db = await testDatabase(), estate = await smallEstate(db), context = contextOn(db, estate.staff)
  await commitRegister(context, await receiveRegister(context, { estateId: estate.estateId, name: 'r.csv', bytes: registerCsv('1号楼,1单元101,89.07,住宅,已售,张示例,Y1,,', '1号楼,1单元102,90.00,住宅,已售,李邻居,Y2,,', '2号楼,201,70.00,住宅,未售,示例建设有限公司,D1,,') }))
  const ask = (path: string, actor?: Actor, init?: RequestInit, at = june) => visit(rollsRoutes, contextOn(db, actor, at)).request(path, init)
  const text = async (path: string, actor?: Actor, at = june) => (await ask(path, actor, undefined, at)).text()
  const drafted = async () => {
    const body = form({ unit: estate.estateId, kind: 'owners', title: '阳光小区业主名单', rows: '' })
    return (await ask('/desk/rolls/new', estate.staff, body)).headers.get('location')?.replace(/\?.*/, '').split('/').at(-1) ?? ''
  }
  return { db, ...estate, context, ask, text, drafted, [Symbol.asyncDispose]: () => db[Symbol.asyncDispose]() }
}

test('staff draw up a roll of owners, publish it, and freeze it when days and objections are over; the page says each time what is next', async () => {
  await using here = await opened()
  const id = await here.drafted(), desk = `/desk/rolls/${id}`
  assert.match(await here.text(desk, here.staff), /核对后公示/)
  assert.equal((await here.ask(`/rolls/${id}`)).status, 404, 'a draft is nobody\'s business')
  assert.equal((await here.ask(desk, here.staff, form({ do: 'freeze' }))).status, 409)
  assert.equal((await here.ask(desk, here.staff, form({ do: 'publish' }))).status, 303)
  assert.match(await here.text(desk, here.staff), /等异议期过完.*过后才能确定/s)
  const [notice] = await noticesAbout(here.context, id)
  const { id: objection } = await raiseObjection(contextOn(here.db, here.neighbour), { noticeId: notice?.id ?? '', text: '面积不对', key: 'k' })
  assert.match(await here.text(desk, here.staff), /还剩 [234] 天/, 'three days to decide, and the rest of today')
  assert.match(await here.text(desk, here.staff, july), /已超/)
  assert.match(await here.text(desk, here.staff, july), new RegExp(`答复 1 件异议.*/desk/notices/${notice?.id}`, 's'))
  await answerObjection(here.context, objection, { outcome: 'not-upheld', answer: '与登记簿一致' })
  assert.match(await here.text('/desk/rolls', here.staff, july), /可以确定/)
  assert.equal((await here.ask(desk, here.staff, form({ do: 'freeze' }), july)).status, 303)
  assert.match(await here.text(desk, here.staff, july), /可以表决.*[0-9a-f]{64}/s)
  assert.equal((await here.ask(desk, here.resident)).status, 403)
  assert.equal((await here.ask('/desk/rolls/new?unit=' + here.estateId, here.resident)).status, 403)
})

test('the public page and file tell numbers, buildings and surnames, never doors, areas or names; and the file gives the digest', async () => {
  await using here = await opened()
  const id = await here.drafted()
  await here.ask(`/desk/rolls/${id}`, here.staff, form({ do: 'publish' }))
  await here.ask(`/desk/rolls/${id}`, here.staff, form({ do: 'freeze' }), july)
  const pages = [await here.text(`/rolls/${id}`, undefined, july), await here.text(`/rolls/${id}/print`, undefined, july), await here.text(`/rolls/${id}.csv`, undefined, july), await here.text(`/rolls/${id}`, here.neighbour, july)]
  for (const page of pages) {
    assert.match(page, /1号楼 · 张\*\*/)
    for (const secret of ['张示例', '89.07', '1单元101']) assert.ok(!page.includes(secret), secret)
  }
  const [, ...lines] = (pages[2] ?? '').trimEnd().split('\n')
  const digest = createHash('sha256').update(lines.sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b))).map((line) => `${line}\n`).join('')).digest('hex')
  assert.match(pages[0] ?? '', new RegExp(digest))
  assert.match(await here.text(`/rolls/${id}?q=李`, undefined, july), /李\*\*/)
  assert.doesNotMatch(await here.text(`/rolls/${id}?q=李`, undefined, july), /张\*\*/)
  assert.equal((await here.ask(`/rolls/${id}.csv`, undefined, undefined, '2028-03-01T00:00:00Z')).status, 404, 'lines leave when nobody can contest the vote any more')
  assert.match(await here.text('/rolls', undefined, july), /阳光小区业主名单/)
})

test('who is signed in sees whether they stand on it, with all that seals their line; owners on it read it whole, and each reading is recorded', async () => {
  await using here = await opened()
  const id = await here.drafted()
  await here.ask(`/desk/rolls/${id}`, here.staff, form({ do: 'publish' }))
  assert.match(await here.text(`/rolls/${id}`), /登录后可以直接看到/)
  assert.match(await here.text(`/rolls/${id}`, here.resident), /您不在这份名单上.*\/me\/property/s)
  assert.equal((await here.ask(`/rolls/${id}/whole`, here.resident)).status, 403)
  const [unit] = (await holdingsOf(here.context, here.estateId)).filter(({ label }) => label === '1单元101')
  await claimOwnership(contextOn(here.db, here.resident), { unitId: unit?.id ?? '', proof: 'certificate' })
  const [claim] = await waitingClaims(here.context, [here.estateId])
  await verifyOwnership(here.context, claim?.id ?? '', 'Y1')
  const mine = await here.text(`/rolls/${id}`, here.resident)
  assert.match(mine, /您在名单上.*1号楼 1单元101.*89\.07/s)
  const [, sealed, seal] = /printf &#39;%s&#39; &#39;([^&]*)&#39; .*?([0-9a-f]{64})</s.exec(mine) ?? []
  assert.equal(createHash('sha256').update(sealed ?? '').digest('hex'), seal)
  const whole = await (await here.ask(`/rolls/${id}/whole`, here.resident, form({}))).text()
  assert.match(whole, /1单元102.*90\.00/s)
  assert.ok(!whole.includes('李邻居'), 'a neighbour reads doors and areas, not full names')
  const kept = await here.ask(`/rolls/${id}/whole`, here.staff, form({ as: 'csv' }))
  assert.match(await kept.text(), /李邻居/)
  assert.match(await (await here.ask(`/desk/rolls/${id}/print`, here.staff, form({}))).text(), /张\*\*.*89\.07/s)
  const { rows } = await here.db.pool.query(`select facts->>'as' as reader from transparency.act where name = 'ballots.whole-roll-read' order by id`)
  assert.deepEqual(rows.map(({ reader }) => reader), ['owner', 'keeper', 'keeper'])
})

test('a roll of voters is typed in, corrected line by line, withdrawn with a reason, and its lines are tied to accounts at the counter', async () => {
  await using here = await opened()
  const body = form({ unit: here.communityId, kind: 'persons', title: '', rows: '赵一，第一小组\n钱二\t第二小组\n孙三' })
  const untitled = await here.ask('/desk/rolls/new', here.staff, body)
  assert.equal(untitled.status, 422)
  assert.match(await untitled.text(), /请填名单名称.*钱二/s, 'what was typed is kept')
  const id = (await here.ask('/desk/rolls/new', here.staff, form({ unit: here.communityId, kind: 'persons', title: '选民名单', rows: '赵一，第一小组\n钱二\t第二小组\n孙三' }))).headers.get('location')?.replace(/\?.*/, '').split('/').at(-1) ?? '', desk = `/desk/rolls/${id}`
  assert.match(await here.text(desk, here.staff), /第一小组 · 赵\*\*.*第二小组 · 钱\*\*.*孙\*\*/s)
  assert.equal((await here.ask(`${desk}/correct`, here.staff, form({ strike: '9', reason: '重复' }))).status, 422)
  assert.equal((await here.ask(`${desk}/correct`, here.staff, form({ strike: '2', add: '李四，第一小组', change: '3', changeTo: '孙三，第三小组', reason: '核对户籍' }))).status, 303)
  assert.match(await here.text(desk, here.staff), /第三小组 · 孙\*\*.*李\*\*.*核对户籍/s)
  const { id: voter } = await person(here.db, '赵一')
  await here.db.pool.query(`update people.person set phone = '+8613900000001' where id = $1`, [voter])
  assert.equal((await here.ask(`${desk}/link`, here.staff, form({ number: '1', phone: '13900000009' }))).status, 422)
  assert.equal((await here.ask(`${desk}/link`, here.staff, form({ number: '1', phone: '139 0000 0001' }))).status, 303)
  assert.equal((await here.ask(`${desk}/withdraw`, here.staff, form({ reason: '' }))).status, 422)
  assert.equal((await here.ask(`${desk}/withdraw`, here.staff, form({ reason: '选举延期' }))).status, 303)
  assert.match(await here.text(desk, here.staff), /已撤回/)
})
