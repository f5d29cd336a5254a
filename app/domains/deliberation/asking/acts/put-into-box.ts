import { sql } from 'kysely'
import type { Context } from '#platform/context'
import { tables } from '../../tables.ts'
import type { Answer } from '../rules/asking.ts'

/** So many answers that lie in the box already are taken out and laid in again with each new one. */
const stirred = 20

/**
 * Lays answers into the box and stirs it: the new row and some that were there are written together in random order, so that neither its place in the file nor the
 * number of its transaction tells which is the new one. Part of another act.
 */
export async function putIntoBox(context: Context, askingId: string, answers: readonly Answer[]): Promise<void> {
  await sql`
    with taken as (
      delete from deliberation.asking_answer where id in (select id from deliberation.asking_answer where asking_id = ${askingId} order by random() limit ${stirred} for update skip locked) returning answers
    )
    insert into deliberation.asking_answer (asking_id, answers)
    select ${askingId}::uuid, answers from (select answers from taken union all select ${JSON.stringify(answers)}::jsonb) as box order by random()`.execute(tables(context))
}
