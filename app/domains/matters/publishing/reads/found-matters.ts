import { fold, gramsForQuery, parseQuery, rank } from '@gongzhi/matter-text'
import { type RawBuilder, sql } from 'kysely'
import { unitsNamed } from '#domains/territory'
import type { Context } from '#platform/context'
import { isKey } from '#platform/key'
import { dueUnit } from '../../reads/due-unit.ts'
import { tables } from '../../tables.ts'
import type { ListedMatter } from './public-matters.ts'

export interface FoundMatter extends ListedMatter {
  readonly public_text: string
  /** literal: the words themselves stand in it · sound: words that sound the same · words: all the words, apart. */
  readonly how: 'literal' | 'sound' | 'name' | 'words'
  readonly found: readonly string[]
}

/** So many candidates are read and ranked at once; older ones are read when somebody goes on to them. */
const mostCandidates = 2000
/** Units whose names hold a word, at most. */
const mostUnits = 400

interface Candidate extends ListedMatter { readonly public_text: string; readonly unit_path: readonly string[] }

/**
 * Public matters that answer a query, best first. Every matter whose published words, place or unit hold the query literally is found, by
 * bigrams and then by looking at the words themselves; pinyin and misspellings of the same sound are found where the library says they are
 * meant. Where very many fit, the newest of them come first, and `older` says where the next begin.
 */
export async function foundMatters(context: Context, query: string, { unitId, before, most = mostCandidates }: { readonly unitId?: string | undefined; readonly before?: string | undefined; readonly most?: number } = {}): Promise<{ matters: FoundMatter[]; older: string | undefined }> {
  const { sounds, words } = gramsForQuery(query), { terms } = parseQuery(query)
  if (terms.length === 0) return { matters: [], older: undefined }
  const units = new Map<string, string>(), literal: RawBuilder<unknown>[] = []
  for (const term of terms) {
    const named = (await unitsNamed(context, term, mostUnits)).filter(({ name }) => fold(name).includes(term))
    for (const { id, name } of named) units.set(id, name)
    literal.push(sql`(m.grams @> ${gramsForQuery(term).literal}::text[] or (m.publicity = 'public' and matters.place_grams(m.public_place) @> matters.place_grams(${term}))
      or m.unit_path && ${named.map(({ id }) => id)}::uuid[])`)
  }
  const ways = [sql`(${sql.join(literal, sql` and `)})`, ...[...sounds, words].filter((grams) => grams.length > 0).map((grams) => sql`m.grams @> ${[...grams]}::text[]`)]
  const [beforeAt = '', beforeId] = before?.split('~') ?? []
  const within = [
    ...(unitId ? [sql`and m.unit_path @> array[${unitId}]::uuid[]`] : []),
    ...(isKey(beforeId) && !Number.isNaN(Date.parse(beforeAt)) ? [sql`and (m.reported_at, m.id) < (${new Date(beforeAt)}::timestamptz, ${beforeId}::uuid)`] : []),
  ]
  const { rows } = await sql<Candidate>`
    select m.id, m.number, m.public_title, m.public_text, m.category_code, m.state, m.reported_at, m.due_at, ${dueUnit} as due_unit, m.closed_at,
      case when m.publicity = 'public' then m.public_place else '' end as place_words,
      case when m.publicity = 'public' then m.lng end as lng, case when m.publicity = 'public' then m.lat end as lat,
      m.unit_id, m.unit_path, u.name as unit_name, o.name as lead_name
    from matters.matter m left join territory.public_unit u on u.id = m.unit_id left join people.public_organisation o on o.id = m.lead_id
    where (${sql.join(ways, sql` or `)}) and m.publicity <> 'confidential' and not m.confidential and m.moderation = 'clear' ${sql.join(within, sql` `)}
    order by m.reported_at desc, m.id desc limit ${most + 1}`.execute(tables(context))
  const candidates = new Map(rows.slice(0, most).map((row) => [row.id, row])), last = [...candidates.values()].at(-1)
  const placeOf = (row: Candidate) => [row.place_words, row.unit_name, ...row.unit_path.map((unit) => units.get(unit))].filter(Boolean).join(' ')
  const hits = rank(query, [...candidates.values()].map((row) => ({ id: row.id, title: row.public_title, text: row.public_text, where: placeOf(row) })))
  return {
    older: rows.length > most && last ? `${last.reported_at.toISOString()}~${last.id}` : undefined,
    matters: hits.flatMap((hit) => { const row = candidates.get(hit.id); return row ? [{ ...row, how: hit.how, found: hit.found }] : [] }),
  }
}
