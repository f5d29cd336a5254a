import { sql } from 'kysely'
import { today } from '#domains/territory'
import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { isKey } from '#platform/key'
import { Refusal } from '#platform/refusal'
import { masked, said } from '../../meetings/rules/said.ts'
import { daysAfter } from '../../meetings/rules/local-clock.ts'
import { tables } from '../../tables.ts'
import { topicEvent } from '../../topics/acts/topic-event.ts'
import { boxOf, type OpenBox } from '../reads/box.ts'
import { coverageOf } from '../reads/coverage.ts'
import { isCounter } from '../reads/roles-of.ts'
import { askingPermissions } from '../rules/permissions.ts'
import { publishedSums } from '../rules/published-sums.ts'
import { holdAsking } from './hold-asking.ts'

/** Ends the visits and opens the box: its rows are written anew in random order, so that not even their place in the file tells when they came. */
export function closeVisits(context: Context, id: string): Promise<void> {
  return together(context, async (context) => {
    const { postId } = await holdAsking(context, id, askingPermissions['deliberation.run-asking'], ['visiting'])
    await shuffleBox(context, id)
    await tables(context).updateTable('deliberation.asking').set({ state: 'counting', closed_at: context.now }).where('id', '=', id).execute()
    await recordAct(context, 'deliberation.closed-visits', id, { post: postId })
  })
}

/** A counter looks into the box: sums and the free words, in no order. Each look is recorded; nobody else may, and only while it is counted. */
export function openBox(context: Context, id: string): Promise<OpenBox> {
  return together(context, async (context) => {
    await holdAsking(context, id, askingPermissions['deliberation.count-answers'], ['counting'], isKey(id) && await isCounter(context, id) ? context.actor?.id ?? null : null)
    const box = await boxOf(context, id)
    await recordAct(context, 'deliberation.read-box', id, { facts: { answers: box.answers } })
    return box
  })
}

/** A counter confirms the count as the box stands. What is typed in afterwards makes both count again. */
export function confirmCount(context: Context, id: string, answers: string): Promise<void> {
  return together(context, async (context) => {
    const { asking } = await holdAsking(context, id, askingPermissions['deliberation.count-answers'], ['counting'], isKey(id) && await isCounter(context, id) ? context.actor?.id ?? null : null), db = tables(context), me = context.actor?.id ?? ''
    const box = await boxOf(context, id), counts = JSON.stringify(box.counts)
    if (String(box.answers) !== answers) throw new Refusal('deliberation.box-changed', 'conflict', { answers: box.answers })
    if (asking.first_counter === null || asking.first_counter === me) await db.updateTable('deliberation.asking').set({ first_count: counts, first_counter: me }).where('id', '=', id).execute()
    else await db.updateTable('deliberation.asking').set({ second_count: counts, second_counter: me }).where('id', '=', id).execute()
    await recordAct(context, 'deliberation.confirmed-count', id, { facts: { answers: box.answers } })
  })
}

/**
 * Publishes the sums that two people counted, and the coverage by building. No more answers than doors that answered: the database holds to it.
 * Refuses `deliberation.two-count`, `deliberation.count-differs`, `deliberation.paper-waits`, `deliberation.more-answers-than-doors`.
 */
export function publishAsking(context: Context, id: string, words: string): Promise<void> {
  return together(context, async (context) => {
    const { asking, postId } = await holdAsking(context, id, askingPermissions['deliberation.run-asking'], ['counting']), db = tables(context), box = await boxOf(context, id)
    if (asking.first_counter === null || asking.second_counter === null) throw new Refusal('deliberation.two-count', 'conflict')
    const counted = JSON.stringify(box.counts), same = [asking.first_count, asking.second_count].every((count) => JSON.stringify(count?.map(({ choices, blank }) => ({ choices, blank }))) === counted)
    if (!same) throw new Refusal('deliberation.count-differs', 'conflict')
    const waiting = await db.selectFrom('deliberation.asking_paper').select('digest').where('asking_id', '=', id).execute()
    if (waiting.length > 0) throw new Refusal('deliberation.paper-waits', 'conflict', { slips: new Set(waiting.map(({ digest }) => digest)).size })
    const coverage = await coverageOf(context, id), doors = coverage.reduce((sum, { answered, slips }) => sum + answered + slips, 0)
    if (box.answers > doors) throw new Refusal('deliberation.more-answers-than-doors', 'conflict', { answers: box.answers, doors })
    if (coverage.length > 0) await db.insertInto('deliberation.asking_coverage').values(coverage.map((row) => ({ asking_id: id, ...row }))).execute()
    const eraseOn = daysAfter(await today(context), asking.retention_days)
    await db.updateTable('deliberation.asking').set({ state: 'published', published_at: context.now, summary: masked(said('summary', words, { needed: false, most: 4000 })), sums: JSON.stringify(publishedSums(asking.questions, box.counts, box.answers)), erase_on: eraseOn }).where('id', '=', id).execute()
    await topicEvent(context, asking.topic_id, { kind: 'asking-closed', href: `/asking/${id}` })
    await recordAct(context, 'deliberation.published-asking', id, { post: postId, facts: { doors, eraseOn } })
  })
}

async function shuffleBox(context: Context, id: string): Promise<void> {
  const db = tables(context)
  await sql`create temporary table shuffled on commit drop as select answers from deliberation.asking_answer where asking_id = ${id} order by random()`.execute(db)
  await db.deleteFrom('deliberation.asking_answer').where('asking_id', '=', id).execute()
  await sql`insert into deliberation.asking_answer (asking_id, answers) select ${id}::uuid, answers from shuffled`.execute(db)
}
