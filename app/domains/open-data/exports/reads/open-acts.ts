import { type RawBuilder, sql } from 'kysely'
import type { Context } from '#platform/context'
import { tables } from '../../tables.ts'
import { publicSteps } from '../rules/public-steps.ts'

export interface OpenAct { readonly id: number; readonly name: string; readonly subject: string; readonly origin: string; readonly facts: Record<string, unknown>; readonly at: Date }

/**
 * What of the log of acts everybody may read: acts on public matters, on rules and on places, and the steps of votes, topics, meetings, covenants and notices. When people signed in, looked or were written
 * to is nobody else's; neither is anything of a confidential matter, or who claimed, signed,
 * voted or came. Digests of matters stay behind: a guess at the words could be tried on them; those of rolls, journals and published texts are stated so that everybody may compare them.
 */
const open: RawBuilder<unknown> = sql`(
  act.name like 'territory.%' or act.name like 'open-data.%' or act.name in ('matters.category-defined', 'matters.duty-assigned', 'matters.duty-ended') or act.name = any(${[...publicSteps]}::text[])
  or (act.name like 'matters.%' and act.name not like 'matters.alarm%' and act.subject ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' and exists (select from matters.public_matter m where m.id = case when act.subject ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then act.subject::uuid end)))`

/** The next acts after an id, oldest first. */
export async function openActs(context: Context, after: number, limit: number): Promise<OpenAct[]> {
  const { rows } = await sql<OpenAct>`
    select act.id, act.name, act.subject, act.origin, case when act.name = any(${[...publicSteps]}::text[]) then act.facts else act.facts - 'digest' end as facts, act.at from transparency.public_act act
    where act.id > ${after} and ${open} order by act.id limit ${limit}`.execute(tables(context))
  return rows
}

/** Moves on with every act: what was read at one of its values stays so. */
export async function edition(context: Context): Promise<string> {
  const { rows } = await sql<{ newest: number | null }>`select max(id) as newest from transparency.public_act`.execute(tables(context))
  return String(rows[0]?.newest ?? 0)
}
