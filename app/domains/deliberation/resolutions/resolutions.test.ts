import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import sharp from 'sharp'
import { noticesAbout } from '#domains/public-notices'
import { unitById } from '#domains/territory'
import { form, visit } from '../../matters/testing/visit.ts'
import { neighbourhood } from '../councils/testing/neighbourhood.ts'
import { admitTopic } from '../topics/acts/admit-topic.ts'
import { announceTopic, beginTopics } from '../topics/acts/announce-topic.ts'
import { recordDissent } from '../topics/acts/form-opinion.ts'
import { prepareTopic } from '../topics/acts/prepare-topic.ts'
import { raiseTopic } from '../topics/acts/raise-topic.ts'
import { adoptResolution, type NewResolution } from './acts/adopt-resolution.ts'
import { remindOfResolutions } from './acts/remind-of-resolutions.ts'
import { dropResolution, extendResolution, finishResolution, followUp, judgeResolution, reportProgress } from './acts/work-on-resolution.ts'
import { resolutionsPlacePanel } from './pages/place-panel.tsx'
import { resolutionById } from './reads/resolution-by-id.ts'
import { entriesOf, evidenceOf, stepsOf } from './reads/resolution-details.ts'
import { resolutionsRoutes } from './routes.ts'
import { stepsFrom } from './rules/steps-from.ts'

const place = await neighbourhood()
after(() => place[Symbol.asyncDispose]())
const { staff, contextOf, people, estate, later, many, chair, organisations, db } = place
const topic = await raiseTopic(staff, { source: 'office', category: 'public-affairs', title: '3号楼门禁常坏', text: '门禁常坏，怎么换', unitIds: [estate.id], key: 'gate' })
await admitTopic(staff, topic, 1, { category: 'public-affairs', touches: [] })
await prepareTopic(staff, topic, 2, { parties: ['residents'], forms: ['council'] })
await announceTopic(staff, topic, 3)
const staffAt = (days: number) => contextOf(people.communityStaff, later(days)), handlerAt = (days: number) => contextOf(people.propertyHandler, later(days))
const text = async (response: Response | Promise<Response>) => (await response).text()
let keys = 0
const adopted = (otherwise: Partial<NewResolution> = {}, context = staffAt(4)) => adoptResolution(context, { topicId: topic, text: '更换3号楼门禁', responsible: { organisationId: organisations.propertyCompany }, deadline: '2026-12-10', key: `r-${(keys += 1)}`, ...otherwise })
const version = async (id: string) => (await resolutionById(contextOf(), id))?.version ?? 0
const picture = () => sharp({ create: { width: 40, height: 30, channels: 3, background: '#888' } }).jpeg().toBuffer()

test('nothing is resolved before it is deliberated, and nothing without somebody responsible and a day: the database refuses it too', async () => {
  await assert.rejects(adopted({}, staff), { code: 'deliberation.topic-not-deliberated' })
  await beginTopics(staffAt(4))
  await assert.rejects(adopted({ responsible: { organisationId: '00000000-0000-7000-8000-000000000000' } }), { code: 'deliberation.nobody-responsible' })
  await assert.rejects(adopted({ deadline: '2026-11-01' }), { code: 'deliberation.deadline-passed' })
  await assert.rejects(adopted({ steps: [{ text: '施工', dueOn: '2026-12-11' }] }), { code: 'deliberation.step-refused' })
  await assert.rejects(adopted({}, contextOf(people.neighbour, later(4))), { code: 'people.not-permitted' })
  const row = (owner: string, deadline: string) => db.pool.query(`insert into deliberation.resolution (number, adopting_key, topic_id, unit_id, unit_path, text, organisation_id, deadline, first_deadline, adopted_at) values ('x', gen_random_uuid(), '${topic}', '${estate.id}', '{}', '文字', ${owner}, ${deadline}, ${deadline}, now())`)
  await assert.rejects(row('null', `'2026-12-10'`), /resolution_check/)
  await assert.rejects(row(`'${organisations.propertyCompany}'`, 'null'), /deadline/)
})

test('days that do not exist, a post that nobody holds and a verdict that was not given are told at their field', async () => {
  await assert.rejects(adopted({ deadline: '2027-02-30' }), { code: 'deliberation.deadline-passed' })
  await assert.rejects(adopted({ steps: stepsFrom('2026-11-31 选型') }), { code: 'deliberation.step-refused' })
  await assert.rejects(adopted({ responsible: { role: 'owners-committee', unitId: estate.id } }), { code: 'deliberation.post-vacant' })
  const id = await adopted()
  await assert.rejects(extendResolution(staffAt(5), id, 1, { deadline: '2027-02-30', reason: '下雪' }), { code: 'deliberation.deadline-later' })
  await finishResolution(handlerAt(6), id, 1, { note: '换好了', files: [{ title: '', bytes: await picture() }] })
  const desk = visit(resolutionsRoutes, contextOf(chair, later(7)))
  assert.match(await text(desk.request(`/desk/resolutions/${id}`, form({ do: 'judge', version: '2', note: '看过了' }))), /请选确认，还是退回继续办/)
  assert.equal((await resolutionById(contextOf(), id))?.state, 'done')
})

test('a neighbour head who answers for a resolution works on it, and nobody confirms what they finished themselves', async () => {
  const head = await place.newPerson('楼长', [{ role: 'neighbour-head', unit: estate }]), id = await adopted({ responsible: { role: 'neighbour-head', unitId: estate.id } })
  assert.equal((await many(`select 1 from notifications.notice where topic = 'deliberation.resolution-adopted' and subject = $1 and person_id = $2`, [id, head.id])).length, 1)
  await reportProgress(contextOf(head, later(5)), id, 1, { note: '问过各家了', files: [{ title: '', bytes: await picture() }] })
  await finishResolution(staffAt(6), id, 2, { note: '办好了' })
  await assert.rejects(judgeResolution(staffAt(7), id, 3, { confirmed: true, note: '' }), { code: 'deliberation.own-resolution' })
  await judgeResolution(contextOf(chair, later(7)), id, 3, { confirmed: true, note: '' })
})

test('one form sent many times at once adopts one resolution, and the people of the organisation are told', async () => {
  const made = await Promise.all(Array.from({ length: 8 }, () => adopted({ key: 'same' })))
  assert.equal(new Set(made).size, 1)
  assert.equal((await many(`select 1 from notifications.notice where topic = 'deliberation.resolution-adopted' and subject = $1 and person_id = $2`, [made[0], people.propertyHandler.id])).length, 1)
})

test('steps are read from lines, are done one by one, and a line that is none is told by its number', async () => {
  assert.deepEqual(stepsFrom('2026-12-01 选型\n\n2026年12月5日，施工'), [{ text: '选型', dueOn: '2026-12-01' }, { text: '施工', dueOn: '2026-12-05' }])
  const id = await adopted({ steps: stepsFrom('2026-12-01 选型\n2026-12-05 施工') }), [first] = await stepsOf(contextOf(), id)
  await reportProgress(handlerAt(6), id, 1, { note: '选好了', stepId: first?.id })
  assert.deepEqual((await stepsOf(contextOf(), id)).map((step) => step.doneAt !== null), [true, false])
  await assert.rejects(reportProgress(handlerAt(6), id, 2, { note: '再来', stepId: first?.id }), { code: 'deliberation.unknown-step' })
})

test('done needs evidence; the council confirms it, or sends it back with what is missing', async () => {
  const id = await adopted()
  await assert.rejects(finishResolution(handlerAt(6), id, 1, { note: '换好了' }), { code: 'deliberation.evidence-needed' })
  await assert.rejects(finishResolution(contextOf(people.lightingHandler, later(6)), id, 1, { note: '不归我', files: [] }), { code: 'people.not-permitted' })
  await finishResolution(handlerAt(6), id, 1, { note: '换好了，业主张建国 13912345678 验收', files: [{ title: '新门禁', bytes: await picture() }] })
  const [entry] = (await entriesOf(contextOf(), id)).slice(-1)
  assert.doesNotMatch(entry?.note ?? '', /13912345678/)
  assert.equal((await evidenceOf(contextOf(), id)).length, 1)
  await assert.rejects(judgeResolution(contextOf(chair, later(7)), id, 2, { confirmed: false, note: '' }), { code: 'deliberation.reason-needed' })
  await judgeResolution(contextOf(chair, later(7)), id, 2, { confirmed: false, note: '夜里还不能自动上锁' })
  assert.equal((await resolutionById(contextOf(), id))?.state, 'open')
  await finishResolution(handlerAt(8), id, 3, { note: '调好了' })
  const both = await Promise.allSettled([judgeResolution(contextOf(chair, later(9)), id, 4, { confirmed: true, note: '' }), judgeResolution(staffAt(9), id, 4, { confirmed: false, note: '再看看' })])
  assert.deepEqual(both.map(({ status }) => status).sort(), ['fulfilled', 'rejected'], 'one of two who judge at once is told')
})

test('more time is given for a reason and only forward; the first deadline stays to be seen', async () => {
  const id = await adopted()
  await assert.rejects(extendResolution(staffAt(5), id, 1, { deadline: '2026-12-09', reason: '缩短' }), { code: 'deliberation.deadline-later' })
  await assert.rejects(extendResolution(handlerAt(5), id, 1, { deadline: '2026-12-20', reason: '自己延' }), { code: 'people.not-permitted' })
  await extendResolution(staffAt(5), id, 1, { deadline: '2026-12-20', reason: '等配件到货' })
  const page = await text(visit(resolutionsRoutes, contextOf(undefined, later(5))).request(`/resolutions/${id}`))
  for (const said of ['2026年12月20日', '最初期限 2026-12-10', '等配件到货', '示例物业公司']) assert.match(page, new RegExp(said))
})

test('overdue ones stand first on the page of the place and in the list, and everybody who answers is reminded once', async () => {
  const late = await adopted({ deadline: '2026-12-01' }), context = contextOf(undefined, later(20))
  const unit = await unitById(context, estate.id), page = { locale: 'zh-CN', largePrint: false, path: '/', reader: undefined, place: { name: '示例', sample: true }, phone: undefined } as const
  assert.ok(unit)
  const panel = String(await resolutionsPlacePanel.render(context, page, unit))
  assert.match(panel, /项已过期/)
  assert.ok(panel.indexOf(late) < panel.indexOf('12月20日'), 'overdue before what is due later')
  const list = await text(visit(resolutionsRoutes, context).request('/resolutions'))
  assert.ok(list.indexOf(late) >= 0 && list.indexOf(late) < list.indexOf('2026-12-20') || !list.includes('2026-12-20'))
  await Promise.all([remindOfResolutions(context), remindOfResolutions(context)])
  await remindOfResolutions(contextOf(undefined, later(21)))
  const told = await many<{ person_id: string }>(`select person_id from notifications.notice where topic = 'deliberation.resolution-overdue' and subject = $1`, [late])
  assert.deepEqual(told.map(({ person_id }) => person_id).sort(), [people.propertyHandler.id, chair.id].sort())
})

test('a reminder comes some days before the deadline, and not before', async () => {
  const id = await adopted({ deadline: '2027-02-10' }), soon = () => many(`select 1 from notifications.notice where topic = 'deliberation.resolution-soon' and subject = $1`, [id])
  await remindOfResolutions(contextOf(undefined, new Date('2027-02-05T01:00:00Z')))
  assert.equal((await soon()).length, 0)
  await remindOfResolutions(contextOf(undefined, new Date('2027-02-07T01:00:00Z')))
  assert.equal((await soon()).length, 1)
})

test('the council follows up and drops for a reason; a dropped one is not worked on any more', async () => {
  const id = await adopted()
  await followUp(contextOf(chair, later(6)), id, 1, { note: '看过现场，还没动工' })
  await dropResolution(staffAt(6), id, 2, { reason: '楼栋改造一并更换' })
  await assert.rejects(reportProgress(handlerAt(7), id, 3, { note: '开工' }), { code: 'deliberation.resolution-state' })
  assert.match(await text(visit(resolutionsRoutes, contextOf()).request(`/resolutions/${id}`)), /楼栋改造一并更换/)
})

test('the form says at its field what is missing, keeps what was typed, and adopts once complete; evidence comes with the form', async () => {
  const site = visit(resolutionsRoutes, staffAt(4), { staff: true }), answers = { text: '清理消防通道', responsible: organisations.propertyCompany, deadline: '2026-12-15', steps: '明天 清理', key: 'form' }
  const nobody = await site.request(`/desk/resolutions/new?topic=${topic}`, form({ ...answers, responsible: '', steps: '' }))
  assert.equal(nobody.status, 422)
  const said = await nobody.text()
  assert.match(said, /请选谁负责/)
  assert.match(said, /清理消防通道/)
  assert.match(await text(site.request(`/desk/resolutions/new?topic=${topic}`, form(answers))), /第 1 步看不懂/)
  const made = await site.request(`/desk/resolutions/new?topic=${topic}`, form({ ...answers, steps: '2026-12-14 清理' }))
  const id = /resolutions\/([0-9a-f-]{36})/.exec(made.headers.get('location') ?? '')?.[1] ?? ''
  const body = new FormData()
  for (const [name, value] of Object.entries({ do: 'finish', version: String(await version(id)), note: '清理完' })) body.set(name, value)
  body.set('files', new File([new Uint8Array(await picture())], 'a.jpg', { type: 'image/jpeg' }))
  assert.equal((await visit(resolutionsRoutes, handlerAt(5), { staff: true }).request(`/desk/resolutions/${id}`, { method: 'POST', body })).status, 303)
  const [file] = await evidenceOf(contextOf(), id), shown = await visit(resolutionsRoutes, contextOf()).request(`/resolutions/evidence/${file?.id}`)
  assert.equal(shown.headers.get('content-type'), 'image/webp')
  assert.match(await text(visit(resolutionsRoutes, contextOf()).request(`/resolutions/${id}/print`)), /清理消防通道/)
})

test('a resolution hangs out as a notice for the days of residents’ affairs, with who answers for it and its steps, and is taken down when it is dropped', async () => {
  const id = await adopted({ text: '更换3号楼门禁，联系 13812345678', steps: [{ text: '选型', dueOn: '2026-12-01' }] }), [notice] = await noticesAbout(staffAt(4), id)
  assert.deepEqual([notice?.kind, notice?.state, notice?.days, notice?.href], ['resolution', 'standing', 15, `/resolutions/${id}`])
  const { sections } = (await many<{ sections: object }>('select sections from public_notices.notice where subject = $1', [id]))[0] ?? {}
  assert.match(JSON.stringify(sections), /更换3号楼门禁.*2026-12-10.*选型/)
  assert.doesNotMatch(JSON.stringify(sections), /13812345678/)
  await dropResolution(contextOf(chair, later(4)), id, await version(id), { reason: '另案办理' })
  assert.equal((await noticesAbout(staffAt(4), id))[0]?.state, 'withdrawn')
})

test('dissent of its topic stands on the page of a resolution, and says when its answer is late', async () => {
  const id = await adopted()
  await recordDissent(staffAt(5), topic, { partyClass: 'tenants', text: '租户希望晚一点装' })
  const page = (days: number) => text(visit(resolutionsRoutes, contextOf(undefined, later(days))).request(`/resolutions/${id}`))
  assert.match(await page(6), /租户希望晚一点装/)
  assert.doesNotMatch(await page(6), /超过答复期限/)
  assert.match(await page(40), /超过答复期限/)
})
