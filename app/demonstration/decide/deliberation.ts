import { adoptResolution, admitTopic, announceMeeting, announceTopic, answerDissent, beginTopics, callMeeting, dissentsOf, formOpinion, foundCouncil, openConversation, planSittings, prepareTopic, raiseTopic, seatPerson, signPetition, topicById } from '#domains/deliberation'
import type { Context } from '#platform/context'
import { acting, dayOf, daysAgo, type Ground, places, unitOf } from './acting.ts'

/** A council of the estate, a topic that became resolutions, one that a hearing is called for, a petition and an opinion map. Gives the key of the council. */
export async function loadDeliberation(context: Context, ground: Ground): Promise<string> {
  const unitId = unitOf(ground, places.estate).id, staff = (days: number, hour = 10) => acting(context, ground, 'community', daysAgo(context, days, hour)), person = (login: string) => ground.people.get(`${login}@example.org`) ?? null
  const councilId = await foundCouncil(await staff(90), { kind: 'estate', name: '西王庄小区议事会（示例）', unitIds: [unitId], hall: '社区活动室二层', sample: true, key: 'demonstration council' })
  for (const [name, partyClass, part, by, personId] of [
    ['示例居民甲', 'owners', 'chair', 'election', person('resident')], ['示例社区工作者', 'residents-committee', 'secretary', 'post', person('community')], ['示例居民乙', 'residents', 'member', 'election', person('neighbour')],
    ['示例物业处理员', 'property', 'member', 'post', person('property')], ['示例业委会委员', 'owners-committee', 'member', 'post', person('owners')], ['示例租户代表', 'tenants', 'member', 'sortition', null], ['示例调解员', 'expert', 'expert', 'invitation', person('mediator')],
  ] as const) await seatPerson(await staff(89), { councilId, name, partyClass, part, by, personId, from: dayOf(daysAgo(context, 89)), key: `demonstration seat ${name}` })
  await planSittings(await staff(88), councilId, [20, 50, 80].map((days) => ({ onDay: dayOf(daysAgo(context, -days)), atTime: '19:00', title: '例会', placeWords: '社区活动室二层' })))

  const moved = async (id: string) => (await topicById(context, id))?.version ?? 0
  const organisationId = ground.organisations.get('property') ?? ''
  // Weeks lie between an announcement and what follows it: its days end on a working day, however long the holidays of a season are.
  const charging = await raiseTopic(await staff(80), { source: 'office', organisationId: ground.organisations.get(places.community) ?? null, category: 'public-affairs', title: '电动自行车飞线充电怎么办（示例）', text: '几栋楼有人从窗口拉线给电动车充电，容易起火。请大家商量充电的地方和办法。', unitIds: [unitId], sample: true, key: 'demonstration topic charging' })
  await admitTopic(await staff(78), charging, await moved(charging), { category: 'public-affairs', touches: [] })
  await prepareTopic(await staff(77), charging, await moved(charging), { parties: ['owners', 'tenants', 'property', 'residents-committee'], forms: ['council'] })
  await announceTopic(await staff(76), charging, await moved(charging))
  await beginTopics(await staff(50))
  await formOpinion(await staff(49), charging, await moved(charging), { text: '在西侧和北门各设一处集中充电棚，装好之前由物业每天巡查飞线。', agreements: ['不在楼道和室内充电', '充电棚按成本收费，价格公示'], dissents: [{ partyClass: 'tenants', text: '担心晚上排不上队，希望每栋楼下都有几个位置。' }] })
  for (const { id } of await dissentsOf(await staff(45), charging)) await answerDissent(await staff(45), charging, id, { answer: '先建两处集中充电棚，运行三个月后按使用情况，再商量在楼下加位。' })
  const adopt = async (text: string, ago: number, ends: number, key: string) => adoptResolution(await staff(ago), { topicId: charging, text, responsible: { organisationId }, deadline: dayOf(daysAgo(context, ends)), steps: [{ text: '踏勘选址', dueOn: dayOf(daysAgo(context, ends + 5)) }], key })
  await adopt('在西侧停车场建 20 个位的充电棚，验收后启用', 48, 3, 'demonstration resolution shed')
  await adopt('每晚 21 点巡查飞线并登记，直到充电棚启用', 48, -25, 'demonstration resolution patrol')

  const gate = await raiseTopic(await staff(12), { source: 'office', organisationId: ground.organisations.get(places.community) ?? null, category: 'raised', title: '小区北门怎么开（示例）', text: '有人希望北门全天开，有人担心外来车辆。先听听各方的意见。', unitIds: [unitId], sample: true, key: 'demonstration topic gate' })
  await admitTopic(await staff(11), gate, await moved(gate), { category: 'raised', touches: [] })
  await prepareTopic(await staff(10), gate, await moved(gate), { parties: ['owners', 'tenants', 'property'], forms: ['hearing', 'opinions'] })
  await announceTopic(await staff(9), gate, await moved(gate))
  const hearing = await callMeeting(await staff(8), { councilId, form: 'hearing', title: '小区北门怎么开听证会（示例）', startsAt: daysAgo(context, -6, 19), placeWords: '社区活动室二层', phone: '010-0000-2000', registerUntil: dayOf(daysAgo(context, -3)), topicIds: [gate], key: 'demonstration hearing', sample: true })
  await announceMeeting(await staff(7), hearing)
  await openConversation(await staff(8), {
    key: 'demonstration opinions', unitId, topicId: gate, title: '小区北门怎么开，您怎么看（示例）', text: '一句一句看，说同意、不同意或者略过。也可以写一句自己的。', opensAt: daysAgo(context, 8), closesAt: daysAgo(context, -15), shown: 'after-voting', sample: true,
    statements: ['北门应当全天开放，方便老人去菜场', '晚上十点以后北门只走人、不走车', '北门装门禁，住户刷卡进出', '外来车辆一律从南门登记', '北门口要有人值守', '先试行一个月再决定'],
  })

  const petition = await raiseTopic(await acting(context, ground, 'neighbour', daysAgo(context, 4)), { source: 'petition', category: 'raised', title: '请在 5 号楼后面补种树（示例）', text: '夏天没有树荫，老人没地方坐。请把去年倒掉的三棵树补上。', unitIds: [unitId], sample: true, key: 'demonstration petition' })
  await signPetition(await acting(context, ground, 'resident', daysAgo(context, 3)), petition)
  return councilId
}
