import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { reportMatter, standingOf, toDeliberation } from '#domains/matters'
import { unitById } from '#domains/territory'
import { form, visit } from '../../../matters/testing/visit.ts'
import { neighbourhood } from '../../councils/testing/neighbourhood.ts'
import { topicById } from '../reads/topic-by-id.ts'
import { topicsRoutes } from '../routes.ts'
import { topicsPlacePanel } from './place-panel.tsx'

const place = await neighbourhood()
after(() => place[Symbol.asyncDispose]())
const { staff, contextOf, people, estate, buildings, later, lamp } = place
const text = async (response: Response | Promise<Response>) => (await response).text()
const idIn = (response: Response) => /([0-9a-f-]{36})/.exec(response.headers.get('location') ?? '')?.[1] ?? ''
const desk = (days = 0) => visit(topicsRoutes, contextOf(people.communityStaff, later(days)), { staff: true })
const nobody = visit(topicsRoutes, contextOf())
const version = async (id: string) => String((await topicById(contextOf(), id))?.version)
const petition = { title: '楼前空地怎么用', text: '空地常年堆杂物，想商量怎么用。联系人张建国 13912345678', category: 'public-affairs', units: buildings.first.id }

test('a resident raises a topic and neighbours sign it by hand of one button; a stranger is asked to sign in', async () => {
  const raiser = await place.neighbour(), site = visit(topicsRoutes, contextOf(raiser))
  const empty = await site.request('/topics/new', form({ ...petition, title: '', key: 'a' }))
  assert.equal(empty.status, 422)
  assert.match(await empty.text(), /请写标题/)
  const nowhere = await text(site.request('/topics/new', form({ title: petition.title, text: petition.text, category: 'raised', key: 'a' })))
  assert.match(nowhere, /没有找到这个地方/)
  const id = idIn(await site.request('/topics/new', form({ ...petition, key: 'a' })))
  const page = await text(nobody.request(`/topics/${id}`))
  assert.match(page, /1 \/ 5/)
  assert.match(page, /登录后联名/)
  assert.doesNotMatch(page, /13912345678|张建国/)
  for (let count = 0; count < 4; count += 1) assert.equal((await visit(topicsRoutes, contextOf(await place.neighbour())).request(`/topics/${id}`, form({ do: 'sign' }))).status, 303)
  assert.match(await text(nobody.request(`/topics/${id}`)), /待受理/)
  assert.match(await text(nobody.request('/topics')), /楼前空地怎么用/)
})

test('the desk leads a topic through its path, one lawful step at a time, with materials that everybody reads', async () => {
  const made = await desk().request('/desk/topics/new', form({ source: 'office', title: '楼道充电桩', text: '在空地设充电桩', category: 'public-affairs', units: estate.id, key: 'desk' })), id = idIn(made)
  const first = await text(desk().request(`/desk/topics/${id}`))
  assert.match(first, /value="admit"/)
  assert.doesNotMatch(first, /value="announce"/, 'only the next steps are offered')
  assert.equal((await desk().request(`/desk/topics/${id}`, form({ do: 'admit', version: '1', category: 'public-affairs', touches: 'common-parts', units: estate.id }))).status, 303)
  const stale = await desk().request(`/desk/topics/${id}`, form({ do: 'prepare', version: '1', parties: 'owners', forms: 'hearing' }))
  assert.equal(stale.status, 422)
  assert.match(await stale.text(), /刚刚有了变化/)
  assert.equal((await desk().request(`/desk/topics/${id}`, form({ do: 'prepare', version: '2', parties: 'owners', forms: 'hearing' }))).status, 303)
  const sent = (bytes: string, name: string, type: string) => { const body = new FormData(); body.set('do', 'material'); body.set('materialTitle', '充电桩方案'); body.set('file', new File([bytes], name, { type })); return { method: 'POST', body } }
  assert.match(await text(desk().request(`/desk/topics/${id}`, sent('<script>', 'x.pdf', 'application/pdf'))), /只能上传 PDF 或照片/)
  assert.equal((await desk().request(`/desk/topics/${id}`, sent('%PDF-1.7\n', 'x.pdf', 'application/pdf'))).status, 303)
  const material = /\/topics\/materials\/([0-9a-f-]{36})/.exec(await text(nobody.request(`/topics/${id}`)))?.[1]
  const file = await nobody.request(`/topics/materials/${material}`)
  assert.equal(file.headers.get('content-type'), 'application/pdf')
  assert.match(file.headers.get('content-security-policy') ?? '', /sandbox/)
  assert.match(await text(desk().request(`/desk/topics/${id}`, form({ do: 'announce', version: await version(id), days: '2' }))), /至少 3 日/)
  assert.equal((await desk().request(`/desk/topics/${id}`, form({ do: 'announce', version: await version(id), days: '3' }))).status, 303)
  const page = await text(nobody.request(`/topics/${id}`))
  for (const said of ['协商不等于表决', '民法典第二百七十八条第一款第（八）项', '业主大会.{1,400}尚未提交', '听证会', '充电桩方案']) assert.match(page, new RegExp(said))
  assert.match(await text(nobody.request(`/topics/${id}/print`)), /公布议题和材料/)
})

test('matters that were sent to deliberation wait at the desk, and become a topic with their words', async () => {
  const matter = await reportMatter(contextOf(people.resident), lamp({ title: '楼道灯常坏' }))
  await toDeliberation(staff, matter.id, (await standingOf(contextOf(), matter.id)).version, { reason: '大家商量' })
  assert.match(await text(desk().request('/desk/topics')), /楼道灯常坏/)
  const page = await text(desk().request(`/desk/topics/new?source=matters&matter=${matter.id}`))
  assert.match(page, /value="楼道灯常坏"/)
  const id = idIn(await desk().request('/desk/topics/new', form({ source: 'matters', matter: matter.id, title: '楼道灯怎么换', text: '一起商量', category: 'hardship', key: 'matters' })))
  assert.doesNotMatch(await text(desk().request('/desk/topics')), /楼道灯常坏/)
  assert.match(await text(nobody.request(`/topics/${id}`)), /来自这些诉求/)
})

test('a neighbour sees no desk, and staff of another community cannot run the topic', async () => {
  const id = idIn(await desk().request('/desk/topics/new', form({ source: 'office', title: '别人的议题', text: '内容', category: 'policy', units: estate.id, key: 'others' })))
  assert.equal((await visit(topicsRoutes, contextOf(people.neighbour)).request(`/desk/topics/${id}`)).status, 403)
  assert.equal((await visit(topicsRoutes, contextOf(people.southStaff)).request(`/desk/topics/${id}`, form({ do: 'admit', version: '1', category: 'policy' }))).status, 403)
  assert.equal((await nobody.request('/desk/topics')).status, 401)
})

test('the page of a place shows its topics, and nothing where there are none', async () => {
  const page = { locale: 'zh-CN', largePrint: false, path: '/', reader: undefined, place: { name: '示例', sample: true }, phone: undefined } as const
  const [here, elsewhere] = [await unitById(contextOf(), estate.id), await unitById(contextOf(), place.units.south.id)]
  assert.ok(here && elsewhere)
  assert.match(String(await topicsPlacePanel.render(contextOf(), page, here)), /楼前空地怎么用/)
  assert.equal(await topicsPlacePanel.render(contextOf(), page, elsewhere), null)
})
