import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Actor } from '#platform/context'
import { testDatabase } from '#platform/testing/database'
import { holdingsOf } from '../reads/holdings.ts'
import { propertyRoutes } from '../routes.ts'
import { contextOn, registerCsv, smallEstate } from '../testing/estate.ts'
import { form, visit } from '../testing/visit.ts'

async function opened() {
  const db = await testDatabase(), estate = await smallEstate(db), files = contextOn(db, estate.staff).files
  const ask = (path: string, actor: Actor | undefined, init?: RequestInit) => visit(propertyRoutes, { ...contextOn(db, actor), files }).request(path, init)
  const upload = async (bytes: Uint8Array, actor: Actor | undefined = estate.staff) => {
    const body = new FormData()
    body.set('file', new File([Buffer.from(bytes)], 'register.csv'))
    return ask(`/desk/property/${estate.estateId}/upload`, actor, { method: 'POST', body })
  }
  const text = async (path: string, actor?: Actor) => (await ask(path, actor)).text()
  return { db, ...estate, ask, text, upload, [Symbol.asyncDispose]: () => db[Symbol.asyncDispose]() }
}
const lines = ['1号楼,1单元101,89.50,住宅,已售,张示例,Y1,1/2,是', '1号楼,1单元101,89.50,住宅,已售,李邻居,Y2,1/2,', '2号楼,201,100.10,住宅,未售,示例建设有限公司,D1,,']

test('staff upload a register, see what it would do, write it, and find its units by building and door with surnames only', async () => {
  await using here = await opened()
  assert.match(await here.text(`/desk/property/${here.estateId}`, here.staff), /还没有登记册/)
  const broken = await here.upload(registerCsv('1号楼,101,89.505,住宅,已售,张三,Y1,,'))
  const at = broken.headers.get('location') ?? ''
  assert.match(await here.text(at, here.staff), /两位小数，不要自己取舍/)
  const sheet = await here.text(`${at}/reasons.csv`, here.staff)
  assert.match(sheet, /原因/)
  assert.equal((await here.ask(`${at}/reasons.xlsx`, here.staff)).status, 200)
  const sound = (await here.upload(registerCsv(...lines))).headers.get('location') ?? ''
  assert.match(await here.text(sound, here.staff), /新增 2 套/)
  assert.equal((await here.ask(sound, here.staff, form({ do: 'commit' }))).status, 303)
  assert.equal((await here.ask(sound, here.staff, form({ do: 'commit' }))).status, 409, 'twice is told')
  const page = await here.text(`/desk/property/${here.estateId}?building=1号楼&q=101`, here.staff)
  for (const said of ['1单元101', '89.50', '张\\*\\*、李\\*\\*', '189.60']) assert.match(page, new RegExp(said), said)
  assert.doesNotMatch(page, /张示例|201<|Y1/)
  assert.match(await here.text('/desk/property', here.staff), /阳光小区/)
  const template = await here.text('/desk/property/template.csv')
  assert.match(template, /业主编号/)
})

test('names are opened only by a button that says what for, and the page of the change is the register in a form', async () => {
  await using here = await opened()
  const at = (await here.upload(registerCsv(...lines))).headers.get('location') ?? ''
  await here.ask(at, here.staff, form({ do: 'commit' }))
  const unit = (await holdingsOf(contextOn(here.db, here.staff), here.estateId)).find(({ building }) => building === '1号楼'), href = `/desk/property/units/${unit?.id}`
  assert.doesNotMatch(await here.text(href, here.staff), /张示例/)
  assert.equal((await here.ask(href, here.staff, form({ purpose: '' }))).status, 422)
  const shown = await here.ask(href, here.staff, form({ purpose: 'owners-vote' }))
  assert.match(await shown.text(), /张示例.*Y1.*由其行使表决权/s)
  assert.equal(shown.headers.get('cache-control'), 'no-store')
  assert.equal((await here.ask(href, here.committee, form({ purpose: 'owners-vote' }))).status, 403, 'no vote of the owners is under way')
  assert.match(await here.text(`${href}/change`, here.staff), /value="张示例"/)
  const change = { cause: 'correction', validFrom: '2026-06-01', building: '1号楼', label: '1单元101', area: '89.515', kind: 'dwelling', state: 'sold', source: 'register', certificate: '', name0: '张示例', key0: 'Y1', party0: 'person', share0: '', representative: '' }
  const refused = await here.ask(`${href}/change`, here.staff, form(change))
  assert.equal(refused.status, 422)
  assert.match(await refused.text(), /id="field-area-error"/, 'the sentence stands at the field')
  assert.equal((await here.ask(`${href}/change`, here.staff, form({ ...change, area: '89.51' }))).status, 303)
  assert.match(await here.text(href, here.staff), /89\.51.*更正.*89\.50/s)
})

test('a resident finds the estate, says which unit is theirs, staff see the paper, and it stands under my property', async () => {
  await using here = await opened()
  const at = (await here.upload(registerCsv(...lines))).headers.get('location') ?? ''
  await here.ask(at, here.staff, form({ do: 'commit' }))
  assert.match(await here.text('/me/property?q=阳光', here.resident), new RegExp(`/me/property\\?estate=${here.estateId}`))
  const claim = { estate: here.estateId, building: '1号楼', label: '1单元999', proof: 'certificate' }
  const wrong = await here.ask('/me/property', here.resident, form(claim))
  assert.equal(wrong.status, 422)
  assert.match(await wrong.text(), /登记册里没有这一套.*value="1单元999"/s)
  assert.equal((await here.ask('/me/property', here.resident, form({ ...claim, label: '1 单元 101 室' }))).status, 303, 'doors are found however they are written')
  assert.match(await here.text('/me/property', here.resident), /等待核对/)
  const list = await here.text(`/desk/property/${here.estateId}/claims`, here.staff)
  const href = /\/desk\/property\/claims\/[0-9a-f-]{36}/.exec(list)?.[0] ?? ''
  assert.match(list, /张\*\*/)
  assert.doesNotMatch(await here.text(href, here.staff), /张示例/)
  assert.match(await (await here.ask(href, here.staff, form({ do: 'open' }))).text(), /张示例.*与申请人同名/s)
  assert.equal((await here.ask(href, here.staff, form({ do: 'refuse', reason: '' }))).status, 422)
  assert.equal((await here.ask(href, here.staff, form({ do: 'verify', owner: 'Y1' }))).status, 303)
  assert.match(await here.text('/me/property', here.resident), /阳光小区 1号楼 1单元101.*89\.50/s)
  assert.equal((await here.ask(href, here.resident)).status, 403)
})
