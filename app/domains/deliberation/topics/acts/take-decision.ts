import { ballotById, outcomeOf, proposalStandingOf, residentsMeetingById, withdrawProposal } from '#domains/ballots'
import { type Context, together } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { tables } from '../../tables.ts'
import { topicFrom, topicRows } from '../reads/topic-by-id.ts'
import { decisionOf, isAssembly, proposalKey, type Result, type Results, touchesOf } from '../rules/deciding-body.ts'
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

/** Enters what a body decided outside this system or in a residents' meeting, matter by matter, with where that is written. What an assembly or a ballot of this system has before it is decided there alone. */
export function enterDecision(context: Context, id: string, version: number, { results, words, meetingId }: DecisionOutside): Promise<void> {
  return together(context, async (context) => {
    const { topic, postId } = await topicForAct(context, id, topicsPermissions['deliberation.hand-over'], { version, owner: () => null })
    const open = await openHandover(context, topic.id, false), said = isAssembly(open.body) ? { ...results, ...await takeBack(context, open) } : results
    const unsaid = open.touches.find((code) => said[code] === undefined)
    if (unsaid !== undefined) throw new Refusal('deliberation.result-for-each', 'invalid', { field: `result-${unsaid}` })
    const meeting = meetingId === undefined ? undefined : await residentsMeetingById(context, meetingId)
    if (meeting && (!meeting.unitPath.some((unit) => topic.unitPath.includes(unit)) || meeting.items.every(({ passed }) => passed === null))) throw new Refusal('deliberation.meeting-not-decided', 'invalid', { field: 'meeting' })
    const told = masked((words.trim() || meeting?.title || '').slice(0, 1000))
    if (told === '') throw new Refusal('deliberation.decision-needed', 'invalid', { field: 'decisionWords' })
    await decide(context, topic, open, said, told, postId, meeting && `/residents-meetings/${meeting.id}`)
  })
}

/** Takes back what still waits for an assembly, and gives what was decided there already. Refuses `deliberation.decided-by-ballot` while an assembly or a ballot has some of it before it. */
async function takeBack(context: Context, { id, touches }: { readonly id: string; readonly touches: readonly string[] }): Promise<Results> {
  const settled: Record<string, Result> = {}
  for (const code of touches) {
    const standing = await proposalStandingOf(context, proposalKey(id, code))
    if (standing?.state === 'before-assembly' || standing?.state === 'before-ballot') throw new Refusal('deliberation.decided-by-ballot', 'conflict')
    if (standing?.state === 'waiting') await withdrawProposal(context, proposalKey(id, code))
    if (standing?.state === 'passed' || standing?.state === 'failed') settled[code] = standing.state
  }
  return settled
}

/** Reads back what the ballots and assemblies decided that topics were handed to. */
export async function readOutcomes(context: Context): Promise<void> {
  const open = await tables(context).selectFrom('deliberation.handover').select(['topic_id', 'ballot_id', 'body']).where('decided_at', 'is', null).where(({ eb, or }) => or([eb('ballot_id', 'is not', null), eb('body', 'in', ['residents-assembly', 'villagers-assembly'])])).execute()
  for (const { topic_id, ballot_id } of open) {
    // Somebody may work on the topic at this moment: then it is read the next time, and the others now.
    await together(context, (context) => (ballot_id === null ? readAssembly(context, topic_id) : readOutcome(context, topic_id, ballot_id))).catch((error: unknown) => { if (!(error instanceof Refusal)) throw error })
  }
}

/** Every matter was decided by an assembly or a ballot: then so is the handing over. */
async function readAssembly(context: Context, topicId: string): Promise<void> {
  const open = await openHandover(context, topicId, false)
  const said = await Promise.all(open.touches.map(async (code) => ({ code, standing: await proposalStandingOf(context, proposalKey(open.id, code)) })))
  const results = Object.fromEntries(said.flatMap(({ code, standing }): [string, Result][] => (standing?.state === 'passed' || standing?.state === 'failed' || standing?.state === 'void' ? [[code, standing.state]] : [])))
  if (Object.keys(results).length < open.touches.length) return
  const topic = topicFrom(await topicRows(context).where('topic.id', '=', topicId).executeTakeFirstOrThrow())
  await decide(context, topic, open, results, '', null, said[0]?.standing?.href ?? undefined)
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
