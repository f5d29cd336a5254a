import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { checkClauses } from './check-clauses.ts'
import { covenantAfter, covenantStates } from './covenant.ts'
import { noticeSections } from './notice-sections.ts'
import { decideCovenant, meetingProblem } from './decision.ts'
import { buildingKey, doorKey, leastCell, signedByBuilding } from './signatures.ts'

const found = (text: string) => checkClauses([{ key: 'c1', text }]).map(({ rule }) => rule.code)

test('clauses that no covenant may hold are found by what they say', () => {
  for (const [text, code] of [
    ['乱扔垃圾的，罚款五十元。', 'fine'], ['高空抛物者处罚200元', 'fine'], ['拖欠物业费的业主，物业可以停水停电。', 'cut-off'], ['不交费的断水、断电', 'cut-off'], ['一人违约，全家取消评优资格', 'collective'],
    ['拖欠物业费的业主不得参加业主大会投票。', 'voting'], ['违反公约的取消其表决权', 'voting'], ['违反规定的，不得进入小区', 'liberty'], ['外嫁女不享受集体分红', 'women'], ['违约的没收装修押金', 'seizure'], ['租户不得使用健身房', 'tenants'],
    ['不文明行为将在曝光台公布姓名', 'shaming'], ['不参加打扫的不予开具证明', 'benefits'], ['每户必须捐款一百元', 'levy'], ['居民不得信教', 'belief'],
  ] as const) assert.ok(found(text).includes(code), `${text}: ${found(text).join(' ')}`)
})

test('a clause that forbids such a thing, or has nothing of it, is let alone', () => {
  for (const text of [
    '物业不得以停水停电的方式催交物业费。', '严禁罚款、没收押金。', '楼道内不得堆放杂物，保持通道畅通。', '晚上十点以后不大声喧哗。', '遛狗要拴绳，及时清理粪便。', '节约用水用电。', '租户和业主一样参加议事。', '电动车不进楼，不在楼道充电。',
    '不搞连坐。', '邻里之间互相帮助，尊老爱幼。', '违反的由楼长劝导，可以参加一次志愿服务。', '男女平等，妇女和男子享有同样的权利。', '爱护公共设施，损坏的照价赔偿。', '停车入位，不占消防通道。', '消防通道内停电动车的，请及时移走。', '发现漏电先切断电源。', '离开时锁车。', '外来车辆不得进入小区内部道路。', '子女不得虐待、遗弃老人。', '装修不影响家人和邻居休息。', '违法行为由有关部门依法处罚。', '按户收集意见。', '不得干扰选举。',
  ]) assert.deepEqual(found(text), [], text)
})

test('a stronger sentence after a ban is still found', () => {
  assert.deepEqual(found('禁止乱停车，违者罚款100元。'), ['fine'])
  assert.deepEqual(found('不得私拉电线；违者断电。'), ['cut-off'])
})

test('a meeting decides when enough came and more than half of them agree', () => {
  const votes = { entitled: 100, present: 51, women: 20, agree: 26, against: 20, abstain: 5 }
  assert.equal(decideCovenant('residents-meeting', votes).passed, true)
  assert.equal(decideCovenant('residents-meeting', { ...votes, present: 50 }).quorate, false, 'half is not more than half')
  assert.equal(decideCovenant('residents-meeting', { ...votes, present: 52 }).passed, false, '26 of 52 is not more than half')
  assert.equal(decideCovenant('villagers-meeting-households', { ...votes, entitled: 90, present: 60, agree: 31 }).passed, true, 'two thirds of the households are enough')
  assert.deepEqual(decideCovenant('villagers-meeting-households', votes).articles.filter((article) => !article.startsWith('村委会')), [])
  assert.deepEqual(decideCovenant('residents-meeting', votes).articles.filter((article) => !article.startsWith('居委会')), [])
  assert.equal(decideCovenant('residents-representatives', { ...votes, entitled: 60, present: 40, agree: 21 }).passed, true)
  assert.equal(meetingProblem(votes), undefined)
  for (const [more, problem] of [[{ women: 0 }, 'no-women'], [{ agree: 50 }, 'too-many-votes'], [{ present: 101 }, 'too-many-present'], [{ agree: 1.5 }, 'not-whole'], [{ present: 0 }, 'nobody'], [{ women: 52 }, 'too-many-women']] as const) assert.equal(meetingProblem({ ...votes, ...more }), problem)
})

test('a door is one household, however it is written', () => {
  assert.equal(new Set(['2-301', '2－301室', '２单元301', '2单元0301号', ' 2 - 301 '].map(doorKey)).size, 1)
  assert.equal(new Set(['2-301', '23-01', '2-302', '1-301'].map(doorKey)).size, 4)
  assert.equal(new Set(['3号楼', '3 栋', '03#', '３楼', '3号楼（示例）'].map(buildingKey)).size, 1)
})

test('no number of signatures below ten is told, and none can be had by subtracting from the total', () => {
  assert.deepEqual(signedByBuilding({ '1号楼': 12, '2号楼': 4, '10号楼': 7, '3号楼': 30 }), [{ buildings: ['1号楼'], households: 12 }, { buildings: ['2号楼', '3号楼', '10号楼'], households: 41 }])
  assert.deepEqual(signedByBuilding({ '1号楼': 9 }), [])
  fc.assert(fc.property(fc.dictionary(fc.stringMatching(/^\d{1,2}号楼$/), fc.integer({ min: 1, max: 30 })), (counts) => {
    const groups = signedByBuilding(counts), total = Object.values(counts).reduce((sum, count) => sum + count, 0)
    assert.ok(groups.every(({ households }) => households >= leastCell))
    assert.ok(groups.length === 0 ? total < leastCell : groups.reduce((sum, { households }) => sum + households, 0) === total)
  }))
})

test('a notice holds the whole text of a covenant, however many chapters and articles it has', () => {
  fc.assert(fc.property(fc.array(fc.record({ chapter: fc.option(fc.constantFrom('总则', '环境', '附则'), { nil: undefined }), text: fc.integer({ min: 1, max: 2000 }) }), { minLength: 1, maxLength: 120 }), (shape) => {
    const clauses = shape.map(({ chapter, text }, at) => ({ chapter, text: `第${at}条${'文'.repeat(text)}` })), sections = noticeSections(clauses)
    assert.ok(sections.length <= 40 && sections.every(({ text }) => text.length < 21_100))
    assert.equal(sections.map(({ heading, text }) => (heading === undefined ? text : `${heading}\n${text}`)).join('\n'), clauses.map(({ chapter, text }) => (chapter === undefined ? text : `${chapter}\n${text}`)).join('\n'))
  }))
})

test('a covenant goes its way one step at a time, and back only by review or vote', () => {
  assert.equal(covenantAfter('agree', 'review'), 'voting')
  assert.equal(covenantAfter('object', 'review'), 'drafting')
  assert.equal(covenantAfter('fail', 'voting'), 'drafting')
  for (const state of covenantStates) if (state !== 'filed') assert.equal(covenantAfter('publish', state), undefined, state)
  assert.equal(covenantAfter('stop', 'published'), undefined)
})
