import { bigramsOf, incidentIndex } from '@gongzhi/matter-text'
import { metresBetween } from '@gongzhi/territory-index'
import { sql } from 'kysely'
import type { Context } from '#platform/context'
import type { State } from '../../rules/state.ts'
import { basis } from '../../reads/basis.ts'
import { tables } from '../../tables.ts'

export interface AskedMatter {
  readonly title: string
  readonly text: string
  readonly where?: string | undefined
  readonly categoryCode?: string | undefined
  readonly unitId?: string | undefined
  readonly point?: { readonly lng: number; readonly lat: number } | undefined
}

/** An open public matter that may be the same one, with what is needed to judge: its masked words, where, since when, how far, why. */
export interface NearMatter {
  readonly id: string
  readonly number: string
  readonly public_title: string
  readonly public_text: string
  readonly category_code: string
  readonly state: State
  readonly reported_at: Date
  readonly due_at: Date | null
  readonly closed_at: Date | null
  readonly unit_id: string | null
  readonly unit_name: string | null
  readonly lead_name: string | null
  readonly place_words: string
  readonly lng: number | null
  readonly lat: number | null
  /** Metres; null where one of the two has no public point. */
  readonly metres: number | null
  /** Sounds like the same incident, or is merely of the same kind close by. */
  readonly how: 'similar' | 'near'
  readonly why: readonly string[]
}

/** So many are read in full and compared, the likeliest first. */
const compared = 60
const offered = 5
/** Longer texts say no more about which incident it is. */
const readSigns = 1500
const perDegree = 111_320

/** Open public matters that may be the one that somebody is about to raise: those that sound the same first, then others of its kind close by. */
export async function nearMatters(context: Context, asked: AskedMatter): Promise<NearMatter[]> {
  const { charter } = await basis(context)
  const title = asked.title.slice(0, 200), text = asked.text.slice(0, readSigns)
  const rows = await candidates(context, asked, bigramsOf(`${title}\n${text}`).slice(0, 300), charter.near)
  if (rows.length === 0) return []
  // Everything compared lies in one community or around one point: words decide, not the name of the unit.
  const index = incidentIndex(), place = 'here'
  for (const row of rows) index.add({ id: row.id, title: row.public_title, text: row.public_text, where: row.place_words, place, at: row.reported_at.toISOString() })
  const alike = new Map(index.similar({ id: '', title, text, where: asked.where, place, at: context.now.toISOString() }, offered).map((match, rank) => [match.id, { rank, why: match.why.map(({ code }) => code) }]))
  const { point } = asked
  return rows
    .map((row): NearMatter => ({
      ...row, how: alike.has(row.id) ? 'similar' : 'near', why: alike.get(row.id)?.why ?? [],
      metres: point && row.lng !== null && row.lat !== null ? Math.round(metresBetween([point.lng, point.lat], [row.lng, row.lat])) : null,
    }))
    .filter((row) => row.how === 'similar' || (row.category_code === asked.categoryCode && row.metres !== null && row.metres <= charter.near.metres))
    .sort((a, b) => (alike.get(a.id)?.rank ?? offered) - (alike.get(b.id)?.rank ?? offered) || (a.metres ?? Infinity) - (b.metres ?? Infinity))
    .slice(0, offered)
}

type Row = Omit<NearMatter, 'metres' | 'how' | 'why'>

async function candidates(context: Context, { unitId, point }: AskedMatter, grams: readonly string[], { metres, days }: { readonly metres: number; readonly days: number }): Promise<Row[]> {
  const since = new Date(context.now.getTime() - days * 86_400_000)
  const open = sql`m.state in ('reported', 'dispatched', 'accepted', 'in-progress', 'return-requested', 'suspended', 'done', 'asking', 'review', 'deliberating')`
  const shown = sql`m.publicity <> 'confidential' and not m.confidential and m.moderation = 'clear' and m.reported_at >= ${since} and m.reported_at <= ${context.now}`
  const shared = sql<number>`(select count(*) from unnest(m.grams) gram where gram = any(${[...grams]}::text[]))`
  const sources = []
  if (point) {
    const lat = metres / perDegree, lng = lat / Math.max(0.05, Math.cos((point.lat * Math.PI) / 180))
    // Only what is published with its point counts as near: a distance would tell where somebody lives.
    sources.push(sql`(select m.id, 1000 + ${shared} as rank from matters.matter m where m.lng is not null and m.publicity = 'public' and ${open} and ${shown}
      and point(m.lng, m.lat) <@ box(point(${point.lng - lng}, ${point.lat - lat}), point(${point.lng + lng}, ${point.lat + lat})) order by 2 desc limit ${compared})`)
  }
  if (grams.length > 0) {
    // In the community that was named and beneath it; where none is known, everywhere by words alone.
    const within = unitId ? sql`m.unit_path @> array[${unitId}]::uuid[] and` : point ? sql`false and` : sql``
    sources.push(sql`(select m.id, ${shared} as rank from matters.matter m where ${within} ${open} and ${shown} and m.grams && ${[...grams]}::text[] order by 2 desc, m.reported_at desc limit ${compared})`)
  }
  if (sources.length === 0) return []
  const { rows } = await sql<Row>`
    select m.id, m.number, m.public_title, m.public_text, m.category_code, m.state, m.reported_at, m.due_at, m.closed_at, m.unit_id, u.name as unit_name, o.name as lead_name,
      case when m.publicity = 'public' then m.public_place else '' end as place_words,
      case when m.publicity = 'public' then m.lng end as lng, case when m.publicity = 'public' then m.lat end as lat
    from (select id, max(rank) as rank from (${sql.join(sources, sql` union all `)}) found group by id order by rank desc limit ${compared}) likely
      join matters.matter m on m.id = likely.id left join territory.public_unit u on u.id = m.unit_id left join people.public_organisation o on o.id = m.lead_id
    order by likely.rank desc, m.reported_at desc`.execute(tables(context))
  return rows
}
