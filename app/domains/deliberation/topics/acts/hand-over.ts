import { dayNumberOf, zoneOf } from '@gongzhi/deadline'
import { ownerMatter } from '@gongzhi/tally'
import { draftBallot, draftRoll, frozenPackAt, proposeToAssembly, rollById } from '#domains/ballots'
import { localDay, place } from '#domains/territory'
import { type Context, together } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { tables } from '../../tables.ts'
import { handoversOf } from '../reads/topic-details.ts'
import { bodiesOf, type DecidingBody, isAssembly, proposalKey, toHandOver, touchesOf } from '../rules/deciding-body.ts'
import { topicsPermissions } from '../rules/permissions.ts'
import type { Topic } from '../rules/topic.ts'
import { topicsWords } from '../words/words.ts'
import { moveTopic, noteTopic, topicForAct } from './move-topic.ts'
import { tellTopic } from './tell-topic.ts'

export interface HandingOver {
  readonly body: DecidingBody
  /** What of it is put to the body; everything that it has not passed unless told. */
  readonly touches?: readonly string[]
  /** For owners: the estate or building whose owners decide; the topic's own unit unless told. */
  readonly unitId?: string
  /** For owners: a roll that stands already; a new one is drawn up from the register of property unless told. */
  readonly rollId?: string
}

/** Length of the vote that is proposed in the draft, in natural days; those who prepare it decide. */
const proposedDays = 15
/** Most characters that a ballot says of itself, and of a question. */
const mostText = 4000, mostTitle = 120

/**
 * Hands a topic to the body that the law lets decide. For owners a ballot is drafted with a question for every matter that the topic touches; for residents or villagers every matter
 * waits to be put to an assembly or a ballot. What they decide comes back by itself.
 */
export function handOver(context: Context, id: string, version: number, { body, touches: asked, unitId, rollId }: HandingOver): Promise<{ ballotId: string | null }> {
  return together(context, async (context) => {
    const { topic, postId } = await topicForAct(context, id, topicsPermissions['deliberation.hand-over'], { version, owner: () => null })
    if (!bodiesOf(topic.touches).includes(body)) throw new Refusal('deliberation.body-not-needed', 'invalid', { field: 'body' })
    const db = tables(context), before = await handoversOf(context, topic.id)
    if (before.some((each) => each.decision === null)) throw new Refusal('deliberation.handed-over-already', 'conflict')
    const codes = toHandOver(topic.touches, before, body).filter((code) => asked === undefined || asked.length === 0 || asked.includes(code))
    if (codes.length === 0) throw new Refusal('deliberation.passed-already', 'conflict', { field: 'body' })
    const ballotId = body === 'owners-assembly' ? await draftForOwners(context, topic, codes, unitId ?? topic.unitId, rollId) : null
    const made = await db.insertInto('deliberation.handover').values({ topic_id: topic.id, body, ballot_id: ballotId, handed_at: context.now, touches: codes, decision: null, decided_at: null }).onConflict((conflict) => conflict.doNothing()).returning('id').executeTakeFirst()
    if (!made) throw new Refusal('deliberation.handed-over-already', 'conflict')
    if (isAssembly(body)) await proposeEach(context, topic, codes, { handover: made.id, village: body === 'villagers-assembly' })
    const details = { act: 'deliberation.handed-over', kind: 'handed-over' as const, postId, facts: { body, touches: codes, ballot: ballotId }, ...(ballotId === null ? {} : { href: `/ballots/${ballotId}` }) }
    // A second body decides beside the first: the topic stays where it is.
    if (topic.state === 'handed-over') await noteTopic(context, topic, details)
    else await moveTopic(context, topic, { move: 'hand-over', to: 'handed-over', ...details })
    await tellTopic(context, topic, 'deliberation.topic-handed-over', { once: topic.version })
    return { ballotId }
  })
}

const nameOfMatter = (context: Context, code: string): string => topicsWords(context.locale).touches[code] ?? code

/** What residents or villagers are to decide, each matter for itself. */
async function proposeEach(context: Context, topic: Topic, codes: readonly string[], { handover, village }: { readonly handover: string; readonly village: boolean }): Promise<void> {
  for (const code of codes) {
    await proposeToAssembly(context, {
      unitId: topic.unitId, village, title: codes.length === 1 ? topic.title : within(`${nameOfMatter(context, code)} · ${topic.title}`, mostTitle), text: within(topic.opinion, mostText),
      origin: { room: 'deliberation', subject: topic.id, href: `/topics/${topic.id}` }, key: proposalKey(handover, code),
    })
  }
}

const within = (text: string, most: number): string => { const all = [...text]; return all.length <= most ? text : `${all.slice(0, most - 1).join('')}…` }

async function draftForOwners(context: Context, topic: Topic, codes: readonly string[], unitId: string, rollId: string | undefined): Promise<string> {
  const pack = await frozenPackAt(context, unitId), owners = pack.pack.owners, timezone = (await place(context))?.timezone ?? 'Asia/Shanghai', zone = zoneOf(timezone)
  const roll = rollId === undefined ? await draftRoll(context, { kind: 'owners', unitIds: [unitId], title: topic.title, pack, permitted: true }) : (await rollById(context, rollId)).id
  const dayAfter = (days: number) => new Date(zone.startOf(dayNumberOf(localDay(context.now, timezone)) + days))
  // The roll is open to objection first, objections are decided, and then the notice runs.
  const opens = (rollId === undefined ? owners.objectionDays + owners.decisionDays : 0) + owners.noticeDays.regular + 3
  const matters = touchesOf(codes).flatMap((touch) => (touch.ownerMatter === null || ownerMatter(touch.ownerMatter) === undefined ? [] : [{ matter: touch.ownerMatter, name: nameOfMatter(context, touch.code) }]))
  const text = within(topic.opinion, mostText)
  return draftBallot(context, {
    kind: 'owners', unitId, title: topic.title, text, rollId: roll, opensAt: dayAfter(opens), closesAt: dayAfter(opens + Math.max(proposedDays, owners.votingDays.least ?? 0)), secrecy: 'named',
    channels: ['paper', ...(owners.online ? ['online' as const] : []), ...(owners.outsideSystem === null ? [] : ['import' as const])], mayChange: false,
    // Each matter is decided for itself, so each says what it is.
    questions: matters.map(({ matter, name }, index) => ({ key: String(index + 1), title: matters.length === 1 ? topic.title : within(`${name} · ${topic.title}`, mostTitle), text, form: 'approve', matter })),
    pack, origin: { room: 'deliberation', subject: topic.id, href: `/topics/${topic.id}` }, key: `topic:${topic.id}:${topic.version}`, permitted: true,
  })
}
