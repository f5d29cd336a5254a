import { addTeam, admitTopic, announceTopic, closeVisits, confirmCount, doorsOf, dropAnswer, formOpinion, listDoors, makeSlips, nameCounter, openAsking, prepareAsking, prepareTopic, publishAsking, raiseTopic, recordFromPaper, topicById } from '#domains/deliberation'
import type { Context } from '#platform/context'
import { demonstrationPeople } from '../people.ts'
import { acting, dayOf, daysAgo, type Ground, places, unitOf } from './acting.ts'

const phoneOf = (login: string) => demonstrationPeople.find((person) => person.login === `${login}@example.org`)?.phone ?? ''
const questions = '3 号楼前的空地做什么用？\n- 老人活动和晒太阳的地方\n- 停自行车\n- 种花\n+\n晚上要不要装灯？\n- 要\n- 不要'
const doors = ['3号楼', '4号楼'].flatMap((building) => [1, 2, 3, 4].flatMap((floor) => [1, 2, 3, 4, 5].map((door) => `${building}，1单元${floor}0${door}`)))

/** A topic on which every household of two buildings was asked at the door, with its published result. */
export async function loadAsking(context: Context, ground: Ground): Promise<void> {
  const unitId = unitOf(ground, places.estate).id, by = (login: string, days: number) => acting(context, ground, login, daysAgo(context, days)), staff = (days: number) => by('community', days)
  const topicId = await raiseTopic(await staff(70), { source: 'office', organisationId: ground.organisations.get(places.community) ?? null, category: 'public-affairs', title: '3 号楼前的空地怎么用（示例）', text: '楼前有一块空地长期堆杂物，清出来以后做什么，先挨家挨户问一遍。', unitIds: [unitId], sample: true, key: 'demonstration topic ground' })
  const moved = async () => (await topicById(context, topicId))?.version ?? 0
  await admitTopic(await staff(69), topicId, await moved(), { category: 'public-affairs', touches: [] })
  await prepareTopic(await staff(68), topicId, await moved(), { parties: ['owners', 'tenants', 'residents'], forms: ['asking'] })
  await announceTopic(await staff(67), topicId, await moved())
  const id = await prepareAsking(await staff(50), { topicId, title: '3 号楼前的空地怎么用（示例）', intro: '问 3 号楼和 4 号楼的每一户。', questions, opensOn: dayOf(daysAgo(context, 45)), closesOn: dayOf(daysAgo(context, 31)), retentionDays: '60', phone: '010-0000-2000', sample: true, key: 'demonstration asking' })
  await listDoors(await staff(49), id, { text: doors.join('\n') })
  await addTeam(await staff(49), id, { name: '第一组', phones: [phoneOf('head'), phoneOf('grid')], buildings: ['3号楼', '4号楼'] })
  for (const login of ['community2', 'mediator']) await nameCounter(await staff(49), id, phoneOf(login))
  const codes = await makeSlips(await staff(48), id, String(doors.length))
  await openAsking(await staff(46), id)
  const outcomes = Object.fromEntries((await doorsOf(await staff(40), id)).map((door, at) => [door.id, at % 10 === 9 ? 'nobody' : 'answered'] as const)), answered = Object.values(outcomes).filter((outcome) => outcome === 'answered').length
  await recordFromPaper(await staff(40), id, { outcomes, key: 'demonstration visits' })
  for (const [at, code] of codes.slice(0, answered).entries()) await dropAnswer({ ...(await staff(40)), actor: undefined }, id, { code, answers: [{ choice: at % 9 === 0 ? 2 : at % 5 < 3 ? 0 : 1, words: at === 3 ? '放两张带靠背的椅子' : '' }, { choice: at % 3 === 0 ? 1 : 0, words: '' }] })
  await closeVisits(await staff(30), id)
  for (const login of ['community2', 'mediator']) await confirmCount(await by(login, 29), id, String(answered))
  await publishAsking(await staff(28), id, '多数住户希望给老人留一块活动的地方，并且装灯。')
  await formOpinion(await staff(20), topicId, await moved(), { text: '清出空地，东侧放长椅，西侧停自行车，装两盏灯。', agreements: ['先清杂物，再动工'], dissents: [] })
}
