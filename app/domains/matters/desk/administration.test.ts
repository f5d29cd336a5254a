import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { reportMatter } from '../acts/report-matter.ts'
import { basis } from '../reads/basis.ts'
import { defaultCharter } from '../rules/charter.ts'
import { friday, smallClocks, smallPlace } from '../testing/place.ts'
import { form, visit } from '../testing/visit.ts'
import { charterFields, charterValue } from './rules/charter-form.ts'
import { dutyGaps } from './rules/duty-gaps.ts'
import { dutyPlaces } from './reads/duty-places.ts'
import { textsOf } from './rules/wording-form.ts'
import { wordingsOf } from './reads/category-wordings.ts'
import { deskRoutes } from './routes.ts'

const place = await smallPlace()
after(() => place[Symbol.asyncDispose]())
const { contextOf, people, units, organisations, lamp } = place
const administrator = visit(deskRoutes, contextOf(people.placeAdministrator), { staff: true })
const admin = '/desk/administration'
const text = async (response: Response | Promise<Response>) => (await response).text()

/** The answers that the form of a standing category shows. */
const standing = async (code: string) => {
  const [wording] = await wordingsOf(contextOf(), code)
  assert.ok(wording)
  const texts = textsOf(wording)
  const names = ['kind', 'largeZh', 'largeEn', 'smallZh', 'smallEn', 'publicity', 'anonymous', 'check', 'sort', 'source', ...Object.keys(smallClocks).filter((name) => name !== 'urgent').flatMap((name) => [`clock.${name}.amount`, `clock.${name}.unit`]), ...Object.keys(smallClocks.urgent).flatMap((name) => [`urgent.${name}.amount`, `urgent.${name}.unit`])]
  return Object.fromEntries([...names.map((name) => [name, texts(name)] as const), ['questions', '0'], ['validFrom', '2026-11-20']]) as Record<string, string>
}

test('the way in shows each post what it may use', async () => {
  const seen = async (actor: keyof typeof people) => [...(await text(visit(deskRoutes, contextOf(people[actor]), { staff: true }).request(admin))).matchAll(/class="card-link" href="([^"]+)"/g)].map((match) => match[1])
  for (const path of ['categories', 'duties', 'charter', 'holidays', 'units', 'place', 'webhooks']) assert.ok((await seen('placeAdministrator')).includes(`${admin}/${path}`), path)
  const user = await seen('userAdministrator')
  for (const path of ['people', 'organisations']) assert.ok(user.includes(`${admin}/${path}`), path)
  for (const path of ['categories', 'duties', 'charter', 'holidays', 'units', 'webhooks']) assert.ok(!user.includes(`${admin}/${path}`), path)
  assert.ok(!(await seen('dispatcher')).includes(`${admin}/categories`))
  assert.deepEqual(await seen('resident'), [])
  assert.equal((await visit(deskRoutes, contextOf()).request(admin)).status, 401)
})

test('rules are read by auditors, changed by administrators of the place, closed to all others', async () => {
  for (const path of ['categories', 'categories/C0101', 'duties', 'charter', 'holidays']) {
    assert.equal((await visit(deskRoutes, contextOf(people.auditor), { staff: true }).request(`${admin}/${path}`)).status, 200, path)
    for (const actor of [people.dispatcher, people.supervisor, people.resident]) assert.equal((await visit(deskRoutes, contextOf(actor)).request(`${admin}/${path}`)).status, 403, path)
    assert.equal((await visit(deskRoutes, contextOf(people.auditor), { staff: true }).request(`${admin}/${path}`, form({ do: 'x' }))).status, path === 'categories' ? 404 : 403, path)
  }
})

test('a category reworded through its page keeps its earlier wording, and matters keep theirs', async () => {
  const { id } = await reportMatter(contextOf(people.resident), lamp())
  const answers = await standing('C0101')
  const saved = await administrator.request(`${admin}/categories/C0101`, form({ ...answers, smallZh: '路灯与景观灯', 'clock.handle.amount': '3', questions: '1', 'question.0.code': 'pole', 'question.0.type': 'singlevaluelist', 'question.0.zh': '灯杆倒了吗', 'question.0.en': 'Did the pole fall', 'question.0.values': 'yes=倒了/Yes\nno=没倒/No' }))
  assert.equal(saved.status, 303, await saved.text())
  const [now, before] = await wordingsOf(contextOf(), 'C0101')
  assert.deepEqual([now?.small_zh, now?.valid_from, now?.clocks.handle.amount, before?.small_zh, before?.valid_to], ['路灯与景观灯', '2026-11-20', 3, '路灯照明', '2026-11-20'])
  assert.deepEqual(now?.questions[0]?.values, [{ key: 'yes', zh: '倒了', en: 'Yes' }, { key: 'no', zh: '没倒', en: 'No' }])
  assert.equal((await place.one<{ category_id: string }>('select category_id from matters.matter where id = $1', [id])).category_id, before?.id)
  assert.match(await text(administrator.request(`${admin}/categories/C0101`)), /2026-01-01 到 2026-11-20/)
})

test('what is wrong with a wording is said at its field, and nothing is saved', async () => {
  const answers = await standing('E0104')
  const refused = await administrator.request(`${admin}/categories/E0104`, form({ ...answers, smallZh: '', 'clock.sign-in.amount': 'two', source: '', validFrom: '2026-13-01' }))
  const html = await refused.text()
  assert.equal(refused.status, 422)
  for (const field of ['smallZh', 'clock-sign-in-amount', 'source', 'validFrom']) assert.match(html, new RegExp(`href="#field-${field}"`))
  assert.equal((await wordingsOf(contextOf(), 'E0104')).length, 1)
  const earlier = await administrator.request(`${admin}/categories/E0104`, form({ ...answers, smallZh: '夜间噪声', validFrom: '2025-06-01' }))
  assert.match(await earlier.text(), /已有从 2026-01-01 起生效的写法/)
  assert.match(await text(administrator.request(`${admin}/categories/E0104`, form({ ...answers, do: 'question' }))), /问题 1/)
})

test('a category ends on a day and cannot be chosen from then on', async () => {
  assert.equal((await administrator.request(`${admin}/categories/E0501`, form({ do: 'end', endFrom: '2025-12-31' }))).status, 422)
  assert.equal((await administrator.request(`${admin}/categories/E0501`, form({ do: 'end', endFrom: '2026-11-19' }))).status, 303)
  assert.equal((await basis(contextOf())).categories.has('E0501'), false)
})

test('a sheet of categories is checked whole, then written, and once more changes nothing', async () => {
  const csv = await text(administrator.request(`${admin}/categories-sheet/categories.csv`))
  const post = (body: string, doing: string) => administrator.request(`${admin}/categories-sheet`, form({ csv: body, do: doing }))
  const before = await place.many('select * from matters.category order by id')
  assert.equal((await post(csv, 'commit')).status, 303)
  assert.deepEqual(await place.many('select * from matters.category order by id'), before)
  const broken = csv.replace('24 hour', 'soon')
  const answer = await post(broken, 'commit')
  assert.equal(answer.status, 422)
  assert.match(await answer.text(), /时限要填/)
  assert.match(await text(post(broken, 'reasons')), /时限要填/)
  assert.match(await text(post('code,kind\n1,2\n', 'commit')), /缺少“large_zh”/)
  const added = await post(csv.replace(/\r\nE0104,(.*?)噪声扰民/s, '\r\nE0199,$1深夜唱歌'), 'commit')
  assert.equal(added.status, 303, await added.text())
  assert.equal((await wordingsOf(contextOf(), 'E0199')).length, 1)
})

test('gaps tell where nobody answers and where several do; duties end, they are not deleted', async () => {
  const rules = await basis(contextOf())
  const gaps = async () => {
    const { dutiesOfUnit, categories } = await basis(contextOf())
    const places = await dutyPlaces(contextOf(), [...dutiesOfUnit.keys()])
    return dutyGaps(places.map(({ path }) => path), [...categories.values()], dutiesOfUnit).map((gap) => [gap.unitId, gap.why, gap.categoryCodes.length])
  }
  assert.deepEqual(await gaps(), [])
  assert.equal((await administrator.request(`${admin}/duties`, form({ part: 'territory', category: '*', unit: '110108999001', organisation: organisations.southCommittee, validFrom: '2026-11-20' }))).status, 303)
  assert.deepEqual((await gaps()).map(([unit, why]) => [unit, why]), [[units.north.id, 'several-duties']])
  const { id } = await place.one<{ id: string }>('select id from matters.duty where unit_id = $1 and organisation_id = $2', [units.south.id, organisations.southCommittee])
  assert.equal((await administrator.request(`${admin}/duties`, form({ do: 'end', id, endFrom: '2026-11-20' }))).status, 303)
  assert.equal((await place.one<{ valid_to: string }>('select valid_to from matters.duty where id = $1', [id])).valid_to, '2026-11-20')
  // Without a duty of its own the community is answered for by the street, where nobody is named for what is not a lamp.
  assert.ok((await gaps()).some(([unit, why, count]) => unit === units.street.id && why === 'no-duty' && count === rules.categories.size - 1))
  const html = await text(administrator.request(`${admin}/duties`))
  assert.match(html, /没有人负责/)
  assert.match(html, /有几家同时负责/)
})

test('a duty that is not complete is refused at its fields', async () => {
  const refused = await administrator.request(`${admin}/duties`, form({ part: 'owner', category: '*', unit: '哪里', organisation: '', validFrom: 'x' }))
  const html = await refused.text()
  assert.equal(refused.status, 422)
  for (const field of ['category', 'unit', 'organisation', 'validFrom']) assert.match(html, new RegExp(`href="#field-${field}"`), field)
})

test('a sheet of duties names what it does not know, and the export comes back unchanged', async () => {
  const post = (body: string, doing: string) => administrator.request(`${admin}/duties-sheet`, form({ csv: body, do: doing }))
  const csv = await text(administrator.request(`${admin}/duties-sheet/duties.csv`))
  const count = async () => (await place.many('select from matters.duty')).length
  const before = await count()
  assert.equal((await post(csv, 'commit')).status, 303)
  assert.equal(await count(), before)
  const html = await text(post('part,category_code,unit_code,organisation,valid_from\nowner,,999,没有的,2026-1-1\n', 'commit'))
  for (const reason of ['权属职责要写类别', '没有这个编码或名称的地方', '没有这个单位', '日期写成']) assert.match(html, new RegExp(reason))
  assert.equal(await count(), before)
})

test('a charter is decided with its source from a day on; every wrong number is named at its field', async () => {
  const usual = Object.fromEntries(charterFields.map(({ name }) => [name, String(charterValue(defaultCharter, name))]))
  const wrong = await administrator.request(`${admin}/charter`, form({ ...usual, 'returns.most': '-1', mostRounds: '0', 'rates.solved': '40', effectiveFrom: '2026-11-01', source: '' }))
  const html = await wrong.text()
  assert.equal(wrong.status, 422)
  for (const field of ['returns-most', 'mostRounds', 'rates-responded', 'source']) assert.match(html, new RegExp(`href="#field-${field}"`), field)
  assert.match(await text(administrator.request(`${admin}/charter`, form({ ...usual, effectiveFrom: '2026-11-01', source: '会议' }))), /只能从今天或以后/)
  assert.equal((await administrator.request(`${admin}/charter`, form({ ...usual, reopenDays: '30', effectiveFrom: '2026-11-20', source: '街道办公会 2026-11-18' }))).status, 303)
  assert.equal((await basis(contextOf())).charter.reopenDays, 30)
  assert.match(await text(administrator.request(`${admin}/charter`, form({ ...usual, effectiveFrom: '2026-11-20', source: '再来' }))), /这一天已经定过/)
  assert.match(await text(administrator.request(`${admin}/charter`)), /第 1 版 · 2026-11-20 · 街道办公会/)
})

test('a year of holidays gives an end to the clocks that waited for it; a wrong day is named', async () => {
  const late = new Date('2026-12-30T01:00:00Z')
  await reportMatter(contextOf(people.resident, late), lamp())
  const waiting = async () => (await place.many('select from matters.clock where due_at is null and stopped_at is null')).length
  assert.ok((await waiting()) > 0)
  const at = visit(deskRoutes, contextOf(people.placeAdministrator, late), { staff: true })
  const post = (more: Record<string, string>) => at.request(`${admin}/holidays`, form({ year: '2027', off: '2027-01-01', makeup: '', source: '测试', ...more }))
  assert.match(await text(at.request(`${admin}/holidays`)), /还没有 2027 年的放假安排/)
  assert.match(await text(post({ off: '2027-01-02' })), /2027-01-02 是周末/)
  assert.match(await text(post({ makeup: '2027-01-04' })), /2027-01-04 是周一到周五/)
  assert.match(await text(post({ off: '2027-02-30' })), /没有“2027-02-30”/)
  assert.match(await text(post({ year: '2026' })), /2026 年已经有放假安排/)
  const saved = await post({})
  assert.equal(saved.status, 303, await saved.text())
  assert.equal(await waiting(), 0)
  assert.match(await text(at.request(saved.headers.get('location') ?? '')), /期限已补上/)
  assert.ok(friday < late)
})

test('a year of holidays that was entered wrongly is corrected: clocks are counted anew, and what stood there stays with its day and who entered it', async () => {
  const late = new Date('2026-12-30T01:00:00Z')
  const at = visit(deskRoutes, contextOf(people.placeAdministrator, late), { staff: true })
  const page = async () => text(at.request(`${admin}/holidays`))
  const years = async () => (await place.many<{ version: number }>('select version from territory.calendar_year where year = 2027 order by version')).map(({ version }) => version)
  const held = (await years()).at(-1) ?? 0
  if (held === 0) await at.request(`${admin}/holidays`, form({ year: '2027', off: '2027-01-01', makeup: '', source: '测试' }))
  const version = (await years()).at(-1) ?? 0
  const { id } = await reportMatter(contextOf(people.resident, late), lamp())
  const due = async () => (await place.one<{ due_at: Date }>(`select due_at from matters.clock where matter_id = $1 and unit = 'workday'`, [id])).due_at.toISOString()
  assert.equal(await due(), '2027-01-05T16:00:00.000Z')
  const correction = { year: '2027', corrects: String(version), off: '2027-01-01 2027-01-04', makeup: '', source: '国办发明电〔2026〕更正' }
  assert.match(await text(at.request(`${admin}/holidays?correct=2027`)), /更正 2027 年的放假安排[\s\S]*2027-01-01/)
  const saved = await at.request(`${admin}/holidays`, form(correction))
  assert.equal(saved.status, 303, await saved.text())
  assert.match(saved.headers.get('location') ?? '', /corrected=[1-9]/)
  assert.equal(await due(), '2027-01-06T16:00:00.000Z', 'the day that is off now is left out')
  assert.match(await page(), /国办发明电〔2026〕更正[\s\S]*2026-12-30 由 系\*+ 登记[\s\S]*原来的写法[\s\S]*测试/)
  assert.match(await text(at.request(`${admin}/holidays`, form(correction))), /2027 年刚被别人更正过/)
  assert.match(await text(at.request(`${admin}/holidays`, form({ ...correction, corrects: String(version + 1) }))), /完全一样/)
  assert.match(await text(at.request(`${admin}/holidays`, form({ ...correction, corrects: String(version + 1), off: '2027-01-02' }))), /更正 2027[\s\S]*2027-01-02 是周末/, 'the form stays the one of the correction')
  // A year that came with the program is corrected like any other.
  assert.equal((await at.request(`${admin}/holidays`, form({ year: '2026', corrects: '0', off: '2026-01-01', makeup: '', source: '试' }))).status, 303)
  const auditor = visit(deskRoutes, contextOf(people.auditor, late), { staff: true })
  assert.doesNotMatch(await text(auditor.request(`${admin}/holidays?correct=2027`)), /name="corrects"/)
  assert.deepEqual(await years(), [...new Set([1, version, version + 1])])
})
