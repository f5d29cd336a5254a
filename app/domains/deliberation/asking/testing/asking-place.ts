import { smallPlace } from '../../../matters/testing/place.ts'
import { foundCouncil } from '../../councils/acts/found-council.ts'
import { confirmCount, closeVisits, openBox } from '../acts/count-answers.ts'
import { addTeam, listDoors, nameCounter } from '../acts/list-doors.ts'
import { makeSlips } from '../acts/make-slips.ts'
import { openAsking } from '../acts/open-asking.ts'
import { prepareAsking } from '../acts/prepare-asking.ts'
import { recordVisit } from '../acts/record-visit.ts'

/** Saturday in the days of the visits. */
export const saturday = new Date('2026-11-21T03:00:00Z')
export const questions = '门口的岗亭放在哪里？\n- 东门\n- 西门\n- 不用岗亭\n+'

/** The small place with a topic, four people with phones, and helpers that bring an asking so far. */
export async function askingPlace() {
  const place = await smallPlace(), { people, contextOf, units, one, many } = place
  const desk = (when: Date = saturday) => contextOf(people.communityStaff, when)
  const who = { first: await place.newPerson('上门甲', [], '+8613900001001'), second: await place.newPerson('上门乙', [], '+8613900001002'), counter: await place.newPerson('清点甲', [], '+8613900001003'), other: await place.newPerson('清点乙', [], '+8613900001004') }
  const council = await foundCouncil(contextOf(people.communityStaff), { kind: 'community', name: '北苑议事会', unitIds: [units.north.id], key: 'council' })
  const topic = (await one<{ id: string }>(`insert into deliberation.topic (number, source, intake_key, category, title, text, public_title, public_text, unit_id, unit_path, council_id, state, parties, forms, raised_at, updated_at)
    values ('2026-9001', 'office', 'topic', 'public-affairs', '岗亭放哪里', '岗亭', '岗亭放哪里', '岗亭', $1, $2, $3, 'deliberating', '{owners}', '{asking}', now(), now()) returning id`, [units.north.id, units.north.path, council])).id
  let keys = 0
  const prepared = () => prepareAsking(desk(), { topicId: topic, title: '岗亭放在哪里', questions, opensOn: '2026-11-21', closesOn: '2026-11-30', retentionDays: '30', key: `asking-${keys += 1}` })
  /** An asking whose teams can go: so many doors in two buildings, and as many slips. */
  const visiting = async (doors = 24) => {
    const id = await prepared()
    await listDoors(desk(), id, { text: Array.from({ length: doors }, (_, at) => `${at < doors / 2 ? '1' : '2'}号楼，${101 + at}`).join('\n') })
    await addTeam(desk(), id, { name: '一组', phones: ['13900001001', '13900001002'], buildings: ['1号楼', '2号楼'] })
    await nameCounter(desk(), id, '13900001003')
    await nameCounter(desk(), id, '13900001004')
    const codes = await makeSlips(desk(), id, String(doors))
    await openAsking(desk(), id)
    return { id, codes, doors: await many<{ id: string }>('select id from deliberation.asking_door where asking_id = $1 order by ordinal', [id]) }
  }
  const as = (name: keyof typeof who, when: Date = saturday) => contextOf(who[name], when)
  const visit = (id: string, doorId: string, outcome = 'answered', key = `visit-${keys += 1}`) => recordVisit(as('first'), id, { doorId, outcome, key })
  const counted = async (id: string) => {
    await closeVisits(desk(), id)
    for (const name of ['counter', 'other'] as const) await confirmCount(as(name), id, String((await openBox(as(name), id)).answers))
  }
  return { ...place, desk, who, council, topic, prepared, visiting, as, visit, counted }
}
