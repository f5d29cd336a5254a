import { requirePermission } from '#domains/people'
import { unitById } from '#domains/territory'
import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { tables } from '../../tables.ts'
import { topicById, topicEvent } from '../../topics/index.ts'
import { destroyKey, digestOfKey, keepKey, newKey } from '../reads/conversation-key.ts'
import type { Moderation, Shown } from '../rules/conversation.ts'
import { opinionsPermissions } from '../rules/permissions.ts'
import { wordingOf } from '../rules/statement.ts'

export interface NewConversation {
  /** The same key opens one conversation, however often it is sent. */
  readonly key: string
  readonly unitId: string
  readonly topicId?: string | null
  readonly title: string
  readonly text: string
  readonly opensAt: Date
  readonly closesAt: Date
  readonly moderation?: Moderation
  readonly visitors?: boolean
  readonly shown?: Shown
  readonly votesPublished?: boolean
  /** Statements of the office to begin with. */
  readonly statements: readonly string[]
  readonly sample?: boolean
}

/** Fewest statements to begin with: with less there is nothing to vote on. */
export const leastStatements = 3

/**
 * Opens a conversation with its first statements and its own key, and says so in the story of its topic. Returns its id. Refuses `deliberation.unknown-unit`,
 * `deliberation.unknown-topic`, `deliberation.conversation-incomplete` (names the field).
 */
export function openConversation(context: Context, given: NewConversation): Promise<string> {
  return together(context, async (context) => {
    const db = tables(context)
    const unit = await unitById(context, given.unitId)
    if (!unit) throw new Refusal('deliberation.unknown-unit', 'invalid', { field: 'unit' })
    const { postId: post } = requirePermission(context, opinionsPermissions['deliberation.open-opinions'], { unitPath: unit.path })
    const incomplete = (field: string) => new Refusal('deliberation.conversation-incomplete', 'invalid', { field })
    const title = given.title.trim(), text = given.text.trim()
    if ([...title].length < 2 || [...title].length > 120) throw incomplete('title')
    if ([...text].length > 4000) throw incomplete('text')
    if (!(given.closesAt > given.opensAt) || given.closesAt <= context.now) throw incomplete('closes')
    const wordings = given.statements.map(wordingOf)
    const sound = wordings.filter((one) => typeof one !== 'string')
    if (sound.length < wordings.length || new Set(sound.map(({ folded }) => folded)).size < sound.length || sound.length < leastStatements) throw incomplete('statements')
    const topic = given.topicId ? await topicById(context, given.topicId) : undefined
    if (given.topicId && !topic) throw new Refusal('deliberation.unknown-topic', 'invalid', { field: 'topic' })

    const key = newKey()
    const row = await db.insertInto('deliberation.conversation').values({
      title, text, unit_id: unit.id, unit_path: [...unit.path], topic_id: topic?.id ?? null, moderation: given.moderation ?? 'before', visitors: given.visitors ?? false, shown: given.shown ?? 'after-close',
      votes_published: given.votesPublished ?? false, key_digest: digestOfKey(key), intake_key: given.key, opens_at: given.opensAt, closes_at: given.closesAt, closed_at: null, links_erased_at: null, sample: given.sample ?? unit.sample ?? false,
    }).onConflict((conflict) => conflict.column('intake_key').doNothing()).returning('id').executeTakeFirst()
    if (!row) return (await db.selectFrom('deliberation.conversation').select('id').where('intake_key', '=', given.key).executeTakeFirstOrThrow()).id
    await db.insertInto('deliberation.opinion_statement').values(sound.map(({ text, folded }, at) => ({ conversation_id: row.id, number: at + 1, text, folded, author_id: null, state: 'accepted' as const }))).execute()
    const href = `/opinions/${row.id}`
    if (topic) await topicEvent(context, topic.id, { kind: 'opinions-opened', href, facts: { statements: sound.length } })
    await recordAct(context, 'deliberation.opinions-opened', row.id, { post, facts: { unit: unit.id, topic: topic?.id ?? null, statements: sound.length, closes: given.closesAt.toISOString() } })
    // The key is the last to be written: what fails before leaves none behind, and a conversation without its key would refuse every vote.
    try {
      await keepKey(context, row.id, key)
    } catch (error) {
      await destroyKey(context, row.id)
      throw error
    }
    return row.id
  })
}
