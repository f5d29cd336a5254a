import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import type { Actor } from '#platform/context'
import { placePage } from '#domains/territory'
import { form } from '../../public-notices/testing/neighbourhood.ts'
import { covenantsPlacePanel } from './pages/list.tsx'
import { covenantsRoutes } from './routes.ts'
import { begin, begun, later } from './testing/estate.ts'

async function shown() {
  const here = await begin()
  const ask = (path: string, actor?: Actor, now = later, answers?: Record<string, string>) => here.visit(covenantsRoutes, here.contextOf(actor, now)).request(path, answers && form(answers))
  const desk = async (answers: Record<string, string>, actor: Actor = here.people.staff, now = later) => {
    const answer = await ask(`/desk/covenants/${here.id}`, actor, now, answers)
    return { status: answer.status, to: answer.headers.get('location'), text: await answer.text() }
  }
  return { ...here, ask, desk, page: async (path: string, actor?: Actor, now = later) => (await ask(path, actor, now)).text() }
}

test('a covenant is begun, drafted, reviewed, decided, filed, published and signed through its pages', async () => {
  await using here = await shown()
  const resident = `/covenants/${here.id}`
  assert.match(await here.page(resident, undefined, begun), /征集建议.*登录后提建议/s)
  assert.equal((await here.ask(`${resident}/suggest`, undefined, begun, { text: '晚上安静些', key: randomUUID() })).status, 401)
  const empty = await here.ask(`${resident}/suggest`, here.people.resident, begun, { text: '短', key: randomUUID() })
  assert.equal(empty.status, 422)
  assert.equal((await here.ask(`${resident}/suggest`, here.people.resident, begun, { text: '晚上安静些', key: randomUUID() })).status, 303)
  assert.match(await here.page(resident, here.people.neighbour, begun), /晚上安静些.*一位居民/s)

  await here.drafted('第一条 晚上十点后安静。\n第二条 乱扔垃圾的罚款五十元。')
  assert.match(await here.page('/covenants', undefined, new Date('2026-03-21T01:00:00Z')), /征求意见.*杏林苑居民公约/s)
  assert.match(await here.page(resident), /发布草案，征求意见/)
  assert.match(await here.page(`/desk/covenants/${here.id}`, here.people.staff), /禁止条款检查.*第 2 条.*罚款.*行政处罚法第十六条/s)
  assert.equal((await here.desk({ do: 'review' })).to, `/desk/covenants/${here.id}?done=sent`)
  assert.equal((await here.desk({ do: 'agree' })).status, 403, 'who prepares does not review')
  const blocked = await here.desk({ do: 'agree', note: '看过了' }, here.people.supervisor)
  assert.equal(blocked.status, 422)
  assert.match(blocked.text, /还有 1 处可能违法的条款没有处理.*看过了/s)
  assert.equal((await here.desk({ do: 'reason', clause: 'c2', rule: 'fine', reason: '引用市容条例的规定' }, here.people.supervisor)).status, 303)
  assert.equal((await here.desk({ do: 'agree' }, here.people.supervisor)).status, 303)

  const decision = { do: 'decide', body: 'residents-meeting', heldOn: '2026-04-20', entitled: '100', present: '60', women: '20', agree: '40', against: '15', abstain: '5' }
  const wrong = await here.desk({ ...decision, agree: '61' })
  assert.match(wrong.text, /加起来不能多于实到人数.*value="61"/s)
  assert.equal((await here.desk(decision)).to, `/desk/covenants/${here.id}?done=decided`)
  assert.equal((await here.desk({ do: 'file', filedOn: '2026-04-20', filedNumber: '街备3号', filedWith: '示例街道' })).status, 303)
  assert.equal((await here.desk({ do: 'publish', effectiveOn: '2026-05-01', days: '15', basis: '组织法' })).status, 303)
  assert.equal((await here.desk({ do: 'sign', building: '1号楼', door: '1-101' }, here.people.staff)).to, `/desk/covenants/${here.id}?done=signed`)
  assert.equal((await here.desk({ do: 'sign', building: '1号楼', door: '1-101' })).to, `/desk/covenants/${here.id}?done=repeated`)

  const page = await here.page(resident, here.people.resident)
  for (const said of ['已公布施行', '2026年5月1日', '街备3号', '签署的还不到 10 户', '晚上十点后安静', '应到 100 人，实到 60 人', '申请签署', '第 1 次审核']) assert.match(page, new RegExp(said), said)
  assert.match(await here.page(`${resident}/print`), /第一条 .*晚上十点后安静.*户主签名/s)
  assert.match(await here.page('/covenants'), /杏林苑居民公约/)
  assert.match(await (await here.visit(placePage([covenantsPlacePanel]), here.contextOf()).request(`/places/${here.units.buildings[0].id}`)).text(), /公约.*杏林苑居民公约/s)
  assert.match(await here.page('/desk/covenants', here.people.auditor), /杏林苑居民公约.*签署/s)
})

test('the office objects beneath the articles it means, each with its law, and nobody who wrote the text judges it', async () => {
  await using here = await shown()
  const draft = await here.drafted('第一条 爱护楼道。\n第二条 乱扔垃圾的罚款五十元。\n第三条 遛狗拴绳。')
  await here.desk({ do: 'review' })
  const page = await here.page(`/desk/covenants/${here.id}`, here.people.supervisor)
  assert.match(page, /第二条[\s\S]*可能违法：罚款[\s\S]*行政处罚法第十六条[\s\S]*name="reason-c2"[\s\S]*第三条/)
  assert.match((await here.desk({ do: 'object', note: '看过了' }, here.people.supervisor)).text, /写明对哪一条有意见[\s\S]*看过了/)
  await here.rows('update deliberation.draft_version set saved_by = $2 where draft_id = $1', [draft, here.people.supervisor.id])
  assert.match((await here.desk({ do: 'object', 'reason-c2': '没有依据' }, here.people.supervisor)).text, /起草的人不能审核自己的文本/)
  await here.rows('update deliberation.draft_version set saved_by = $2 where draft_id = $1', [draft, here.people.staff.id])
  assert.equal((await here.desk({ do: 'object', 'reason-c2': '没有依据', 'source-c2': '行政处罚法第十六条', 'reason-whole': '请写明怎么劝导' }, here.people.supervisor)).status, 303)
  assert.deepEqual((await here.one<{ objections: unknown }>('select objections from deliberation.covenant_review where covenant_id = $1', [here.id])).objections, [{ clause: 'c2', reason: '没有依据', source: '行政处罚法第十六条' }, { clause: null, reason: '请写明怎么劝导', source: '' }])
})

test('pages of covenants speak English too, and strangers have no desk', async () => {
  await using here = await shown()
  const english = await (await here.visit(covenantsRoutes, here.contextOf(undefined, begun, 'en')).request(`/covenants/${here.id}`)).text()
  assert.match(english, /Suggestions asked for.*Sign in to suggest/s)
  for (const actor of [here.people.resident, here.people.southStaff]) assert.equal((await here.ask(`/desk/covenants/${here.id}`, actor)).status, 403)
  assert.equal((await here.ask(`/covenants/${here.id}/print`)).status, 404, 'nothing to hang up before it is published')
  const begin = { unit: here.units.estate.id, kind: 'residents', title: '楼道公约', purpose: '说说楼道', days: '15', basis: '组织法', key: randomUUID() }
  const [first, second] = await Promise.all([here.ask('/desk/covenants/new', here.people.staff, later, begin), here.ask('/desk/covenants/new', here.people.staff, later, begin)])
  assert.equal(first.headers.get('location'), second.headers.get('location'), 'a form sent twice begins one covenant')
  assert.equal((await here.ask('/desk/covenants/new', here.people.southStaff, later, { ...begin, key: randomUUID() })).status, 403)
})
