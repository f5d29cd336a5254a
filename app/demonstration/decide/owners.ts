import { announceAssembly, callAssembly, closeBallot, countBallot, draftRoll, entriesOf, freezeRoll, frozenPackAt, importOutside, openBallot, prepareElection, publishRegister, publishRoll, stateOwnersResult, takeOverOutside, tellCommittee } from '#domains/ballots'
import type { Context } from '#platform/context'
import { acting, daysAgo, type Ground, places, unitOf } from './acting.ts'

const dayOf = (at: Date) => new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 10)

/**
 * An owners' vote that was held in the city's own system and whose result was imported, reconciled and stated; and one whose papers are out now.
 * Two thirds of heads and area take part exactly: 200 of 300, 20,000.00 of 30,000.00 square metres.
 */
export async function loadOwners(context: Context, ground: Ground): Promise<void> {
  const estate = unitOf(ground, places.estate), owners = (days: number) => acting(context, ground, 'owners', daysAgo(context, days))
  const rollOf = async (days: number, title: string) => {
    const keeper = await acting(context, ground, 'community', daysAgo(context, days))
    const rollId = await draftRoll(keeper, { kind: 'owners', unitIds: [estate.id], title, pack: await frozenPackAt(keeper, estate.id), sample: true })
    await publishRoll(keeper, rollId)
    await freezeRoll({ ...keeper, now: daysAgo(context, days - 14) }, rollId)
    return rollId
  }
  const organiser = await acting(context, ground, 'community', daysAgo(context, 75))
  const past = await rollOf(95, '西王庄小区业主名册（2026 年电梯大修，示例）')
  const matter = '使用维修资金大修 3 号楼、4 号楼电梯'
  const voted = await callAssembly(organiser, {
    form: 'extraordinary', convenedBy: 'owners-committee', part: false, rollId: past, title: '使用维修资金大修电梯（示例）', text: '两栋楼的电梯已运行 18 年，检验机构建议更换曳引机和控制柜，预算 46 万元。',
    opensAt: daysAgo(context, 58), closesAt: daysAgo(context, 44), channels: ['paper', 'import'], matters: [{ title: matter, text: '', matter: 'use_maintenance_fund' }], key: 'demonstration owners past', sample: true,
  })
  await tellCommittee(organiser, voted, 'letter')
  await announceAssembly(organiser, voted)
  await openBallot(await owners(58), voted, { permitted: true })
  const entries = await entriesOf(context, past)
  const took = entries.slice(0, 200), lines = entries.map(({ number, area }) => {
    const at = took.findIndex((entry) => entry.number === number)
    return [number, area === null ? '' : `${area / 100n}.${String(area % 100n).padStart(2, '0')}`, at < 0 ? '未投' : at % 7 === 6 ? '反对' : at % 11 === 10 ? '弃权' : '同意'].join(',')
  })
  await closeBallot(await owners(44), voted, { permitted: true })
  await importOutside(await owners(43), { ballotId: voted, system: '北京市业主决定共同事项公共决策平台（示例数据）', reference: 'SL-2026-0917', name: '结果.csv', bytes: new TextEncoder().encode(`序号,面积,${matter}\n${lines.join('\n')}\n`) })
  await takeOverOutside(await owners(42), voted)
  await countBallot(await owners(41), voted, { permitted: true })
  await stateOwnersResult(await owners(41), voted)

  const now = await rollOf(40, '西王庄小区业主名册（2026 年北门改造，示例）')
  const open = await callAssembly(await acting(context, ground, 'community', daysAgo(context, 25)), {
    form: 'extraordinary', convenedBy: 'owners-committee', part: false, rollId: now, title: '续聘物业服务企业（示例）', text: '现合同年底到期。', opensAt: daysAgo(context, 5), closesAt: daysAgo(context, -12, 18), channels: ['paper', 'import'],
    matters: [{ title: '续聘示例物业公司，期限三年', text: '收费标准不变。', matter: 'hire_or_dismiss_manager' }], key: 'demonstration owners now', sample: true,
  })
  const announcing = await acting(context, ground, 'community', daysAgo(context, 24))
  await tellCommittee(announcing, open, 'letter')
  await announceAssembly(announcing, open)
  await openBallot(await owners(5), open, { permitted: true })
}

/** A committee election in preparation: its register is public, and voting is weeks away. */
export async function loadElection(context: Context, ground: Ground): Promise<void> {
  const community = unitOf(ground, places.community), staff = (days: number) => acting(context, ground, 'community', daysAgo(context, days)), keeper = await staff(6)
  const rollId = await draftRoll(keeper, {
    kind: 'persons', unitIds: [community.id], title: '西王庄社区选民登记名单（示例）', pack: await frozenPackAt(keeper, community.id), sample: true,
    rows: Array.from({ length: 120 }, (_, at) => ({ name: `示例选民${String(at + 1).padStart(3, '0')}`, key: `voter ${at + 1}`, group: `${1 + (at % 6)}号楼（示例）`, ...(at === 0 ? { personId: ground.people.get('resident@example.org') } : at === 1 ? { personId: ground.people.get('neighbour@example.org') } : {}) })),
  })
  const id = await prepareElection(keeper, { unitId: community.id, committee: 'rc', mode: 'voter', title: '西王庄社区居民委员会换届选举（示例）', day: dayOf(daysAgo(context, -28)), seats: { chair: 1, 'vice-chair': 1, member: 3 }, rollId, key: crypto.randomUUID(), sample: true })
  await publishRegister(await staff(5), id)
}
