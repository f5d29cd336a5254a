import { ballotById, draftBallot, draftRoll, frozenPackAt, outcomeOf, rollById } from '#domains/ballots'
import { dayNumberOf, zoneOf } from '@gongzhi/deadline'
import { ownerMatter } from '@gongzhi/tally'
import { localDay, place } from '#domains/territory'
import { type Context, together } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { tables } from '../../tables.ts'
import { bodiesOf, type DecidingBody, touchesOf } from '../rules/deciding-body.ts'
import { topicsPermissions } from '../rules/permissions.ts'
import { masked } from '../rules/public-words.ts'
import type { Topic } from '../rules/topic.ts'
import { topicFrom, topicRows } from '../reads/topic-by-id.ts'
import { moveTopic, noteTopic, topicForAct } from './move-topic.ts'
import { tellTopic } from './tell-topic.ts'

export interface HandingOver {
  readonly body: DecidingBody
  /** For owners: the estate or building whose owners decide; the topic's own unit unless told. */
  readonly unitId?: string
  /** For owners: a roll that stands already; a new one is drawn up from the register of property unless told. */
  readonly rollId?: string
}

/** Length of the vote that is proposed in the draft, in natural days; those who prepare it decide. */
const proposedDays = 15

/** Hands a topic to the body that the law lets decide. For owners a ballot is drafted with every matter that the topic touches, and its result comes back by itself. */
export function handOver(context: Context, id: string, version: number, { body, unitId, rollId }: HandingOver): Promise<{ ballotId: string | null }> {
  return together(context, async (context) => {
    const { topic, postId } = await topicForAct(context, id, topicsPermissions['deliberation.hand-over'], { version, owner: () => null })
    if (!bodiesOf(topic.touches).includes(body)) throw new Refusal('deliberation.body-not-needed', 'invalid', { field: 'body' })
    const db = tables(context), open = await db.selectFrom('deliberation.handover').select(['body', 'decision']).where('topic_id', '=', topic.id).execute()
    if (open.some((each) => each.decision === null)) throw new Refusal('deliberation.handed-over-already', 'conflict')
    const ballotId = body === 'owners-assembly' ? await draftForOwners(context, topic, unitId ?? topic.unitId, rollId) : null
    const made = await db.insertInto('deliberation.handover').values({ topic_id: topic.id, body, ballot_id: ballotId, handed_at: context.now, decision: null, decided_at: null }).onConflict((conflict) => conflict.doNothing()).returning('id').executeTakeFirst()
    if (!made) throw new Refusal('deliberation.handed-over-already', 'conflict')
    const details = { act: 'deliberation.handed-over', kind: 'handed-over' as const, postId, facts: { body, ballot: ballotId }, ...(ballotId === null ? {} : { href: `/ballots/${ballotId}` }) }
    // A second body decides beside the first: the topic stays where it is.
    if (topic.state === 'handed-over') await noteTopic(context, topic, details)
    else await moveTopic(context, topic, { move: 'hand-over', to: 'handed-over', ...details })
    await tellTopic(context, topic, 'deliberation.topic-handed-over', { once: topic.version })
    return { ballotId }
  })
}

async function draftForOwners(context: Context, topic: Topic, unitId: string, rollId: string | undefined): Promise<string> {
  const pack = await frozenPackAt(context, unitId), owners = pack.pack.owners, timezone = (await place(context))?.timezone ?? 'Asia/Shanghai', zone = zoneOf(timezone)
  const roll = rollId === undefined ? await draftRoll(context, { kind: 'owners', unitIds: [unitId], title: topic.title, pack, permitted: true }) : (await rollById(context, rollId)).id
  const dayAfter = (days: number) => new Date(zone.startOf(dayNumberOf(localDay(context.now, timezone)) + days))
  // The roll is open to objection first, objections are decided, and then the notice runs.
  const opens = (rollId === undefined ? owners.objectionDays + owners.decisionDays : 0) + owners.noticeDays.regular + 3
  const matters = touchesOf(topic.touches).flatMap((touch) => (touch.ownerMatter === null || ownerMatter(touch.ownerMatter) === undefined ? [] : [touch.ownerMatter]))
  return draftBallot(context, {
    kind: 'owners', unitId, title: topic.title, text: topic.opinion, rollId: roll, opensAt: dayAfter(opens), closesAt: dayAfter(opens + Math.max(proposedDays, owners.votingDays.least ?? 0)), secrecy: 'named',
    channels: ['paper', ...(owners.online ? ['online' as const] : []), ...(owners.outsideSystem === null ? [] : ['import' as const])], mayChange: false,
    questions: matters.map((matter, index) => ({ key: String(index + 1), title: topic.title, text: topic.opinion, form: 'approve', matter })),
    pack, origin: { room: 'deliberation', subject: topic.id, href: `/topics/${topic.id}` }, key: `topic:${topic.id}:${topic.version}`, permitted: true,
  })
}

/** Enters what a body decided outside this system, with where that is written. */
export function enterDecision(context: Context, id: string, version: number, { decision, words }: { readonly decision: 'passed' | 'failed' | 'void'; readonly words: string }): Promise<void> {
  return together(context, async (context) => {
    const { topic, postId } = await topicForAct(context, id, topicsPermissions['deliberation.hand-over'], { version, owner: () => null })
    if (words.trim() === '') throw new Refusal('deliberation.decision-needed', 'invalid', { field: 'decisionWords' })
    await decide(context, topic, decision, masked(words.trim().slice(0, 1000)), postId, { ballot: false })
  })
}

/** Reads back the results of the ballots that topics were handed to. */
export async function readOutcomes(context: Context): Promise<void> {
  const open = await tables(context).selectFrom('deliberation.handover').select(['topic_id', 'ballot_id']).where('decided_at', 'is', null).where('ballot_id', 'is not', null).execute()
  for (const { topic_id, ballot_id } of open) {
    // Somebody may work on the topic at this moment: then it is read the next time, and the others now.
    await together(context, (context) => readOutcome(context, topic_id, ballot_id ?? '')).catch((error: unknown) => { if (!(error instanceof Refusal)) throw error })
  }
}

async function readOutcome(context: Context, topicId: string, ballotId: string): Promise<void> {
  const [outcome, ballot] = [await outcomeOf(context, ballotId), await ballotById(context, ballotId)]
  if (!outcome && ballot.state !== 'cancelled') return
  const topic = topicFrom(await topicRows(context).where('topic.id', '=', topicId).executeTakeFirstOrThrow())
  const decision = !outcome ? 'void' : outcome.questions.every((question) => question.passed === true) ? 'passed' : 'failed'
  await decide(context, topic, decision, '', null, { ballot: true, href: outcome ? `/ballots/${ballotId}/result` : `/ballots/${ballotId}` })
}

async function decide(context: Context, topic: Topic, decision: 'passed' | 'failed' | 'void', words: string, postId: string | null, { ballot, href }: { ballot: boolean; href?: string }): Promise<void> {
  const decided = await tables(context).updateTable('deliberation.handover').set({ decision, decision_words: words, decided_at: context.now })
    .where('topic_id', '=', topic.id).where('decided_at', 'is', null).where('ballot_id', ballot ? 'is not' : 'is', null).returning(['id', 'body']).executeTakeFirst()
  if (!decided) throw new Refusal(ballot ? 'deliberation.no-handover' : 'deliberation.decided-by-ballot', 'conflict')
  await noteTopic(context, topic, { act: 'deliberation.body-decided', kind: 'decided', postId, note: words, ...(href === undefined ? {} : { href }), facts: { handover: decided.id, body: decided.body, decision } })
  await tellTopic(context, topic, 'deliberation.topic-decided', { once: topic.version, staff: true })
}

