import { castVote, closeBallot, countBallot, draftRoll, announceBallot, openBallot, freezeRoll, entriesOf, frozenPackAt, judgeProject, proposeProject, publishRoll, putToVote, startBudget, tellProgress } from '#domains/ballots'
import type { Context } from '#platform/context'
import { acting, daysAgo, type Ground, places, unitOf } from './acting.ts'
import { flats } from './property.ts'

/** Invented projects (CC0) with what they cost in yuan and how many of a hundred households want them. */
const projects = [
  { title: '3 号楼门口加装扶手和坡道', text: '老人和推婴儿车的进出更安全。', place: '3号楼', point: { lng: 116.3386, lat: 39.9846 }, cost: 18_000, wanted: 62 },
  { title: '北门儿童活动区换软垫', text: '现在的地砖冬天结冰，孩子容易摔。', place: '小区北门', point: { lng: 116.3398, lat: 39.9858 }, cost: 26_000, wanted: 48 },
  { title: '增设 12 个充电桩车位', text: '充电的车停在消防通道上，给它们一个地方。', place: '西侧停车场', point: { lng: 116.3372, lat: 39.9838 }, cost: 45_000, wanted: 55 },
  { title: '晾衣架和长椅', text: '给没有阳台的住户一个晒被子的地方，旁边可以坐。', place: '中心花园', point: { lng: 116.3411, lat: 39.9852 }, cost: 9_000, wanted: 41 },
  { title: '单元门口声控灯', text: '换成节能灯，天黑自动亮。', place: '全小区', point: null, cost: 12_000, wanted: 38 },
  { title: '社区图书角', text: '活动室放两排书架，周末有人值守。', place: '社区活动室', point: { lng: 116.3416, lat: 39.9835 }, cost: 15_000, wanted: 24 },
] as const

/** A frozen roll of the households of the estate: published forty days ago, open to objection for its days. */
export async function householdRoll(context: Context, ground: Ground): Promise<string> {
  const estate = unitOf(ground, places.estate), staff = await acting(context, ground, 'community', daysAgo(context, 60))
  const rollId = await draftRoll(staff, {
    kind: 'households', unitIds: [estate.id], title: '西王庄小区住户名册（示例）', pack: await frozenPackAt(staff, estate.id), sample: true,
    rows: flats.map(({ building, owner, key }) => ({ name: owner, key, group: `${building}（示例）`, ...(key === '1-1-101' ? { personId: ground.people.get('resident@example.org') } : key === '1-1-102' ? { personId: ground.people.get('neighbour@example.org') } : {}) })),
  })
  await publishRoll(staff, rollId)
  await freezeRoll({ ...staff, now: daysAgo(context, 40) }, rollId)
  return rollId
}

/** A budget that residents decided on, and one that is asking for projects. */
export async function loadBudgets(context: Context, ground: Ground, rollId: string): Promise<void> {
  const unitId = unitOf(ground, places.estate).id
  const staff = (days: number) => acting(context, ground, 'community', daysAgo(context, days)), start = { unitId, form: 'approval', most: 3, rule: 'equal-shares', sample: true } as const
  const budget = await startBudget(await staff(38), { ...start, title: '西王庄小区 2026 年微更新（示例）', text: '用小区公共收益做几件大家最需要的小事。', amount: 8_000_000, source: '小区公共收益（示例）', collectUntil: daysAgo(context, 30), key: 'demonstration budget 2026' })
  for (const [at, { title, text, place, point }] of projects.entries()) {
    await proposeProject(await acting(context, ground, at % 2 === 0 ? 'resident' : 'neighbour', daysAgo(context, 36)), { budgetId: budget, title, text, placeWords: place, point, estimate: null, key: `demonstration project ${at}` })
  }
  for (const [at, { cost }] of projects.entries()) await judgeProject(await staff(29), budget, at + 1, { admit: true, cost: cost * 100, reason: '现场看过，可以办', version: 1 })
  const ballot = await putToVote(await staff(28), budget, { rollId, opensAt: daysAgo(context, 27), closesAt: daysAgo(context, 20) })
  await announceBallot(await staff(28), ballot)
  await openBallot(await staff(27), ballot)
  const lines = (await entriesOf(await staff(26), rollId)).slice(0, 100)
  for (const [at, { id }] of lines.entries()) {
    const approved = projects.flatMap(({ wanted }, project) => ((at * 37 + project * 53) % 100 < wanted ? [String(project + 1).padStart(2, '0')] : [])).slice(0, 3)
    await castVote({ ...(await staff(25)), actor: undefined }, { ballotId: ballot, entryId: id, answers: { projects: approved.length === 0 ? { blank: true } : { approved } }, channel: 'online', key: crypto.randomUUID() })
  }
  await closeBallot(await staff(20), ballot)
  await countBallot(await staff(19), ballot)
  await tellProgress(await staff(12), budget, 1, { state: 'begun', text: '已经选定施工单位，下周进场。', key: 'demonstration progress 1 begun' })
  await tellProgress(await staff(2), budget, 1, { state: 'done', text: '坡道和扶手已经装好，欢迎大家试一试，有问题打服务电话。', spent: 1_763_000, key: 'demonstration progress 1 done' })
  await tellProgress(await staff(6), budget, 4, { state: 'begun', text: '长椅已经订货，位置在中心花园东侧。', key: 'demonstration progress 4 begun' })
  const next = await startBudget(await staff(3), { ...start, title: '西王庄小区 2027 年微更新（示例）', text: '明年做什么，先请大家提。', amount: 10_000_000, source: '小区公共收益（示例）', collectUntil: daysAgo(context, -20, 18), key: 'demonstration budget 2027' })
  await proposeProject(await acting(context, ground, 'neighbour', daysAgo(context, 2)), { budgetId: next, title: '地下车库入口加反光镜', text: '拐弯看不见对面的车。', placeWords: '地下车库入口', point: { lng: 116.3392, lat: 39.983 }, estimate: 80_000, key: 'demonstration project 2027' })
}
