import { ballotById, draftBallot, frozenPackAt, outcomeOf, rollById } from '#domains/ballots'
import { localDay, place, today } from '#domains/territory'
import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { tables } from '../../tables.ts'
import { bodiesOf, bodyOfRoll, type CovenantBody, type MeetingBody, rollFits } from '../rules/covenant.ts'
import { decideCovenant, meetingProblem, type MeetingVotes } from '../rules/decision.ts'
import { readPastDay } from '../rules/read-words.ts'
import { holdCovenant, requireMove, tellCovenant } from './hold-covenant.ts'

type Held = Awaited<ReturnType<typeof holdCovenant>>

/**
 * Puts an agreed covenant to a ballot on a roll: of owners by area and heads, of residents or villagers by heads. The ballot is prepared at its own desk.
 * Refuses `deliberation.covenant-not-there`, `deliberation.covenant-voted-already`, `deliberation.wrong-roll`, and what `draftBallot` refuses.
 */
export function putToVote(context: Context, id: string, { rollId, opensAt, closesAt }: { readonly rollId: string; readonly opensAt: Date; readonly closesAt: Date }): Promise<string> {
  return together(context, async (context) => {
    const covenant = await holdCovenant(context, id, 'deliberation.conclude-covenant')
    requireMove('adopt', covenant.state)
    if (covenant.ballot_id !== null && (await ballotById(context, covenant.ballot_id)).state !== 'cancelled') throw new Refusal('deliberation.covenant-voted-already', 'conflict')
    const roll = await rollById(context, rollId), owners = covenant.kind === 'owners'
    if (!rollFits(covenant.kind, roll.kind) || !(covenant.unitPath.includes(roll.unitId) || roll.unitId === covenant.unit_id)) throw new Refusal('deliberation.wrong-roll', 'conflict')
    const english = context.locale === 'en', title = english ? `Vote on ${covenant.title}` : `表决：${covenant.title}`
    const ballotId = await draftBallot(context, {
      kind: owners ? 'owners' : 'assembly', unitId: covenant.unit_id, title, text: english ? `The text is draft ${covenant.draft_version}, digest ${covenant.text_digest}.` : `表决的是第 ${covenant.draft_version} 稿，全文见公约页面，文本摘要 ${covenant.text_digest}。`,
      rollId, opensAt, closesAt, secrecy: owners ? 'named' : 'detached', channels: owners ? ['paper', 'import'] : ['paper'], mayChange: false, pack: owners ? roll.pack : await frozenPackAt(context, covenant.unit_id),
      questions: [{ title: covenant.title, form: 'approve', ...(owners ? { matter: 'covenant' } : {}) }], origin: { room: 'deliberation', subject: id, href: `/covenants/${id}` },
    })
    await tables(context).updateTable('deliberation.covenant').set({ ballot_id: ballotId }).where('id', '=', id).execute()
    await tellCovenant(context, id, 'put-to-vote')
    await recordAct(context, 'deliberation.covenant-put-to-vote', id, { post: covenant.post, facts: { ballot: ballotId, roll: rollId } })
    return ballotId
  })
}

/** Takes over the result of the ballot, once it is counted. Refuses `deliberation.not-counted`, `deliberation.result-undecided`. */
export function takeResult(context: Context, id: string): Promise<{ passed: boolean }> {
  return together(context, async (context) => {
    const covenant = await holdCovenant(context, id, 'deliberation.conclude-covenant')
    requireMove('adopt', covenant.state)
    const outcome = covenant.ballot_id === null ? undefined : await outcomeOf(context, covenant.ballot_id), question = outcome?.questions[0]
    if (!outcome || !question) throw new Refusal('deliberation.not-counted', 'conflict')
    if (question.passed === null) throw new Refusal('deliberation.result-undecided', 'conflict')
    const roll = await rollById(context, (await ballotById(context, covenant.ballot_id ?? '')).rollId), body = bodyOfRoll(covenant.kind, roll.kind)
    const heldOn = localDay(new Date(outcome.countedAt), (await place(context))?.timezone ?? 'Asia/Shanghai')
    await conclude(context, covenant, { body, heldOn, passed: question.passed, articles: question.articles, ballotId: covenant.ballot_id, votes: undefined })
    return { passed: question.passed }
  })
}

/**
 * Writes down what a meeting decided, from its minutes, and decides by the law whether that is enough. Refuses `deliberation.wrong-body`, `deliberation.meeting-numbers` (problem),
 * `deliberation.covenant-voted-already`, `deliberation.covenant-day`, `deliberation.meeting-before-review` (reviewedOn).
 */
export function recordDecision(context: Context, id: string, { body, heldOn, votes }: { readonly body: MeetingBody; readonly heldOn: string; readonly votes: MeetingVotes }): Promise<{ passed: boolean }> {
  return together(context, async (context) => {
    const covenant = await holdCovenant(context, id, 'deliberation.conclude-covenant')
    requireMove('adopt', covenant.state)
    if (covenant.ballot_id !== null && (await ballotById(context, covenant.ballot_id)).state !== 'cancelled') throw new Refusal('deliberation.covenant-voted-already', 'conflict')
    if (!bodiesOf[covenant.kind].includes(body)) throw new Refusal('deliberation.wrong-body', 'invalid')
    const problem = meetingProblem(votes)
    if (problem) throw new Refusal('deliberation.meeting-numbers', 'invalid', { problem })
    const { passed, articles } = decideCovenant(body, votes), day = readPastDay(heldOn, await today(context), 'heldOn')
    // The office sees the text first, the meeting decides after it (民发〔2018〕144号).
    const agreed = await tables(context).selectFrom('deliberation.covenant_review').select('judged_at').where('covenant_id', '=', id).where('outcome', '=', 'agreed').orderBy('round', 'desc').limit(1).executeTakeFirst()
    const reviewedOn = agreed?.judged_at ? localDay(agreed.judged_at, (await place(context))?.timezone ?? 'Asia/Shanghai') : day
    if (day < reviewedOn) throw new Refusal('deliberation.meeting-before-review', 'invalid', { field: 'heldOn', reviewedOn })
    await conclude(context, covenant, { body, heldOn: day, passed, articles, ballotId: null, votes })
    return { passed }
  })
}

interface Conclusion { readonly body: CovenantBody; readonly heldOn: string; readonly passed: boolean; readonly articles: readonly string[]; readonly ballotId: string | null; readonly votes: MeetingVotes | undefined }

async function conclude(context: Context, covenant: Held, { body, heldOn, passed, articles, ballotId, votes }: Conclusion): Promise<void> {
  const open = tables(context), state = requireMove(passed ? 'adopt' : 'fail', covenant.state)
  const last = await open.selectFrom('deliberation.covenant_decision').select('round').where('covenant_id', '=', covenant.id).orderBy('round', 'desc').limit(1).executeTakeFirst(), round = (last?.round ?? 0) + 1
  await open.insertInto('deliberation.covenant_decision').values({
    covenant_id: covenant.id, round, body, ballot_id: ballotId, held_on: heldOn, passed, articles: [...articles], by_person: context.actor?.id ?? null, at: context.now,
    entitled: votes?.entitled ?? null, present: votes?.present ?? null, women: votes?.women ?? null, agree: votes?.agree ?? null, against: votes?.against ?? null, abstain: votes?.abstain ?? null,
  }).execute()
  await open.updateTable('deliberation.covenant').set({ state, ...(passed ? { adopted_on: heldOn } : { ballot_id: null }) }).where('id', '=', covenant.id).execute()
  await tellCovenant(context, covenant.id, passed ? 'adopted' : 'not-adopted', { href: ballotId === null ? null : `/ballots/${ballotId}/result` })
  await recordAct(context, passed ? 'deliberation.covenant-adopted' : 'deliberation.covenant-not-adopted', covenant.id, { post: covenant.post, facts: { round, body, heldOn, ballot: ballotId, present: votes?.present ?? null, agree: votes?.agree ?? null } })
}
