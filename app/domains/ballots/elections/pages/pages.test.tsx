import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { form, visit } from '../../../matters/testing/visit.ts'
import { placePage } from '#domains/territory'
import { callAssembly } from '../acts/call-assembly.ts'
import { cancelAssembly } from '../acts/hold-assembly.ts'
import { assembliesPanel } from './assemblies.tsx'
import { electionsPersonal } from '../personal.ts'
import { rollsPersonal } from '../../rolls/personal.ts'
import { electionsRoutes } from '../routes.ts'
import { castVote, closeBallot, countBallot, openBallot } from '../../votes/index.ts'
import { electionWorld, morningOf, votingDay } from '../testing/election-world.ts'

const world = await electionWorld()
after(() => world[Symbol.asyncDispose]())
const { at, people, many, one, contextOf } = world
const key = () => crypto.randomUUID()
const site = (day: string, actor = people.communityStaff) => visit(electionsRoutes, at(day, actor), { staff: true })
/** Posts a form that must be carried out, and gives where it leads. */
async function sent(day: string, path: string, answers: Record<string, string>, actor = people.communityStaff): Promise<string> {
  const answer = await site(day, actor).request(path, form(answers)), to = answer.headers.get('location')
  assert.ok(to !== null, `${path}: ${answer.status} ${/class="error-list"[\s\S]*?<\/ul>/.exec(await answer.text())?.[0] ?? ''}`)
  return to
}
const read = async (path: string, day = votingDay, actor = people.communityStaff) => (await site(day, actor).request(path)).text()

test('a recall goes from the petition over the reply to the vote and its outcome, page by page', async () => {
  const rollId = await world.roll(40)
  const petition = { roll: rollId, title: '罢免某委员', name: '某委员', post: 'member', reason: '一年没有参加会议', by: 'voters', petitioners: '3', base: '40', day: votingDay, key: key() }
  const refused = await site('2026-11-20').request('/desk/elections/new-recall', form(petition))
  assert.equal(refused.status, 422)
  assert.match(await refused.text(), /联名人数不够，至少要 4 人/)
  const path = await sent('2026-11-20', '/desk/elections/new-recall', { ...petition, petitioners: '4' })
  assert.equal(await sent('2026-11-20', '/desk/elections/new-recall', { ...petition, petitioners: '4' }), path, 'the same form sent twice is one petition')
  const id = path.split('/').at(-1)!
  await sent('2026-11-20', path, { do: 'publish-register' })
  assert.doesNotMatch(await read(`/elections/${id}`), /一年没有参加会议/, 'reasons are published with the reply, not before')
  const unheard = await site('2026-12-01').request(path, form({ do: 'state-recall' }))
  assert.match(await unheard.text(), /有权申辩/)
  await sent('2026-12-01', path, { do: 'reply', reply: '本人因病请假，有证明' })
  await sent('2026-12-01', path, { do: 'state-recall' })
  const stated = await read(`/elections/${id}`)
  assert.match(stated, /一年没有参加会议/)
  assert.match(stated, /本人因病请假，有证明/)
  const roundId = await world.roundOf(id), place = await world.opened(roundId)
  await world.given(roundId, rollId, 21)
  await world.boxOpened(roundId, place, { recall: 21 })
  for (const counter of world.counters) {
    const count = `/desk/elections/${id}/count`
    await sent(votingDay, count, { do: 'pile', round: roundId, post: 'recall', key: key(), valid: '21', 'votes-agree': '11', 'votes-against': '10' }, counter)
    const { id: sheet } = await one<{ id: string }>('select id from ballots.count_sheet where round_id = $1 and by_person = $2', [roundId, counter.id])
    await sent(votingDay, count, { do: 'finish', sheet, post: 'recall' }, counter)
  }
  await sent(votingDay, path, { do: 'accept-count', round: roundId })
  await sent(votingDay, path, { do: 'declare' })
  const result = await read(`/elections/${id}/result`)
  assert.match(result, /赞成 11 票，反对 10 票，须超过参加投票人数的一半，至少 11 票/)
  assert.match(result, /罢免通过/)
  assert.match(result, /居委会组织法20/)
})

test('an assembly is called in time, opened with those who came, and each item decided by more than half of them', async () => {
  const answers = { unit: '北苑社区', kind: 'residents-representatives', title: '北苑社区居民代表会议', startsAt: '2026-12-20T09:00', place: '社区礼堂', items: '修订居民公约\n公益金使用方案', party: '2026-11-18', committeeMembers: '9', representatives: '36', askedBy: 'committee', key: key() }
  for (const [changed, sentence] of [[{ startsAt: '2026-11-25T09:00' }, /要提前 10 日通知，最早是 2026-11-30/], [{ representatives: '35' }, /代表应占五分之四以上/], [{ askedBy: 'representatives', asked: '7', askedBase: '36' }, /提议人数不够，至少要 8 人/], [{ party: '' }, /先经党组织研究讨论/]] as const) {
    const answer = await site('2026-11-20').request('/desk/residents-meetings/new', form({ ...answers, ...changed }))
    assert.equal(answer.status, 422)
    assert.match(await answer.text(), sentence)
  }
  const path = await sent('2026-11-20', '/desk/residents-meetings/new', answers), id = path.split('/').at(-1)!
  const counters = { counter1: '计票甲', counter2: '计票乙' }
  const early = await site('2026-12-01').request(path, form({ do: 'open', present: '30' }))
  assert.match(await early.text(), /还没有开始/)
  await sent('2026-12-20', path, { do: 'open', present: '30' })
  const items = await many<{ id: string }>('select id from ballots.assembly_item where assembly_id = $1 order by place', [id])
  const tooMany = await site('2026-12-20').request(path, form({ do: 'decide', item: items[0]!.id, how: 'hands', agree: '29', against: '1', abstain: '1', ...counters }))
  assert.match(await tooMany.text(), /不能超过到会的 30 人/)
  await sent('2026-12-20', path, { do: 'decide', item: items[0]!.id, how: 'hands', agree: '16', against: '14', abstain: '0', ...counters })
  const alone = await site('2026-12-20').request(path, form({ do: 'decide', item: items[1]!.id, how: 'papers', agree: '15', against: '9', abstain: '5', given: '30', invalid: '1', counter1: '甲', counter2: '甲' }))
  assert.match(await alone.text(), /请写两位计票人的姓名/)
  const over = await site('2026-12-20').request(path, form({ do: 'decide', item: items[1]!.id, how: 'papers', agree: '15', against: '10', abstain: '5', given: '30', invalid: '1', ...counters }))
  assert.match(await over.text(), /合计不能多于发出的票/)
  await sent('2026-12-20', path, { do: 'decide', item: items[1]!.id, how: 'papers', agree: '15', against: '9', abstain: '5', given: '30', invalid: '1', ...counters })
  await sent('2026-12-20', path, { do: 'publish' })
  const shown = await read(`/residents-meetings/${id}`)
  assert.match(shown, /应到 45 人，实到 30 人，至少 30 人，可以开会（居委会组织法29）/)
  assert.match(shown, /同意 16，反对 14，弃权 0；到会过半数，至少 16 人同意/)
  assert.match(shown, /投票表决，计票甲、计票乙 清点：发出 30 张，收回 30 张，无效 1 张/)
  assert.deepEqual((await many<{ passed: boolean }>('select passed from ballots.assembly_item where assembly_id = $1 order by place', [id])).map(({ passed }) => passed), [true, false])
  assert.deepEqual((await many<{ kind: string }>('select kind from public_notices.notice where subject = $1 order by id', [id])).map(({ kind }) => kind), ['meeting', 'resolution'])
})

test('a void voting is told to everybody, locked at the desk, and repeated only by whoever supervises', async () => {
  const { id, rollId, roundId } = await world.stated()
  const place = await world.opened(roundId)
  await world.given(roundId, rollId, 21)
  await world.boxOpened(roundId, place, { chair: 22, member: 21 })
  assert.match(await read(`/elections/${id}/result`), /发出 21 张，收回 22 张，收回多于发出，整次投票无效/)
  assert.doesNotMatch(await read(`/desk/elections/${id}`), /value="vote-again"/)
  assert.match(await read(`/desk/elections/${id}`, votingDay, people.supervisor), /value="vote-again"/)
  await sent(votingDay, `/desk/elections/${id}`, { do: 'vote-again', day: '2026-12-27' }, people.supervisor)
  assert.match(await read(`/elections/${id}`), /2026年12月27日星期日投票/)
})

test('the table at the polling place finds a voter by the whole name or the number, says who has their papers, and shows no name that was not typed', async () => {
  const { id, roundId } = await world.stated()
  await world.opened(roundId)
  const poll = `/desk/elections/${id}/poll`
  assert.match(await read(`${poll}?q=${encodeURIComponent('选民7')}`), /7 号/)
  assert.match(await read(`${poll}?q=${encodeURIComponent('选民')}`), /没有找到/, 'a part of a name finds nobody')
  const card = await read(`${poll}?q=8`)
  assert.doesNotMatch(card, /选民8/)
  const entry = /name="entry" value="([0-9a-f-]{36})"/.exec(card)![1]!
  const to = await sent(votingDay, poll, { do: 'give', round: roundId, entry, number: '8', q: '8' })
  assert.match(await read(to), /已发给 8 号/)
  const twice = await site(votingDay).request(poll, form({ do: 'give', round: roundId, entry, number: '8', q: '8' }))
  assert.equal(twice.status, 409)
  assert.match(await twice.text(), /票已经发过了/)
  assert.match(await read(`${poll}?q=8`), /已经领过票/)
})

test('who may not conduct an election does not reach its desk; residents read what is public', async () => {
  const { id } = await world.stated(), resident = visit(electionsRoutes, at(votingDay, people.resident)), visitor = visit(electionsRoutes, contextOf(undefined, morningOf(votingDay)))
  for (const path of [`/desk/elections/${id}`, `/desk/elections/${id}/nominations`, `/desk/elections/${id}/mandates`, `/desk/elections/${id}/polling`, `/desk/elections/${id}/papers`, '/desk/elections', '/desk/elections/new', '/desk/residents-meetings']) {
    assert.equal((await resident.request(path)).status, 403, path)
    assert.equal((await visitor.request(path)).status, 401, path)
    assert.equal((await site(votingDay, people.southStaff).request(path)).status, path.includes(id) ? 403 : 200, `${path} by staff of another community`)
  }
  for (const path of ['/elections', `/elections/${id}`, `/elections/${id}/print`, `/elections/${id}/result`, `/elections/${id}/result/print`, '/residents-meetings']) assert.equal((await visitor.request(path)).status, 200, path)
  assert.equal((await visitor.request('/elections/00000000-0000-7000-8000-000000000000')).status, 404)
  const english = await (await visit(electionsRoutes, at(votingDay, people.resident), { locale: 'en' }).request(`/elections/${id}`)).text()
  assert.match(english, /Candidates/)
})

test('what is kept about somebody who stood is shown to them; erased, their account is no longer linked and the published result stays', async () => {
  const rollOwner = people.neighbour, { id } = await world.stated()
  await world.db.pool.query(`update ballots.nomination set person_id = $1 where election_id = $2 and name = 'chair候选1'`, [rollOwner.id, id])
  const kept = await electionsPersonal.collect!(at(votingDay), rollOwner.id) as { nominations: { post: string }[] }
  assert.deepEqual(kept.nominations.map(({ post }) => post), ['chair'])
  await electionsPersonal.erase!(at(votingDay), rollOwner.id)
  await rollsPersonal.erase!(at(votingDay), rollOwner.id)
  assert.equal(await electionsPersonal.collect!(at(votingDay), rollOwner.id), undefined)
  assert.match(await read(`/elections/${id}`), /chair候选1/)
})

test('the desk says what is not ready before the voting, and everybody reads that a hand-over is late', async () => {
  const { id, roundId, rollId, choices } = await world.stated(), desk = `/desk/elections/${id}`
  assert.match(await read(desk), /还有 4 项没有备齐[\s\S]*还没有登记印数/, 'no polling place, two kinds of paper, nobody who watches')
  const place = await world.opened(roundId)
  assert.doesNotMatch(await read(desk), /没有备齐/)
  await world.given(roundId, rollId, 30)
  await world.boxOpened(roundId, place, { chair: 30, member: 30 })
  await world.bothCounted(roundId, { chair: { valid: 30, votes: { [choices['chair候选1']!]: 20 } }, member: { valid: 30, votes: Object.fromEntries([1, 2, 3, 4].map((index) => [choices[`member候选${index}`]!, 20])) } })
  await sent(votingDay, desk, { do: 'declare' })
  assert.match(await read(`/elections/${id}`), /新老班子正在移交，最迟2026年12月30日/)
  assert.match(await read(`/elections/${id}`, '2027-01-02'), /应当在2026年12月30日星期三以前办完移交，现在已经过期/)
})

test('the pages of an online voting send nobody to a polling place, and its result tells of no boxes', async () => {
  const { id, roundId, rollId } = await world.stated()
  await world.db.pool.query(`update ballots.election set rules = jsonb_set(rules, '{online}', 'true'), pack = 'example-permissive@1' where id = $1`, [id])
  await sent('2026-12-02', `/desk/elections/${id}`, { do: 'go-online', round: roundId, days: '1' })
  const page = await read(`/elections/${id}`, '2026-12-02')
  assert.match(page, /2026年12月20日星期日起在网上投票/)
  assert.doesNotMatch(page, /投票站/)
  const { ballot_id: ballot } = await world.one<{ ballot_id: string }>('select ballot_id from ballots.election_round where id = $1', [roundId]), evening = world.at('2026-12-22')
  await openBallot(world.at(votingDay), ballot)
  for (const { id: entryId } of await world.many<{ id: string }>('select id from ballots.roll_entry where roll_id = $1 order by number limit 21', [rollId])) {
    await castVote(world.at(votingDay), { ballotId: ballot, entryId, answers: { chair: { approved: ['1'] }, member: { approved: ['1', '2', '3', '4'] } }, channel: 'online', key: key() })
  }
  await closeBallot(evening, ballot)
  await countBallot(evening, ballot)
  await sent('2026-12-22', `/desk/elections/${id}`, { do: 'take-over', round: roundId })
  const result = await read(`/elections/${id}/result`, '2026-12-22')
  assert.match(result, /网上票和纸质票合在一起计/)
  assert.match(result, /参加投票 21 人/)
  assert.doesNotMatch(result, /票箱里的票|发出 \d+ 张/)
})

test('a place shows the assemblies that are called there, and none that is over', async () => {
  const call = (title: string) => callAssembly(world.at('2026-12-06'), { unitId: world.units.north.id, kind: 'residents-meeting', title, place: '礼堂', startsAt: new Date('2026-12-20T01:00:00Z'), askedBy: 'committee', entitled: 100, partyDiscussedOn: '2026-12-01', items: ['工作报告'], key: key() })
  await call('年终居民会议')
  await cancelAssembly(world.at('2026-12-07'), await call('不开的会'), '礼堂停电')
  const shown = await (await visit(placePage([assembliesPanel]), world.at('2026-12-08')).request(`/places/${world.units.north.id}`)).text()
  assert.match(shown, /年终居民会议/)
  assert.doesNotMatch(shown, /不开的会/)
})
