import { type Context, together } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { matterForAct, type MatterNow, moveMatter } from '../../acts/move.ts'
import { tell } from '../../handling/acts/tell.ts'
import { limitsOf } from '../../handling/reads/limits-of.ts'
import { chosen, masked, said } from '../../handling/rules/said.ts'
import { matterByCode } from '../../intake/reads/matter-by-code.ts'
import { matterPermissions } from '../../rules/permissions.ts'
import { tables } from '../../tables.ts'
import { goesOn, longestComment, satisfactions, solvedAnswers } from '../rules/answers.ts'
import { holdVersion } from './hold-version.ts'
import { outsideHandling } from './outside-handling.ts'

export interface Answer {
  readonly solved: string
  readonly satisfaction: string
  /** What is not solved yet: the handling unit reads it. */
  readonly missing?: string
  /** What the person says of how they were treated: the handling unit never reads it. */
  readonly comment?: string
}

/** Whoever raised the matter answers, signed in, whether it is solved and how satisfied they are. */
export function confirmMatter(context: Context, id: string, version: number, answer: Answer): Promise<void> {
  return together(context, async (context) => {
    const { matter, role, postId } = await holdVersion(context, id, matterPermissions['matters.confirm'], ['asking'], { version, about: (matter) => ({ owner: matter.reporter_id }) })
    await takeAnswer(context, matter, answer, { role, postId, channel: 'web', askedBy: null })
  })
}

/** Holding the code of the receipt is the right to answer. */
const byCode = { act: 'matters.confirm', allowed: { visitor: ['all'] } } as const

/** The same without an account. Refuses `matters.unknown` for a wrong number and a wrong code alike. */
export function confirmWithCode(context: Context, number: string, code: string, version: number, answer: Answer): Promise<void> {
  return together(context, async (context) => {
    const own = await matterByCode(context, number, code)
    if (!own) throw new Refusal('matters.unknown', 'missing')
    // Who is signed in on this device meanwhile is nobody's business: the code acts.
    const asNobody = { ...context, actor: undefined }
    const { matter } = await holdVersion(asNobody, own.id, byCode, ['asking'], { version })
    await takeAnswer(asNobody, matter, answer, { role: 'reporter', postId: null, channel: 'web', askedBy: null })
  })
}

/** Somebody outside the handling unit asked, and writes down the answer. Refuses `matters.not-outside`. */
export function recordAnswer(context: Context, id: string, version: number, { channel, ...answer }: Answer & { readonly channel: string }): Promise<void> {
  return together(context, async (context) => {
    const { matter, role, postId } = await holdVersion(context, id, matterPermissions['matters.ask-reporter'], ['asking'], { version })
    await outsideHandling(context, matter)
    await takeAnswer(context, matter, answer, { role, postId, channel: chosen('channel', channel, ['phone', 'visit', 'message'] as const), askedBy: context.actor?.id ?? null })
  })
}

interface Taking { readonly role: string; readonly postId: string | null; readonly channel: 'web' | 'phone' | 'visit' | 'message'; readonly askedBy: string | null }

async function takeAnswer(context: Context, matter: MatterNow, answer: Answer, { role, postId, channel, askedBy }: Taking): Promise<void> {
  const solved = chosen('solved', answer.solved, solvedAnswers), satisfaction = chosen('satisfaction', answer.satisfaction, satisfactions)
  const comment = said('comment', answer.comment ?? '', { needed: false }), missing = solved === 'solved' ? '' : said('missing', answer.missing ?? '', { needed: false })
  if ([...comment].length > longestComment) throw new Refusal('matters.too-many-words', 'invalid', { field: 'comment', limit: longestComment })
  if (matter.lead_id === null) throw new Refusal('matters.unlawful-move', 'conflict', { from: matter.state })
  const again = goesOn(solved, satisfaction)
  const { clocks } = await limitsOf(context, matter)
  // How satisfied somebody was stands in no act and no line of the story: whoever handled it learns of it in sums of ten or more.
  const event = await moveMatter(context, matter, {
    move: 'confirm', to: again ? 'review' : 'closed', act: 'matters.confirmed', role, postId, stop: 'all', start: again ? [['review', clocks.dispatch]] : [],
    note: missing, publicNote: masked(missing), facts: { round: matter.rounds, solved, channel },
    set: again ? { rounds: matter.rounds + 1, done_at: null } : { outcome: solved, closed_at: context.now },
  })
  const written = await tables(context).insertInto('matters.confirmation').values({
    matter_id: matter.id, round: matter.rounds, organisation_id: matter.lead_id, asked_by: askedBy, channel, solved, satisfaction, comment, at: context.now,
  }).onConflict((conflict) => conflict.columns(['matter_id', 'round']).doNothing()).executeTakeFirst()
  if (written.numInsertedOrUpdatedRows !== 1n) throw new Refusal('matters.moved-meanwhile', 'conflict', { number: matter.number })
  if (again) await tell(context, matter, { dispatchers: true, supervisors: true, organisations: [matter.lead_id], followers: true }, { topic: 'matters.not-solved', once: event })
  else await tell(context, matter, { organisations: [matter.lead_id], followers: true }, { topic: 'matters.closed', once: event, facts: { outcome: solved } })
}

/** Nobody could be reached: the matter closes, listed apart from all rates. Part of the job that asks. */
export async function closeUnreached(context: Context, id: string): Promise<void> {
  const { matter } = await matterForAct(context, id, byCode)
  if (matter.lead_id === null) return
  await moveMatter(context, matter, { move: 'confirm', to: 'closed', act: 'matters.unreached', role: 'job', postId: null, stop: 'all', facts: { round: matter.rounds }, set: { outcome: 'unreached', closed_at: context.now } })
  await tables(context).insertInto('matters.confirmation').values({ matter_id: matter.id, round: matter.rounds, organisation_id: matter.lead_id, asked_by: null, channel: 'message', solved: 'unreached', satisfaction: null, at: context.now }).execute()
  await tell(context, matter, { reporter: true, followers: true }, { topic: 'matters.unreached', once: matter.rounds })
}
