import { announceAssembly, assignPack, callAssembly, draftRoll, entryOfPerson, freezeRoll, frozenPackAt, importRegister, openBallot, publishRoll, type RegisterRow, tellCommittee, voteAsOwner } from '#domains/ballots'
import type { Context } from '#platform/context'
import { fictitious } from '../territory.ts'
import { acting, daysAgo, type Ground, unitOf } from './acting.ts'
import { verifyAsOwner } from './property.ts'

/** Twelve flats of two buildings: 1,200.00 square metres. */
const flats = Array.from({ length: 12 }, (_, at) => ({ building: `云溪${1 + Math.floor(at / 6)}号楼（虚构）`, label: `${1 + (at % 3)}0${1 + (Math.floor(at / 3) % 2)}`, area: ['88.00', '96.50', '115.50'][at % 3] ?? '', key: `cloud-${at + 1}` }))
const ofPeople = [['cloud-1', 'resident', '示例居民甲'], ['cloud-2', 'neighbour', '示例居民乙'], ['cloud-3', 'owners', '示例业委会委员']] as const

/** The fictitious estate, whose rules let its owners vote on screen: a vote that is open now, and in which one of them has voted. */
export async function loadOnline(context: Context, ground: Ground): Promise<void> {
  const estate = unitOf(ground, fictitious.estate), began = daysAgo(context, 100), from = began.toISOString().slice(0, 10)
  await assignPack({ ...context, now: began }, { unitId: estate.id, code: 'example-permissive', from })
  const staff = (days: number) => acting(context, ground, 'community', daysAgo(context, days))
  const rows = flats.map(({ building, label, area, key }, at): RegisterRow => ({
    row: at + 1, building, label, area, state: 'sold', ownerName: ofPeople.find(([held]) => held === key)?.[2] ?? `虚构业主${at + 1}`, ownerKey: key, unitKey: key, kind: 'dwelling', source: 'register', party: '', share: '', representative: '', certificate: '',
  }))
  await importRegister(await staff(99), rows, { estateId: estate.id, validFrom: from, sample: true })
  for (const [key, login] of ofPeople) await verifyAsOwner(context, ground, estate.id, key, login)

  const keeper = await staff(40)
  const rollId = await draftRoll(keeper, { kind: 'owners', unitIds: [estate.id], title: '云溪苑小区业主名册（虚构）', pack: await frozenPackAt(keeper, estate.id), sample: true })
  await publishRoll(keeper, rollId)
  await freezeRoll({ ...keeper, now: daysAgo(context, 25) }, rollId)
  const id = await callAssembly(await staff(20), {
    form: 'extraordinary', convenedBy: 'owners-committee', part: false, rollId, title: '加装快递柜和换门禁（虚构小区，线上表决示例）', text: '这个小区是虚构的，它的规则允许业主在手机上表决。北京的规则不允许：那里用纸质票，或者导入市里平台的结果。',
    opensAt: daysAgo(context, 4), closesAt: daysAgo(context, -14, 18), channels: ['online', 'paper'], key: 'demonstration owners online', sample: true,
    matters: [
      { title: '在大门西侧装一组快递柜，场地费归全体业主', text: '每年场地费 6,000 元，进小区公共收益。', matter: 'change_or_operate_common_parts' },
      { title: '把单元门禁换成刷卡和密码两用', text: '用公共收益，预算 24,000 元。', matter: 'other_major' },
    ],
  })
  const announcing = await staff(19)
  await tellCommittee(announcing, id, 'letter')
  await announceAssembly(announcing, id)
  await openBallot(await acting(context, ground, 'owners', daysAgo(context, 4)), id, { permitted: true })
  const neighbour = await acting(context, ground, 'neighbour', daysAgo(context, 3)), line = await entryOfPerson(neighbour, rollId, neighbour.actor?.id ?? '')
  if (line) await voteAsOwner(neighbour, id, line.id, { 1: 'agree', 2: 'agree' }, crypto.randomUUID())
}
