import { requirePermission, signedIn } from '#domains/people'
import { today } from '#domains/territory'
import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { isKey } from '#platform/key'
import { Refusal } from '#platform/refusal'
import { charterOrDefault } from '../../councils/reads/charter-of.ts'
import { dueDay } from '../../councils/reads/due-day.ts'
import { tables } from '../../tables.ts'
import { topicFrom, topicRows } from '../reads/topic-by-id.ts'
import { topicsPermissions } from '../rules/permissions.ts'
import { forgetPart } from './forget-part.ts'
import { moveTopic } from './move-topic.ts'
import { tellTopic } from './tell-topic.ts'

/** The petition, held until the act ends: signatures at the same moment are counted one after the other. */
async function heldPetition(context: Context, id: string) {
  if (!isKey(id) || !(await tables(context).selectFrom('deliberation.topic').select('id').where('id', '=', id).where('source', '=', 'petition').forUpdate().executeTakeFirst())) throw new Refusal('deliberation.unknown-topic', 'missing')
  return topicFrom(await topicRows(context).where('topic.id', '=', id).executeTakeFirstOrThrow())
}

export async function signatureCount(context: Context, topicId: string): Promise<number> {
  const { count } = await tables(context).selectFrom('deliberation.petition_signature').select((of) => of.fn.countAll<number>().as('count')).where('topic_id', '=', topicId).executeTakeFirstOrThrow()
  return Number(count)
}

/** Signs a petition once; the signature that makes it enough sends it on to be admitted. */
export function signPetition(context: Context, topicId: string): Promise<{ readonly signatures: number; readonly enough: boolean }> {
  return together(context, async (context) => {
    requirePermission(context, topicsPermissions['deliberation.sign-petition'])
    const person = signedIn(context), topic = await heldPetition(context, topicId), db = tables(context), wanted = topic.signaturesWanted ?? 0
    const signed = await db.selectFrom('deliberation.petition_signature').select('id').where('topic_id', '=', topic.id).where('person_id', '=', person.id).executeTakeFirst()
    if (!signed) {
      if (topic.state !== 'gathering' || (topic.signaturesUntil !== null && topic.signaturesUntil < await today(context))) throw new Refusal('deliberation.signing-over', 'conflict')
      await db.insertInto('deliberation.petition_signature').values({ topic_id: topic.id, person_id: person.id, at: context.now }).execute()
      await db.insertInto('deliberation.topic_follower').values({ topic_id: topic.id, person_id: person.id, because: 'signed', since: context.now }).onConflict((conflict) => conflict.columns(['topic_id', 'person_id']).doUpdateSet({ because: 'signed' }).where('deliberation.topic_follower.because', '=', 'follows')).execute()
      // The record says that somebody signed, not who.
      await recordAct({ ...context, actor: undefined }, 'deliberation.signed-petition', topic.id)
    }
    const signatures = await signatureCount(context, topic.id), enough = signatures >= wanted
    if (!signed && enough) {
      const due = await dueDay(context, (await charterOrDefault(context, topic.councilId)).admissionDays, 'workday')
      await moveTopic({ ...context, actor: undefined }, topic, { move: 'gather', to: 'collected', act: 'deliberation.petition-complete', kind: 'signed-enough', postId: null, set: { due_at: due?.at ?? null }, facts: { signatures } })
      await tellTopic(context, topic, 'deliberation.petition-complete', { once: 1 })
      await tellTopic(context, topic, 'deliberation.topic-waits', { once: 1, followers: false, staff: true })
    }
    return { signatures, enough }
  })
}

/** Takes the actor's signature back while signatures are gathered. Whoever raised it stays. */
export function withdrawSignature(context: Context, topicId: string): Promise<void> {
  return together(context, async (context) => {
    const person = signedIn(context), topic = await heldPetition(context, topicId), db = tables(context)
    if (topic.state !== 'gathering' || topic.raisedBy === person.id) throw new Refusal('deliberation.signing-over', 'conflict')
    const { numDeletedRows } = await db.deleteFrom('deliberation.petition_signature').where('topic_id', '=', topic.id).where('person_id', '=', person.id).executeTakeFirst()
    if (numDeletedRows === 0n) return
    await db.deleteFrom('deliberation.topic_follower').where('topic_id', '=', topic.id).where('person_id', '=', person.id).where('because', '=', 'signed').execute()
    await recordAct({ ...context, actor: undefined }, 'deliberation.withdrew-signature', topic.id)
  })
}

/** Petitions whose days ran out without enough signatures end; whoever signed is told. */
export async function lapsePetitions(context: Context): Promise<void> {
  const over = await tables(context).selectFrom('deliberation.topic').select('id').where('state', '=', 'gathering').where('signatures_until', '<', await today(context)).execute()
  for (const { id } of over) {
    await together(context, async (context) => {
      const topic = await heldPetition(context, id)
      if (topic.state !== 'gathering') return
      await moveTopic(context, topic, { move: 'lapse', to: 'lapsed', act: 'deliberation.petition-lapsed', kind: 'lapsed', postId: null, facts: { signatures: await signatureCount(context, id) } })
      await tellTopic(context, topic, 'deliberation.petition-lapsed', { once: 1 })
      await forgetPart(context, topic.id)
    })
  }
}
