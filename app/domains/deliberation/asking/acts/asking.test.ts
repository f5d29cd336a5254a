import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { noticesAbout } from '#domains/public-notices'
import { Refusal } from '#platform/refusal'
import { visit as visitSite } from '../../../matters/testing/visit.ts'
import { topicsRoutes } from '../../topics/routes.ts'
import { askingById, publishedCoverage } from '../reads/askings.ts'
import { askingPersonal } from '../personal.ts'
import { askingPlace, saturday } from '../testing/asking-place.ts'
import { callOffForgotten } from './call-off.ts'
import { closeVisits, confirmCount, openBox, publishAsking } from './count-answers.ts'
import { dropAnswer, typePaper } from './drop-answer.ts'
import { eraseAnswers } from './erase-answers.ts'
import { addTeam, listDoors, nameCounter } from './list-doors.ts'
import { makeSlips } from './make-slips.ts'
import { cancelAsking, openAsking } from './open-asking.ts'
import { recordFromPaper } from './record-from-paper.ts'

const place = await askingPlace()
after(() => place[Symbol.asyncDispose]())
const { desk, as, one, many, prepared, visiting, visit, counted, contextOf, people } = place
const code = (expected: string) => (error: unknown) => error instanceof Refusal && error.code === expected
const nobody = contextOf(undefined, saturday), east = [{ choice: 0, words: '' }], west = [{ choice: 1, words: '' }]
const inBox = async (id: string) => (await many('select 1 from deliberation.asking_answer where asking_id = $1', [id])).length

test('visits and answers have no column in common but the asking, and answers know neither time nor slip nor person', async () => {
  const columns = async (table: string) => (await many<{ name: string }>(`select column_name as name from information_schema.columns where table_schema = 'deliberation' and table_name = $1`, [table])).map(({ name }) => name).sort()
  assert.deepEqual(await columns('asking_answer'), ['answers', 'asking_id', 'id'])
  const door = new Set([...await columns('asking_door'), ...await columns('asking_visit')])
  assert.deepEqual((await columns('asking_answer')).filter((name) => door.has(name) && name !== 'id'), ['asking_id'])
  assert.ok(!(await columns('asking_slip')).some((name) => /door|at$|person/.test(name)))
})

test('it begins only with doors, a team of two for each building, and two counters who do not visit', async () => {
  const id = await prepared()
  await assert.rejects(openAsking(desk(), id), code('deliberation.asking-incomplete'))
  await assert.rejects(listDoors(desk(), id, { text: '1号楼，101\n没有门牌' }), (error) => error instanceof Refusal && error.facts.line === 2)
  await listDoors(desk(), id, { text: '1号楼，101\n1号楼，102' })
  await assert.rejects(addTeam(desk(), id, { name: '独行', phones: ['13900001001', '13900001001'], buildings: [] }), code('deliberation.two-people'))
  await addTeam(desk(), id, { name: '一组', phones: ['13900001001', '13900001002'], buildings: ['1号楼'] })
  await assert.rejects(nameCounter(desk(), id, '13900001001'), code('deliberation.counter-visits'))
  await nameCounter(desk(), id, '13900001003')
  await assert.rejects(openAsking(desk(), id), code('deliberation.asking-incomplete'))
  await nameCounter(desk(), id, '13900001004')
  await openAsking(desk(), id)
  assert.equal((await one<{ kind: string }>('select kind from public_notices.notice where subject = $1', [id])).kind, 'topic')
})

test('a visit sent again over a bad network is one visit; another team’s door and a stranger are refused', async () => {
  const { id, doors } = await visiting()
  await Promise.all([visit(id, doors[0]!.id, 'nobody', 'same'), visit(id, doors[0]!.id, 'nobody', 'same'), visit(id, doors[0]!.id, 'nobody', 'same')])
  assert.equal((await many('select 1 from deliberation.asking_visit where asking_id = $1', [id])).length, 1)
  const { id: other, doors: theirs } = await visiting()
  await assert.rejects(visit(id, theirs[0]!.id), code('deliberation.not-your-door'))
  assert.ok(other)
  const { recordVisit } = await import('./record-visit.ts')
  await assert.rejects(recordVisit(contextOf(people.neighbour, saturday), id, { doorId: doors[1]!.id, outcome: 'answered', key: 'stranger' }), code('people.not-permitted'))
})

test('a slip opens the box once, whoever sends it how often at the same moment; its code is kept nowhere', async () => {
  const { id, codes } = await visiting()
  const sent = await Promise.allSettled(Array.from({ length: 20 }, (_, at) => dropAnswer(nobody, id, { code: codes[0]!, answers: at % 2 ? east : west })))
  assert.equal(sent.filter(({ status }) => status === 'fulfilled').length, 1)
  assert.equal(await inBox(id), 1)
  await assert.rejects(dropAnswer(nobody, id, { code: 'AAAABBBBCCCC', answers: east }), code('deliberation.slip-unknown'))
  await assert.rejects(dropAnswer(nobody, id, { code: codes[1]!, answers: [{ choice: 7, words: '' }] }), code('deliberation.answer-wrong'))
  assert.equal((await many('select 1 from deliberation.asking_slip where digest = $1', [codes[0]])).length, 0)
  const acts = await many<{ actor: string | null; facts: string }>(`select actor, facts::text from transparency.act where name = 'deliberation.dropped-answer' and subject = $1`, [id])
  assert.deepEqual(acts, [{ actor: null, facts: '{}' }], 'the record names nobody, also when somebody is signed in')
})

test('a phone on which somebody is signed in leaves nothing of them with the answer', async () => {
  const { id, codes } = await visiting()
  await dropAnswer(as('first'), id, { code: codes[0]!, answers: east })
  assert.equal((await one<{ actor: string | null }>(`select actor from transparency.act where name = 'deliberation.dropped-answer' and subject = $1`, [id])).actor, null)
})

test('paper goes into the box when two counters typed it alike; a visitor of the doors types nothing', async () => {
  const { id, codes } = await visiting()
  await assert.rejects(typePaper(as('first'), id, { code: codes[0]!, answers: east }), code('people.not-permitted'))
  assert.equal(await typePaper(as('counter'), id, { code: codes[0]!, answers: east }), 'first')
  assert.equal(await typePaper(as('counter'), id, { code: codes[0]!, answers: east }), 'first', 'the same person twice is one')
  assert.equal(await typePaper(as('other'), id, { code: codes[0]!, answers: west }), 'differs')
  assert.equal(await inBox(id), 0)
  assert.equal(await typePaper(as('other'), id, { code: codes[0]!, answers: east }), 'agreed')
  assert.deepEqual([await inBox(id), (await many('select 1 from deliberation.asking_paper where asking_id = $1', [id])).length], [1, 0])
  await assert.rejects(typePaper(as('other'), id, { code: codes[0]!, answers: east }), code('deliberation.slip-used'))
})

test('only counters look into the box, and only while it is counted', async () => {
  const { id, codes } = await visiting()
  await dropAnswer(nobody, id, { code: codes[0]!, answers: east })
  await assert.rejects(openBox(as('counter'), id), code('deliberation.asking-not-so-far'))
  await closeVisits(desk(), id)
  for (const actor of [desk(), as('first'), contextOf(people.auditor, saturday), contextOf(people.placeAdministrator, saturday)]) await assert.rejects(openBox(actor, id), code('people.not-permitted'))
  assert.equal((await openBox(as('counter'), id)).answers, 1)
  assert.equal((await many(`select 1 from transparency.act where name = 'deliberation.read-box' and subject = $1`, [id])).length, 1)
})

test('the box is stirred with each answer, and opening it writes its rows anew in another order', async () => {
  const { id, codes } = await visiting(40)
  for (const slip of codes.slice(0, 30)) await dropAnswer(nobody, id, { code: slip, answers: [{ choice: 0, words: slip }] })
  const order = async () => (await many<{ words: string }>(`select answers->0->>'words' as words from deliberation.asking_answer where asking_id = $1 order by ctid`, [id])).map(({ words }) => words)
  const before = await order()
  assert.notDeepEqual(before, codes.slice(0, 30), 'already while they come, the box is stirred')
  const ids = new Set((await many<{ id: string }>('select id from deliberation.asking_answer where asking_id = $1', [id])).map((row) => row.id))
  await closeVisits(desk(), id)
  assert.notDeepEqual(await order(), before)
  assert.ok((await many<{ id: string }>('select id from deliberation.asking_answer where asking_id = $1', [id])).every((row) => !ids.has(row.id)))
  assert.deepEqual((await order()).sort(), before.sort())
})

test('more answers than doors that answered are not published; the act explains it, and the database refuses it by itself', async () => {
  const { id, codes, doors } = await visiting()
  await visit(id, doors[0]!.id, 'answered')
  for (const slip of codes.slice(0, 2)) await dropAnswer(nobody, id, { code: slip, answers: east })
  await counted(id)
  await assert.rejects(publishAsking(desk(), id, ''), (error) => error instanceof Refusal && error.code === 'deliberation.more-answers-than-doors' && error.facts.answers === 2 && error.facts.doors === 1)
  await assert.rejects(place.db.pool.query(`update deliberation.asking set state = 'published', sums = '{}', erase_on = '2027-01-01' where id = $1`, [id]), /2 answers and 1 doors/)
  // The door that was forgotten is written down, and the result can be published.
  await recordFromPaper(desk(), id, { outcomes: { [doors[1]!.id]: 'answered' }, key: 'forgotten' })
  await publishAsking(desk(), id, '')
})

test('a door that was corrected counts by its latest visit', async () => {
  const { id, doors } = await visiting()
  await visit(id, doors[0]!.id, 'answered')
  const later = contextOf(place.who.second, new Date(saturday.getTime() + 60_000)), { recordVisit } = await import('./record-visit.ts')
  await recordVisit(later, id, { doorId: doors[0]!.id, outcome: 'nobody', key: 'corrected' })
  const { coverageOf } = await import('../reads/coverage.ts')
  assert.deepEqual((await coverageOf(desk(), id)).map(({ visited, answered }) => [visited, answered]), [[1, 0], [0, 0]])
})

test('two confirm, sums below ten are told together, and on their day single answers, slips, doors and visits are gone while sums stay', async () => {
  const { id, codes, doors } = await visiting(30)
  for (const door of doors.slice(0, 25)) await visit(id, door.id)
  for (const [at, slip] of codes.slice(0, 25).entries()) await dropAnswer(nobody, id, { code: slip, answers: [{ choice: at < 12 ? 0 : at < 22 ? 1 : 2, words: at === 0 ? '靠近门好' : '' }] })
  await closeVisits(desk(), id)
  await assert.rejects(publishAsking(desk(), id, ''), code('deliberation.two-count'))
  await confirmCount(as('counter'), id, '25')
  await confirmCount(as('counter'), id, '25')
  await assert.rejects(publishAsking(desk(), id, ''), code('deliberation.two-count'), 'one person twice is one')
  await typePaper(as('counter'), id, { code: codes[26]!, answers: west })
  await assert.rejects(confirmCount(as('other'), id, '24'), code('deliberation.box-changed'))
  await confirmCount(as('other'), id, '25')
  await assert.rejects(publishAsking(desk(), id, ''), code('deliberation.paper-waits'))
  await place.db.pool.query('delete from deliberation.asking_paper where asking_id = $1', [id])
  await publishAsking(desk(), id, '大家觉得近一点好')
  const asking = await askingById(desk(), id)
  assert.deepEqual(asking?.sums, { answers: 25, tooFew: false, questions: [[{ choices: [0], count: 12 }, { choices: [1, 2], count: 13 }]] })
  assert.equal(await eraseAnswers(desk(new Date('2026-12-20T03:00:00Z'))), 0, 'the day has not come')
  assert.ok(await eraseAnswers(desk(new Date('2026-12-21T03:00:00Z'))) >= 1)
  for (const table of ['answer', 'slip', 'door', 'visit', 'paper']) assert.equal((await many(`select 1 from deliberation.asking_${table} where asking_id = $1`, [id])).length, 0, table)
  assert.deepEqual((await publishedCoverage(desk(), id)).map(({ building, answered }) => [building, answered]), [['1号楼', 15], ['2号楼', 10]])
})

test('a counter who goes leaves nothing of theirs, and somebody else counts again', async () => {
  const { id, codes } = await visiting(4), { counter } = place.who
  await typePaper(as('counter'), id, { code: codes[0]!, answers: east })
  await closeVisits(desk(), id)
  await confirmCount(as('counter'), id, '0')
  await askingPersonal.erase!(desk(), counter.id)
  assert.equal(await askingPersonal.collect!(desk(), counter.id), undefined)
  assert.deepEqual(await many('select first_counter from deliberation.asking where id = $1', [id]), [{ first_counter: null }])
  assert.equal((await many('select 1 from deliberation.asking_paper where entered_by = $1', [counter.id])).length, 0)
})

test('slips are at most two for each door, and none can be made when nothing is open', async () => {
  const { id } = await visiting(4)
  await assert.rejects(makeSlips(desk(), id, '5'), code('deliberation.too-many-slips'))
  await makeSlips(desk(), id, '4')
  await closeVisits(desk(), id)
  await assert.rejects(makeSlips(desk(), id, '1'), code('deliberation.asking-not-so-far'))
  await assert.rejects(place.db.pool.query(`update deliberation.asking set state = 'cancelled' where id = $1`, [id]).then(() => place.db.pool.query(`insert into deliberation.asking_answer (asking_id, answers) values ($1, '[]')`, [id])), /box of .* is closed/)
})

test('an asking that is called off is erased at once, expected by nobody, and its notice is taken down', async () => {
  const { id, codes, doors } = await visiting()
  await visit(id, doors[0]!.id)
  await dropAnswer(nobody, id, { code: codes[0]!, answers: east })
  await cancelAsking(desk(), id, '居民另有安排')
  for (const table of ['answer', 'slip', 'door', 'visit', 'paper']) assert.equal((await many(`select 1 from deliberation.asking_${table} where asking_id = $1`, [id])).length, 0, table)
  assert.equal((await many('select 1 from deliberation.asking_team where asking_id = $1 and (first_id is not null or second_id is not null)', [id])).length, 0)
  assert.deepEqual((await noticesAbout(desk(), id)).map(({ state }) => state), ['withdrawn'])
  assert.deepEqual((await many<{ kind: string }>('select kind from deliberation.topic_event where href = $1 order by id', [`/asking/${id}`])).map(({ kind }) => kind), ['asking-opened', 'asking-cancelled'])
  const page = await (await visitSite(topicsRoutes, nobody).request(`/topics/${place.topic}`)).text()
  assert.doesNotMatch(page.match(/<section class="panel" id="take-part".*?<\/section>/s)?.[0] ?? '', new RegExp(id))
})

test('answers that nobody published within half a year are erased by themselves', async () => {
  const { id, codes, doors } = await visiting()
  await visit(id, doors[0]!.id)
  await dropAnswer(nobody, id, { code: codes[0]!, answers: east })
  await closeVisits(desk(), id)
  await callOffForgotten(desk(new Date('2027-05-20T03:00:00Z')))
  assert.equal(await inBox(id), 1)
  await callOffForgotten(desk(new Date('2027-05-31T03:00:00Z')))
  assert.equal(await inBox(id), 0)
  assert.equal((await askingById(desk(), id))?.state, 'cancelled')
})
