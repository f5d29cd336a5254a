import { sql } from 'kysely'
import type { Context } from '#platform/context'
import { isKey } from '#platform/key'
import { tables } from '../../tables.ts'
import type { AskingState, DoorOutcome, Question } from '../rules/asking.ts'
import type { PublishedSums } from '../rules/published-sums.ts'

export interface Asking {
  readonly id: string
  readonly topicId: string
  readonly topicTitle: string
  readonly unitId: string
  readonly unitName: string
  readonly unitPath: readonly string[]
  readonly title: string
  readonly intro: string
  readonly questions: readonly Question[]
  readonly state: AskingState
  readonly opensOn: string
  readonly closesOn: string
  readonly retentionDays: number
  readonly eraseOn: string | null
  readonly phone: string
  readonly summary: string
  readonly sums: PublishedSums | null
  readonly firstCounter: string | null
  readonly secondCounter: string | null
  readonly cancelledFor: string
  readonly sample: boolean
  readonly doors: number
}

const askings = (context: Context) => tables(context).selectFrom('deliberation.asking as asking').innerJoin('deliberation.topic as topic', 'topic.id', 'asking.topic_id').innerJoin('territory.public_unit as unit', 'unit.id', 'asking.unit_id').select([
  'asking.id', 'asking.topic_id as topicId', 'topic.public_title as topicTitle', 'asking.unit_id as unitId', 'unit.name as unitName', 'asking.unit_path as unitPath', 'asking.title', 'asking.intro', 'asking.questions', 'asking.state', 'asking.opens_on as opensOn', 'asking.closes_on as closesOn', 'asking.retention_days as retentionDays',
  'asking.erase_on as eraseOn', 'asking.phone', 'asking.summary', 'asking.sums', 'asking.first_counter as firstCounter', 'asking.second_counter as secondCounter', 'asking.cancelled_for as cancelledFor', 'asking.sample',
  sql<number>`(select count(*) from deliberation.asking_door where asking_id = asking.id)`.as('doors'),
])

export const askingById = async (context: Context, id: string): Promise<Asking | undefined> => (isKey(id) ? askings(context).where('asking.id', '=', id).executeTakeFirst() : undefined)

/** Askings that are public: going on, counted, and done; the latest first. */
export const publicAskings = (context: Context, { topicId }: { readonly topicId?: string } = {}): Promise<Asking[]> =>
  askings(context).where('asking.state', 'not in', ['draft', 'cancelled']).$if(topicId !== undefined, (query) => query.where('asking.topic_id', '=', topicId ?? null)).orderBy('asking.opens_on', 'desc').orderBy('asking.id', 'desc').limit(100).execute()

/** Askings for the desk: within units, and those for which the person runs the council. */
export const deskAskings = (context: Context, { all, unitIds, personId }: { readonly all: boolean; readonly unitIds: readonly string[]; readonly personId: string }): Promise<Asking[]> =>
  askings(context).where(sql<boolean>`(${all} or asking.unit_path && ${unitIds}::uuid[] or exists (select from deliberation.asking_counter mine where mine.asking_id = asking.id and mine.person_id = ${personId})
    or exists (select from deliberation.seat seat where seat.council_id = topic.council_id and seat.person_id = ${personId} and seat.part in ('chair', 'secretary') and seat.ended_at is null))`).orderBy('asking.opens_on', 'desc').limit(200).execute()

/** Askings in which a person goes from door to door, or counts. */
export const askingsOfPerson = (context: Context, personId: string): Promise<Asking[]> =>
  askings(context).where('asking.state', 'in', ['visiting', 'counting']).where(sql<boolean>`(exists (select from deliberation.asking_team team where team.asking_id = asking.id and ${personId} in (team.first_id, team.second_id)) or exists (select from deliberation.asking_counter mine where mine.asking_id = asking.id and mine.person_id = ${personId}))`).orderBy('asking.closes_on').execute()

export interface DoorNow { readonly id: string; readonly building: string; readonly label: string; readonly outcome: DoorOutcome | null; readonly visits: number; readonly at: Date | null }

/** The doors of a team in the order of the list, with what the latest visit came to. */
export async function doorsOfTeam(context: Context, askingId: string, teamId: string): Promise<DoorNow[]> {
  const { rows } = await sql<DoorNow>`
    select door.id, door.building, door.label, last.outcome, last.at, (select count(*)::int from deliberation.asking_visit visit where visit.door_id = door.id) as visits
    from deliberation.asking_door door left join lateral (select outcome, at from deliberation.asking_visit visit where visit.door_id = door.id order by at desc, id desc limit 1) last on true
    where door.asking_id = ${askingId} and door.team_id = ${teamId} order by door.ordinal`.execute(tables(context))
  return rows
}

export interface ListedDoor { readonly id: string; readonly building: string; readonly label: string; readonly teamId: string | null; readonly team: string | null; readonly outcome: DoorOutcome | null }

/** Every door of an asking in the order of the list, with its team and what the latest visit came to. */
export async function doorsOf(context: Context, askingId: string): Promise<ListedDoor[]> {
  if (!isKey(askingId)) return []
  const { rows } = await sql<ListedDoor>`
    select door.id, door.building, door.label, door.team_id as "teamId", team.name as team, last.outcome
    from deliberation.asking_door door left join deliberation.asking_team team on team.id = door.team_id
    left join lateral (select outcome from deliberation.asking_visit visit where visit.door_id = door.id order by at desc, id desc limit 1) last on true
    where door.asking_id = ${askingId} order by door.ordinal`.execute(tables(context))
  return rows
}

export interface Preparation {
  readonly buildings: readonly { readonly building: string; readonly doors: number; readonly team: string | null }[]
  readonly teams: readonly { readonly id: string; readonly name: string; readonly people: readonly string[] }[]
  readonly counters: readonly string[]
  readonly slips: number
  readonly slipsUsed: number
}

/** What is prepared of an asking: doors by building with their team, teams, counters, slips. */
export async function preparationOf(context: Context, askingId: string): Promise<Preparation> {
  const db = tables(context)
  const { rows: buildings } = await sql<Preparation['buildings'][number]>`select door.building, count(*)::int as doors, min(team.name) as team from deliberation.asking_door door left join deliberation.asking_team team on team.id = door.team_id where door.asking_id = ${askingId} group by door.building order by door.building`.execute(db)
  const teams = await db.selectFrom('deliberation.asking_team').select(['id', 'name', 'first_id', 'second_id']).where('asking_id', '=', askingId).orderBy('name').execute()
  const counters = await db.selectFrom('deliberation.asking_counter').select('person_id').where('asking_id', '=', askingId).execute()
  const slips = await db.selectFrom('deliberation.asking_slip').select((select) => [select.fn.countAll<number>().as('made'), sql<number>`count(*) filter (where used)`.as('used')]).where('asking_id', '=', askingId).executeTakeFirstOrThrow()
  return { buildings, teams: teams.map(({ id, name, first_id, second_id }) => ({ id, name, people: [first_id, second_id].flatMap((person) => person ?? []) })), counters: counters.map(({ person_id }) => person_id), slips: slips.made, slipsUsed: slips.used }
}

/** How many paper slips wait for a second person, and how many were typed in differently. */
export async function paperWaiting(context: Context, askingId: string): Promise<{ readonly once: number; readonly differing: number }> {
  const rows = await tables(context).selectFrom('deliberation.asking_paper').select((select) => ['digest', select.fn.countAll<number>().as('entries')]).where('asking_id', '=', askingId).groupBy('digest').execute()
  return { once: rows.filter(({ entries }) => entries < 2).length, differing: rows.filter(({ entries }) => entries >= 2).length }
}

/** Coverage by building as it was published. */
export const publishedCoverage = (context: Context, askingId: string) =>
  tables(context).selectFrom('deliberation.asking_coverage').select(['building', 'doors', 'visited', 'answered', 'slips', 'refused']).where('asking_id', '=', askingId).orderBy('building').execute()
