import { beginCovenant, draftCovenant, enterSignature, fileCovenant, judgeCovenant, publishCovenant, publishVersion, recordDecision, sendToReview, signCovenant } from '#domains/deliberation'
import { dwellingsOf } from '#domains/ballots'
import type { Context } from '#platform/context'
import { acting, dayOf, daysAgo, type Ground, places, unitOf } from './acting.ts'

const basis = '城市居民委员会组织法第31条'
const first = '第一条 邻里见面打招呼，有难处相互搭把手。\n第二条 晚上十点到早上六点，家里的声音不传到邻居家。\n第三条 遛狗牵绳。\n第四条 有分歧先坐下来谈，谈不拢请社区调解。'
const amended = '第一条 邻里见面打招呼，有难处相互搭把手。\n第二条 晚上十点到早上六点，家里的声音不传到邻居家。\n第三条 遛狗牵绳，随手清理。\n第四条 楼道不堆东西，不给电动车充电。\n第五条 有分歧先坐下来谈，谈不拢请社区调解。'
/** Doors of households that signed on paper, in two buildings. */
const signed = ['1号楼', '3号楼'].flatMap((building) => [2, 3, 4].flatMap((floor) => [1, 2, 3, 4].map((door) => ({ building, door: `1-${floor}0${door}` }))))

/** A covenant in force, which households sign, and its amendment on which comments are asked for. */
export async function loadCovenants(context: Context, ground: Ground): Promise<void> {
  const unitId = unitOf(ground, places.community).id, staff = (days: number) => acting(context, ground, 'community', daysAgo(context, days))
  const covenant = await beginCovenant(await staff(98), { unitId, kind: 'residents', title: '西王庄社区居民公约（示例）', purpose: '邻里之间怎么相处，请大家提。', days: 7, basis, key: 'demonstration covenant' })
  const text = await draftCovenant(await staff(85), covenant, first)
  await publishVersion(await staff(84), text, { days: 7, basis })
  // Weeks lie between an announcement and what follows it: its days end on a working day.
  await sendToReview(await staff(64), covenant)
  await judgeCovenant(await acting(context, ground, 'supervisor', daysAgo(context, 62)), covenant, { outcome: 'agreed', note: '没有发现违法的条款', objections: [] })
  await recordDecision(await staff(55), covenant, { body: 'residents-representatives', heldOn: dayOf(daysAgo(context, 56)), votes: { entitled: 45, present: 40, women: 22, agree: 36, against: 2, abstain: 2 } })
  await fileCovenant(await staff(52), covenant, { filedOn: dayOf(daysAgo(context, 53)), number: '示例〔备〕1 号', filedWith: '学院路街道办事处（示例）' })
  await publishCovenant(await staff(50), covenant, { effectiveOn: dayOf(daysAgo(context, 40)), days: 15, basis })
  const resident = await acting(context, ground, 'resident', daysAgo(context, 45)), home = (await dwellingsOf(resident, resident.actor?.id ?? '')).find(({ building }) => building.startsWith('1号楼'))
  if (home) await signCovenant(resident, covenant, home.id)
  for (const door of signed) await enterSignature(await staff(44), covenant, door)

  const amendment = await beginCovenant(await staff(30), { unitId, kind: 'residents', title: '西王庄社区居民公约修订（示例）', purpose: '公约施行一段时间了，哪几条要改、要加，请大家提。', days: 7, basis, amendsId: covenant, key: 'demonstration covenant amended' })
  const draft = await draftCovenant(await staff(15), amendment, amended)
  await publishVersion(await staff(4), draft, { days: 15, basis })
}
