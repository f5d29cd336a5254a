import { recordAct } from '#domains/transparency'
import type { Context } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { actingsFor } from '../../acting/reads/acting.ts'
import { signedIn } from '../../rules/permission.ts'
import { myData } from '../reads/my-data.ts'
import { whoLooked } from '../reads/who-looked.ts'
import type { PersonalDataSource } from '../rules/contributions.ts'

/** Everything about the person who asks, by room; the exporting itself is written down. */
export async function exportMyData(context: Context, sources: readonly PersonalDataSource[]): Promise<Readonly<Record<string, unknown>>> {
  const { id } = signedIn(context)
  const rooms = await collectData(context, id, sources)
  await recordAct(context, 'people.personal-data-exported', id, { concerns: id, facts: { rooms: Object.keys(rooms) } })
  return rooms
}

/** What every room keeps about one person. Refuses `people.unknown-person`. */
export async function collectData(context: Context, personId: string, sources: readonly PersonalDataSource[]): Promise<Readonly<Record<string, unknown>>> {
  const mine = await myData(context, personId)
  if (!mine) throw new Refusal('people.unknown-person', 'missing')
  const people = { ...mine, doneForMe: await actingsFor(context, personId), whoLooked: await whoLooked(context, personId, 10_000) }
  const rooms: Record<string, unknown> = { people }
  for (const { room, collect } of sources) rooms[room] = await collect(context, personId)
  return rooms
}
