import { entriesOf, rollById } from '#domains/ballots'
import { personByContact, readPhone } from '#domains/people'
import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { isKey } from '#platform/key'
import { Refusal } from '#platform/refusal'
import { said } from '../../meetings/rules/said.ts'
import { tables } from '../../tables.ts'
import { type Door, mostDoors, readDoors } from '../rules/door-list.ts'
import { askingPermissions } from '../rules/permissions.ts'
import { holdAsking } from './hold-asking.ts'

/** Makes the list of doors, typed or from a roll of households; a new list takes the place of the old one until the visits begin. */
export function listDoors(context: Context, id: string, from: { readonly text: string } | { readonly rollId: string }): Promise<number> {
  return together(context, async (context) => {
    const { postId } = await holdAsking(context, id, askingPermissions['deliberation.run-asking'], ['draft']), db = tables(context)
    const doors = 'text' in from ? typed(from.text) : await ofRoll(context, from.rollId)
    if (doors.length === 0) throw new Refusal('deliberation.doors-needed', 'invalid', { field: 'doors' })
    if (doors.length > mostDoors) throw new Refusal('deliberation.too-many-doors', 'invalid', { field: 'doors', most: mostDoors })
    await db.deleteFrom('deliberation.asking_door').where('asking_id', '=', id).execute()
    for (let start = 0; start < doors.length; start += 1000) await db.insertInto('deliberation.asking_door').values(doors.slice(start, start + 1000).map((door, index) => ({ asking_id: id, ...door, ordinal: start + index + 1, team_id: null }))).execute()
    await db.updateTable('deliberation.asking').set({ roll_id: 'rollId' in from ? from.rollId : null }).where('id', '=', id).execute()
    await recordAct(context, 'deliberation.listed-doors', id, { post: postId, facts: { doors: doors.length } })
    return doors.length
  })
}

function typed(text: string): readonly Door[] {
  const { doors, problems: [first] } = readDoors(text)
  if (first) throw new Refusal('deliberation.door-line-wrong', 'invalid', { field: 'doors', line: first.line, problem: first.problem })
  return doors
}

async function ofRoll(context: Context, rollId: string): Promise<Door[]> {
  const roll = isKey(rollId) ? await rollById(context, rollId) : undefined
  if (!roll || roll.kind !== 'households') throw new Refusal('deliberation.doors-needed', 'invalid', { field: 'roll' })
  return (await entriesOf(context, rollId)).map((entry) => ({ building: entry.building ?? '', label: `${entry.number}. ${entry.label}`.slice(0, 60) }))
}

/** Puts two people into a team that goes together; nobody goes alone. Named again, a team gets other people. Refuses `deliberation.account-unknown` at the phone that belongs to no account, `deliberation.counter-visits` and `deliberation.in-another-team`. */
export function addTeam(context: Context, id: string, { name, phones, buildings }: { readonly name: string; readonly phones: readonly [string, string]; readonly buildings: readonly string[] }): Promise<void> {
  return together(context, async (context) => {
    const { postId } = await holdAsking(context, id, askingPermissions['deliberation.run-asking'], ['draft', 'visiting']), db = tables(context), title = said('name', name, { most: 60 })
    const [first, second] = [await accountOf(context, phones[0], 'first'), await accountOf(context, phones[1], 'second')]
    if (first === second) throw new Refusal('deliberation.two-people', 'invalid', { field: 'second' })
    for (const [person, field] of [[first, 'first'], [second, 'second']] as const) {
      if (await db.selectFrom('deliberation.asking_counter').select('person_id').where('asking_id', '=', id).where('person_id', '=', person).executeTakeFirst()) throw new Refusal('deliberation.counter-visits', 'invalid', { field })
      if (await db.selectFrom('deliberation.asking_team').select('id').where('asking_id', '=', id).where('name', '<>', title).where((where) => where.or([where('first_id', '=', person), where('second_id', '=', person)])).executeTakeFirst()) throw new Refusal('deliberation.in-another-team', 'invalid', { field })
    }
    const team = await db.insertInto('deliberation.asking_team').values({ asking_id: id, name: title, first_id: first, second_id: second }).onConflict((conflict) => conflict.columns(['asking_id', 'name']).doUpdateSet({ first_id: first, second_id: second })).returning('id').executeTakeFirstOrThrow()
    if (buildings.length > 0) await db.updateTable('deliberation.asking_door').set({ team_id: team.id }).where('asking_id', '=', id).where('building', 'in', [...buildings]).execute()
    await recordAct(context, 'deliberation.made-asking-team', id, { post: postId, facts: { team: team.id, buildings: buildings.length } })
  })
}

/** Names somebody who counts. Whoever counts and whoever visits are different people: who was at the door does not read the box. */
export function nameCounter(context: Context, id: string, phone: string): Promise<void> {
  return together(context, async (context) => {
    const { postId } = await holdAsking(context, id, askingPermissions['deliberation.run-asking'], ['draft', 'visiting', 'counting']), db = tables(context), person = await accountOf(context, phone, 'counter')
    const visits = await db.selectFrom('deliberation.asking_team').select('id').where('asking_id', '=', id).where((where) => where.or([where('first_id', '=', person), where('second_id', '=', person)])).executeTakeFirst()
    if (visits) throw new Refusal('deliberation.counter-visits', 'invalid', { field: 'counter' })
    await db.insertInto('deliberation.asking_counter').values({ asking_id: id, person_id: person }).onConflict((conflict) => conflict.doNothing()).execute()
    await recordAct(context, 'deliberation.named-counter', id, { post: postId, concerns: person })
  })
}

async function accountOf(context: Context, typedPhone: string, field: string): Promise<string> {
  const phone = readPhone(typedPhone), person = phone === undefined ? undefined : await personByContact(context, phone)
  if (!person) throw new Refusal('deliberation.account-unknown', 'invalid', { field })
  return person.id
}
