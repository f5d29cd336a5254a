import type { Context } from '#platform/context'
import { runningSeat } from '../../councils/reads/seats-of.ts'
import { tables } from '../../tables.ts'

/** The actor's id when they are chair or secretary of the council of the topic: pass it as `owner` to requirePermission. */
export async function runnerOf(context: Context, asking: { readonly topic_id: string }): Promise<string | null> {
  const topic = await tables(context).selectFrom('deliberation.topic').select('council_id').where('id', '=', asking.topic_id).executeTakeFirst()
  return (await runningSeat(context, topic?.council_id ?? null))?.personId ?? null
}

/** The team of an asking in which the actor goes from door to door. */
export const myTeam = async (context: Context, askingId: string): Promise<{ readonly id: string; readonly name: string } | undefined> =>
  context.actor && tables(context).selectFrom('deliberation.asking_team').select(['id', 'name']).where('asking_id', '=', askingId)
    .where((where) => where.or([where('first_id', '=', context.actor?.id ?? null), where('second_id', '=', context.actor?.id ?? null)])).executeTakeFirst()

/** Whether the actor counts the answers of an asking. */
export const isCounter = async (context: Context, askingId: string): Promise<boolean> =>
  context.actor !== undefined && await tables(context).selectFrom('deliberation.asking_counter').select('person_id').where('asking_id', '=', askingId).where('person_id', '=', context.actor.id).executeTakeFirst() !== undefined
