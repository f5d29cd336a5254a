import { actsBy, recordAct } from '#domains/transparency'
import type { Context } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { actingsBy, actingsFor } from '../../acting/reads/acting.ts'
import { requirePermission } from '../../rules/permission.ts'
import { peoplePermissions } from '../../rules/permissions.ts'
import { myData } from '../reads/my-data.ts'
import { looksAt } from '../reads/who-looked.ts'
import type { PersonalDataSource } from '../rules/contributions.ts'

/** Everything about a person, by room, for that person; the exporting itself is written down. */
export async function exportMyData(context: Context, id: string, sources: readonly PersonalDataSource[]): Promise<Readonly<Record<string, unknown>>> {
  requirePermission(context, peoplePermissions['people.export-own-data'], { owner: id })
  const rooms = await collectData(context, id, sources)
  await recordAct(context, 'people.personal-data-exported', id, { concerns: id, facts: { rooms: Object.keys(rooms) } })
  return rooms
}

/** What every room keeps about one person. Refuses `people.unknown-person`. */
export async function collectData(context: Context, personId: string, sources: readonly PersonalDataSource[]): Promise<Readonly<Record<string, unknown>>> {
  const mine = await myData(context, personId)
  if (!mine) throw new Refusal('people.unknown-person', 'missing')
  const people = { ...mine, doneForMe: await actingsFor(context, personId), doneForOthers: await actingsBy(context, personId, new Date(0)), doneByMe: await actsBy(context, personId), whoLooked: await looksAt(context, personId, 10_000) }
  const rooms: Record<string, unknown> = { people }
  for (const { room, collect } of sources) rooms[room] = await collect(context, personId)
  return rooms
}
