import { smallPlace } from '../../../matters/testing/place.ts'
import type { Actor } from '#platform/context'
import { foundCouncil } from '../../councils/acts/found-council.ts'
import { type CouncilCharter, defaultCharter } from '../../councils/rules/charter.ts'
import { announceMeeting } from '../acts/announce-meeting.ts'
import { callMeeting } from '../acts/call-meeting.ts'
import { openMeeting } from '../acts/open-meeting.ts'
import { signInAtDesk } from '../acts/sign-in.ts'

/** Monday evening, five days after the small place wakes. */
export const evening = new Date('2026-11-25T11:00:00Z')

/** The small place with a council of four classes, a topic that is prepared, and helpers that bring a meeting so far. */
export async function meetingPlace(charter: Partial<CouncilCharter> = {}) {
  const place = await smallPlace(), { people, contextOf, units, one, many } = place
  const at = (hours: number) => new Date(evening.getTime() + hours * 3_600_000), desk = () => contextOf(people.communityStaff), deskAt = (when: Date) => contextOf(people.communityStaff, when)
  const members = { chair: await place.newPerson('周主持'), secretary: await place.newPerson('吴书记员'), owner: await place.newPerson('郑业主'), tenant: await place.newPerson('王租户') }
  const council = await foundCouncil(desk(), { kind: 'community', name: '北苑社区议事会', unitIds: [units.north.id], key: 'council', charter: { ...defaultCharter, quorum: { percent: 50, classes: {} }, ...charter } })
  const seat = (person: Actor, part: string, partyClass: string) => place.db.pool.query(`insert into deliberation.seat (council_id, person_id, name, party_class, part, by, from_day, seating_key) values ($1, $2, $3, $4, $5, 'election', '2026-01-01', $6)`, [council, person.id, person.name, partyClass, part, person.name])
  await seat(members.chair, 'chair', 'residents-committee')
  await seat(members.secretary, 'secretary', 'residents')
  await seat(members.owner, 'member', 'owners')
  await seat(members.tenant, 'member', 'tenants')
  let topics = 0
  const topic = async (title = '大门坏了怎么修') => (await one<{ id: string }>(`insert into deliberation.topic (number, source, intake_key, category, title, text, public_title, public_text, unit_id, unit_path, council_id, state, parties, forms, raised_at, updated_at)
    values ($1, 'office', $1, 'public-affairs', $2, '东门的门禁坏了', $2, '东门的门禁坏了', $3, $4, $5, 'announced', '{owners}', '{council}', now(), now()) returning id`, [`2026-9${String(topics += 1).padStart(3, '0')}`, title, units.north.id, units.north.path, council])).id
  let keys = 0
  const called = async (more: Partial<Parameters<typeof callMeeting>[1]> = {}) => callMeeting(desk(), { councilId: council, form: 'council', title: '大门维修议事会', startsAt: evening, placeWords: '居委会二楼', topicIds: [await topic(`大门坏了怎么修${keys}`)], key: `call-${keys += 1}`, ...more })
  const announced = async (more: Partial<Parameters<typeof callMeeting>[1]> = {}) => { const id = await called(more); await announceMeeting(desk(), id); return id }
  /** A meeting that is open, with those members signed in. */
  const opened = async (present: readonly (keyof typeof members)[] = ['chair', 'secretary', 'owner', 'tenant'], more: Partial<Parameters<typeof callMeeting>[1]> = {}) => {
    const id = await announced(more)
    for (const name of present) {
      const { id: inviteeId } = await one<{ id: string }>('select id from deliberation.meeting_invitee where meeting_id = $1 and person_id = $2', [id, members[name].id])
      await signInAtDesk(deskAt(at(0)), id, { inviteeId })
    }
    await openMeeting(deskAt(at(0)), id)
    return id
  }
  const items = (id: string) => many<{ id: string; ordinal: number; title: string }>('select id, ordinal, title from deliberation.meeting_item where meeting_id = $1 order by ordinal', [id])
  const issueOf = async (itemId: string) => (await one<{ id: string }>('select id from deliberation.meeting_issue where item_id = $1 order by ordinal', [itemId])).id
  const attendance = async (id: string, name: keyof typeof members) => (await one<{ id: string }>('select id from deliberation.meeting_attendance where meeting_id = $1 and person_id = $2', [id, members[name].id])).id
  return { ...place, members, council, at, desk, deskAt, topic, called, announced, opened, items, issueOf, attendance }
}
