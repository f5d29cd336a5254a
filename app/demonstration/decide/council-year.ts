import { announceDraw, enterSeedValue, openDraw, openReview, volunteer } from '#domains/deliberation'
import type { Context } from '#platform/context'
import { acting, dayOf, daysAgo, type Ground } from './acting.ts'

const quotas = '年龄段,60岁以上,1,1\n年龄段,60岁以下,1,1'
/** Who put themselves down; none of them sits in the council. */
const volunteers = ['head', 'grid', 'handler', 'handler2', 'property2', 'clerk'] as const
const value = '示例数值 03 08 12 19 21 30'

/** What a council does besides its meetings: seats drawn by lot, now open to objection and to be drawn again by anyone; a draw for which residents put themselves down; the report on its year. */
export async function loadCouncilYear(context: Context, ground: Ground, councilId: string): Promise<void> {
  const by = (login: string, days: number) => acting(context, ground, login, daysAgo(context, days)), draw = { councilId, seats: 2, partyClass: 'residents', quotas, termUntil: dayOf(daysAgo(context, -365)) } as const
  const drawn = await openDraw(await by('community', 40), { ...draw, title: '居民观察员抽选（示例）', part: 'observer', registrationEndsOn: dayOf(daysAgo(context, 20)), objectionDays: 15, key: 'demonstration draw' })
  for (const [at, login] of volunteers.entries()) await volunteer(await by(login, 30), drawn, { 年龄段: at % 2 === 0 ? '60岁以上' : '60岁以下' })
  await announceDraw(await by('community', 12), drawn, { name: '示例：某一期双色球开奖号码', address: 'https://example.org/', knownFrom: daysAgo(context, 9) })
  await enterSeedValue(await by('community', 8), drawn, value)
  await enterSeedValue(await by('supervisor', 8), drawn, value)
  await openDraw(await by('community', 3), { ...draw, title: '居民议事代表抽选（示例）', registrationEndsOn: dayOf(daysAgo(context, -12)), key: 'demonstration draw open' })
  await openReview(await by('community', 5), councilId, { year: Number(dayOf(daysAgo(context, 5)).slice(0, 4)), days: 15, report: '这一年商量了充电棚、小区北门和楼前空地三件事，形成两项协商成果，一项正在落实，一项超过了期限，我们正在催办。明年请大家多提议题。' })
}
