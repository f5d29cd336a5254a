import { ballotById, outcomeOf, residentsMeetingById } from '#domains/ballots'
import { type Context, together } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { tables } from '../../tables.ts'
import { topicFrom, topicRows } from '../reads/topic-by-id.ts'
import { decisionOf, type Result, type Results, touchesOf } from '../rules/deciding-body.ts'
import { topicsPermissions } from '../rules/permissions.ts'
import { masked } from '../rules/public-words.ts'
import type { Topic } from '../rules/topic.ts'
import { noteTopic, topicForAct } from './move-topic.ts'
import { tellTopic } from './tell-topic.ts'

export interface DecisionOutside {
  /** What the body said to each matter that was put to it. */
  readonly results: Results
  /** Where that is written: the meeting, its day, its minutes. */
  readonly words: string
  /** The residents' meeting of this system that decided, where it was one. */
  readonly meetingId?: string | undefined
}

/** Enters what a body decided outside this system or in a residents' meeting, matter by matter, with where that is written. */
export function enterDecision(context: Context, id: string, version: number, { results, words, meetingId }: DecisionOutside): Promise<void> {
  return together(context, async (context) => {
    const { topic, postId } = await topicForAct(context, id, topicsPermissions['deliberation.hand-over'], { version, owner: () => null })
    const open = await openHandover(context, topic.id, false)
    const unsaid = open.touches.find((code) => results[code] === undefined)
    if (unsaid !== undefined) throw new Refusal('deliberation.result-for-each', 'invalid', { field: `result-${unsaid}` })
    const meeting = meetingId === undefined ? undefined : await residentsMeetingById(context, meetingId)
    if (meeting && (!meeting.unitPath.some((unit) => topic.unitPath.includes(unit)) || meeting.items.every(({ passed }) => passed === null))) throw new Refusal('deliberation.meeting-not-decided', 'invalid', { field: 'meeting' })
    const told = masked((words.trim() || meeting?.title || '').slice(0, 1000))
    if (told === '') throw new Refusal('deliberation.decision-needed', 'invalid', { field: 'decisionWords' })
    await decide(context, topic, open, results, told, postId, meeting && `/residents-meetings/${meeting.id}`)
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
  const topic = topicFrom(await topicRows(context).where('topic.id', '=', topicId).executeTakeFirstOrThrow()), open = await openHandover(context, topicId, true)
  const matterOf = new Map(ballot.questions.map(({ key, matter }) => [key, matter]))
  const results = Object.fromEntries(touchesOf(open.touches).map(({ code, ownerMatter }): [string, Result] => {
    const said = outcome?.questions.filter(({ key }) => matterOf.get(key) === ownerMatter).map(({ passed }) => passed) ?? []
    if (said.every((passed) => passed === null)) return [code, 'void']
    // Of several who stand for the committee it is enough that some were elected; any other matter is one question.
    return [code, (ownerMatter === 'elect_committee' ? said.includes(true) : said.every((passed) => passed === true)) ? 'passed' : 'failed']
  }))
  await decide(context, topic, open, results, '', null, outcome ? `/ballots/${ballotId}/result` : `/ballots/${ballotId}`)
}

async function openHandover(context: Context, topicId: string, ballot: boolean) {
  const open = await tables(context).selectFrom('deliberation.handover').select(['id', 'body', 'touches', 'ballot_id']).where('topic_id', '=', topicId).where('decided_at', 'is', null).forUpdate().executeTakeFirst()
  if (!open) throw new Refusal('deliberation.no-handover', 'conflict')
  if ((open.ballot_id !== null) !== ballot) throw new Refusal('deliberation.decided-by-ballot', 'conflict')
  return open
}

async function decide(context: Context, topic: Topic, { id, body, touches }: { readonly id: string; readonly body: string; readonly touches: readonly string[] }, results: Results, words: string, postId: string | null, href?: string | undefined): Promise<void> {
  const said: Results = Object.fromEntries(touches.map((code) => [code, results[code] ?? 'void'])), decision = decisionOf(touches, said)
  await tables(context).updateTable('deliberation.handover').set({ results: JSON.stringify(said), decision, decision_words: words, decided_at: context.now }).where('id', '=', id).execute()
  await noteTopic(context, topic, { act: 'deliberation.body-decided', kind: 'decided', postId, note: words, ...(href === undefined ? {} : { href }), facts: { handover: id, body, decision, passed: touches.filter((code) => said[code] === 'passed') } })
  await tellTopic(context, topic, 'deliberation.topic-decided', { once: topic.version, staff: true })
}
