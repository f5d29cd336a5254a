import { sql } from 'kysely'
import { type Context, together } from '#platform/context'
import { tables } from '../../tables.ts'
import { freshVoters, type Turnout, turnout, visitorSums, votesSince } from '../reads/votes.ts'
import { type Conversation, endedAt, stateOf } from '../rules/conversation.ts'
import { type MapReport, mapReport } from '../rules/map-report.ts'
import { leastShown } from '../rules/shown-cells.ts'
import { foundAnew, type Standing } from './standing.ts'

/** Groups stand until votes have grown by a tenth; between, only counts go on. */
const grownBy = 10

/** What this process knows of the conversations whose maps it keeps. */
const standing = new WeakMap<Context['memory'], Map<string, Standing>>()

/** Votes under way when a conversation closes are written by then. */
const settled = 30_000

/**
 * Makes the map of a conversation anew where there is enough to tell: ten people have voted since it was last made, so that nobody reads one person's
 * votes from two maps; or it is closed, and this is the last one. Groups are found anew when votes have grown by a tenth, and at the end. Returns whether
 * it was made.
 */
export async function refreshMap(context: Context, conversation: Conversation): Promise<boolean> {
  const db = tables(context)
  const last = await db.selectFrom('deliberation.opinion_map').select(['journal_id', 'final']).where('conversation_id', '=', conversation.id).executeTakeFirst()
  const closed = stateOf(conversation, context.now) === 'closed'
  if (last?.final || (closed && endedAt(conversation).getTime() > context.now.getTime() - settled)) return false
  const { fresh, journalId } = await freshVoters(context, conversation.id, last?.journal_id ?? 0)
  if (!closed && fresh < leastShown) return false
  const counted = { ...await turnout(context, conversation.id), journalId }

  const kept = standing.get(context.memory) ?? new Map<string, Standing>()
  standing.set(context.memory, kept)
  let now = kept.get(conversation.id)
  const anew = closed || !now || counted.votes * 100 >= now.votesThen * (100 + grownBy)
  if (anew || !now) now = await foundAnew(context, conversation.id, conversation.title)
  else for (const vote of await votesSince(context, conversation.id, now.journalId)) { now.map.cast(vote); now.journalId = Math.max(now.journalId, vote.at) }
  if (closed) kept.delete(conversation.id)
  else kept.set(conversation.id, now)
  await writeMap(context, conversation, now, { counted, anew, final: closed })
  return true
}

async function writeMap(context: Context, conversation: Conversation, now: Standing, { counted, anew, final }: { counted: Turnout & { readonly journalId: number }; anew: boolean; final: boolean }): Promise<void> {
  const rows = await tables(context).selectFrom('deliberation.opinion_statement').select(['number', 'state']).where('conversation_id', '=', conversation.id).execute()
  const accepted = new Set(rows.filter(({ state }) => state === 'accepted').map(({ number }) => number)), statements = now.map.statements()
  const report: MapReport = mapReport({
    participants: counted.residents, visitors: counted.visitors, votes: counted.votes, active: now.active, grouping: now.grouping, sizes: now.sizes, statements,
    visitorSums: await visitorSums(context, conversation.id), isPublic: (number) => accepted.has(number),
  })
  await together(context, async (context) => {
    const db = tables(context), row = { computed_at: context.now, journal_id: counted.journalId, final, body: JSON.stringify(report), picture: now.picture }
    await db.insertInto('deliberation.opinion_map').values({ conversation_id: conversation.id, ...row }).onConflict((conflict) => conflict.column('conversation_id').doUpdateSet(row)).execute()
    await sql`update deliberation.opinion_statement statement set seen = told.seen, agree = told.agree, disagree = told.disagree, extremity = told.extremity
      from unnest(${statements.map(({ id }) => Number(id))}::integer[], ${statements.map(({ all }) => all.seen)}::integer[], ${statements.map(({ all }) => all.agree)}::integer[], ${statements.map(({ all }) => all.disagree)}::integer[],
        ${statements.map(({ id }) => now.extremity.get(Number(id)) ?? 0)}::double precision[]) as told (number, seen, agree, disagree, extremity)
      where statement.conversation_id = ${conversation.id} and statement.number = told.number and (statement.seen, statement.agree, statement.disagree, statement.extremity) is distinct from (told.seen, told.agree, told.disagree, told.extremity)`.execute(db)
    // Where people stand goes once nobody can ask for their own place any more.
    if (!anew || conversation.linksErasedAt !== null) return
    await sql`insert into deliberation.opinion_place (conversation_id, participant_id, x, y, group_number)
      select ${conversation.id}, told.* from unnest(${now.places.map(({ id }) => id)}::uuid[], ${now.places.map(({ x }) => x)}::real[], ${now.places.map(({ y }) => y)}::real[], ${now.places.map(({ group }) => group)}::smallint[]) as told
      on conflict (conversation_id, participant_id) do update set x = excluded.x, y = excluded.y, group_number = excluded.group_number`.execute(db)
  })
}
