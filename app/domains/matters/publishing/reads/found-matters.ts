import { gramsForQuery, rank } from '@gongzhi/matter-text'
import { type RawBuilder, sql } from 'kysely'
import type { Context } from '#platform/context'
import { dueUnit } from '../../reads/due-unit.ts'
import { tables } from '../../tables.ts'
import type { ListedMatter } from './public-matters.ts'

export interface FoundMatter extends ListedMatter {
  readonly public_text: string
  /** literal: the words themselves stand in it · sound: words that sound the same · words: all the words, apart. */
  readonly how: 'literal' | 'sound' | 'name' | 'words'
  readonly found: readonly string[]
}

/** More candidates than this are not read for one query: the page then asks to say more. */
const mostCandidates = 2000

interface Candidate extends ListedMatter { readonly public_text: string }

/**
 * Public matters that answer a query, best first. Every matter whose published words hold the query literally is found, by bigrams and
 * then by looking at the words themselves; pinyin and misspellings of the same sound are found where the library says they are meant.
 */
export async function foundMatters(context: Context, query: string, unitId?: string): Promise<{ matters: FoundMatter[]; more: boolean }> {
  const { literal, sounds, words } = gramsForQuery(query)
  const ways: RawBuilder<unknown>[] = [literal, ...sounds, words].filter((grams) => grams.length > 0).map((grams) => sql`m.grams @> ${[...grams]}::text[]`)
  if (ways.length === 0) return { matters: [], more: false }
  const within = unitId ? sql`and m.unit_path @> array[${unitId}]::uuid[]` : sql``
  const { rows } = await sql<Candidate>`
    select m.id, m.number, m.public_title, m.public_text, m.category_code, m.state, m.reported_at, m.due_at, ${dueUnit} as due_unit, m.closed_at,
      case when m.publicity = 'public' then coalesce(m.public_place, '') else '' end as place_words,
      case when m.publicity = 'public' then m.lng end as lng, case when m.publicity = 'public' then m.lat end as lat,
      m.unit_id, u.name as unit_name, o.name as lead_name
    from matters.matter m left join territory.public_unit u on u.id = m.unit_id left join people.public_organisation o on o.id = m.lead_id
    where (${sql.join(ways, sql` or `)}) and m.publicity <> 'confidential' and not m.confidential and m.moderation = 'clear' ${within}
    order by m.reported_at desc, m.id desc limit ${mostCandidates + 1}`.execute(tables(context))
  const candidates = new Map(rows.slice(0, mostCandidates).map((row) => [row.id, row]))
  const hits = rank(query, [...candidates.values()].map((row) => ({ id: row.id, title: row.public_title, text: row.public_text })))
  return {
    more: rows.length > mostCandidates,
    matters: hits.flatMap((hit) => { const row = candidates.get(hit.id); return row ? [{ ...row, how: hit.how, found: hit.found }] : [] }),
  }
}
