import { smallPlace } from '../../../matters/testing/place.ts'
import type { PartyClass } from '../../rules/party-classes.ts'
import { foundCouncil } from '../acts/found-council.ts'
import { seatPerson } from '../acts/seat-person.ts'
import { defaultCharter } from '../rules/charter.ts'

/** The small place with an estate of two buildings in its first community, a council at the estate with a chair and three members, and neighbours enough to sign. */
export async function neighbourhood() {
  const place = await smallPlace(), { db, one, units, people, contextOf } = place
  const unit = async (code: string, name: string, level: string, parent: { id: string; path: string[] }) => {
    const { id } = await one<{ id: string }>('select uuidv7() as id')
    const path = [...parent.path, id]
    await db.pool.query('insert into territory.unit (id, code, name, level, kind, parent_id, path, valid_from, sample) values ($1, $2, $3, $4, $5, $6, $7, $8, true)', [id, code, name, level, 'area', parent.id, path, '2020-01-01'])
    return { id, path }
  }
  const level = (await one<{ key: string }>(`select key from territory.level where kind = 'area' order by ordinal desc limit 1`)).key
  const estate = await unit('110108999001301', '杏林苑', level, units.north), first = await unit('110108999001301001', '杏林苑1号楼', level, estate), second = await unit('110108999001301002', '杏林苑2号楼', level, estate)
  const staff = contextOf(people.communityStaff)
  const chair = await place.newPerson('召集人甲'), member = await place.newPerson('代表乙', [], '+8613900000077'), tenant = await place.newPerson('租户丙')
  const charter = { ...defaultCharter, petition: { signatures: 5, days: 30 } }
  const council = await foundCouncil(staff, { kind: 'estate', name: '杏林苑议事会', unitIds: [estate.id], convenorId: place.organisations.northCommittee, hall: '社区服务中心二楼', charter, key: 'founding' })
  const seat = (personId: string, name: string, partyClass: PartyClass, part: 'chair' | 'member') => seatPerson(staff, { councilId: council, name, partyClass, part, by: 'election', personId, key: `seat-${personId}` })
  await seat(chair.id, '召集人甲', 'residents', 'chair')
  await seat(member.id, '代表乙', 'owners', 'member')
  await seat(tenant.id, '租户丙', 'tenants', 'member')
  let count = 0
  /** A neighbour whom nobody met before. */
  const neighbour = () => place.newPerson(`邻居${(count += 1)}`)
  /** Days after the Friday on which everything begins. */
  const later = (days: number, hours = 0) => new Date(contextOf().now.getTime() + days * 86_400_000 + hours * 3_600_000)
  return { ...place, estate, buildings: { first, second }, staff, council, chair, member, tenant, neighbour, later }
}
