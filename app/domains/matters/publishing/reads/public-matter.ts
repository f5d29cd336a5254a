import { sql } from 'kysely'
import type { Context } from '#platform/context'
import { openFacts } from '../../reads/open-facts.ts'
import { dueUnit } from '../../reads/due-unit.ts'
import type { State } from '../../rules/state.ts'
import { tables } from '../../tables.ts'
import type { ListedMatter } from './public-matters.ts'

export interface PublicMatter extends ListedMatter {
  readonly public_text: string
  readonly publicity: 'public' | 'unit-only' | 'confidential'
  readonly hidden: boolean
  readonly moderation: 'clear' | 'waiting' | 'hidden'
  readonly reporter_id: string | null
  readonly channel: string
  readonly outcome: string | null
  readonly rounds: number
  readonly merged_into: string | null
  readonly merged_number: string | null
  readonly updated_at: Date
  readonly version: number
  readonly certainty: string
  readonly follows: boolean
  readonly followers: number
}
export interface PublicEvent { readonly id: number; readonly kind: string; readonly from_state: State | null; readonly to_state: State | null; readonly at: Date; readonly role: string | null; readonly public_note: string; readonly organisation: string | null; readonly facts: Readonly<Record<string, unknown>> | null }
export interface PublicPhoto { readonly id: string; readonly kind: string; readonly event_id: number | null; readonly width: number; readonly height: number }

/**
 * One matter by its number, as far as this reader may see it: what is published, or their own. Undefined for everything else, so that
 * a guessed number tells nothing.
 */
export async function publicMatter(context: Context, number: string): Promise<PublicMatter | undefined> {
  const reader = context.actor?.id ?? null
  const { rows: [matter] } = await sql<PublicMatter>`
    select m.id, m.number, m.public_title, m.public_text, m.category_code, m.state, m.reported_at, m.due_at, ${dueUnit} as due_unit, m.closed_at, m.updated_at, m.publicity, m.channel, m.outcome, m.rounds, m.version,
      m.merged_into, other.number as merged_number, m.certainty, m.reporter_id,
      (m.publicity = 'confidential' or m.confidential or m.moderation <> 'clear') as hidden,
      case when m.publicity = 'public' then m.public_place else '' end as place_words,
      case when m.publicity = 'public' then m.lng end as lng, case when m.publicity = 'public' then m.lat end as lat,
      m.moderation, m.unit_id, u.name as unit_name, o.name as lead_name,
      (select count(*) from matters.follower f where f.matter_id = m.id) as followers,
      exists (select from matters.follower f where f.matter_id = m.id and f.person_id = ${reader}) as follows
    from matters.matter m left join territory.public_unit u on u.id = m.unit_id left join people.public_organisation o on o.id = m.lead_id
      left join matters.matter other on other.id = m.merged_into and (other.reporter_id = m.reporter_id and m.reporter_id = ${reader} or (other.publicity <> 'confidential' and not other.confidential and other.moderation = 'clear'))
    where m.number = ${number}`.execute(tables(context))
  if (!matter) return undefined
  return !matter.hidden || (reader !== null && matter.reporter_id === reader) ? matter : undefined
}

/** Its story as everybody may read it, and the photographs that were published. */
export async function publicStory(context: Context, id: string): Promise<{ events: PublicEvent[]; photos: PublicPhoto[] }> {
  const { rows: events } = await sql<PublicEvent>`
    select e.id, e.kind, e.from_state, e.to_state, e.at, e.role, e.public_note, o.name as organisation, ${openFacts} as facts
    from matters.event e left join people.public_organisation o on o.id = e.organisation_id
    where e.matter_id = ${id} and e.seen_by = 'public' order by e.id`.execute(tables(context))
  const photos = await tables(context).selectFrom('matters.photo').select(['id', 'kind', 'event_id', 'width', 'height']).where('matter_id', '=', id).where('public', '=', true).orderBy('id').execute()
  return { events, photos }
}
