import { type ActInOrder, actsInOrder, type ActsWanted } from '#domains/transparency'
import type { Context } from '#platform/context'
import type { Role } from '#platform/roles'
import { nameOf } from '../../reads/name-of.ts'
import { tables } from '../../tables.ts'

/** An act with who did it, masked. */
export interface AuditedAct extends Pick<ActInOrder, 'id' | 'at' | 'name' | 'subject' | 'origin' | 'facts'> {
  /** Undefined when nobody who was signed in did it. */
  readonly actor: string | undefined
  readonly role: Role | undefined
  readonly organisation: string | undefined
  readonly onBehalfOf: string | undefined
}

export const actsPerPage = 50

/** The log of acts as an auditor reads it, newest first; one more than a page holds when there are older ones. */
export async function auditedActs(context: Context, wanted: ActsWanted): Promise<AuditedAct[]> {
  const acts = await actsInOrder(context, wanted, actsPerPage + 1)
  const posts = acts.flatMap(({ post }) => (post === null ? [] : [post]))
  const held = new Map(posts.length === 0 ? [] : (await tables(context).selectFrom('people.post as post').leftJoin('people.organisation as organisation', 'organisation.id', 'post.organisation_id')
    .select(['post.id', 'post.role', 'organisation.name']).where('post.id', 'in', posts).execute()).map((post) => [post.id, post]))
  const names = await nameOf(context, acts.flatMap(({ actor, on_behalf_of }) => [actor, on_behalf_of].filter((id) => id !== null)))
  return acts.map(({ id, at, name, subject, origin, facts, actor, on_behalf_of, post }) => {
    const by = post === null ? undefined : held.get(post)
    return { id, at, name, subject, origin, facts, actor: actor === null ? undefined : names.get(actor), role: by?.role, organisation: by?.name ?? undefined, onBehalfOf: on_behalf_of === null ? undefined : names.get(on_behalf_of) }
  })
}
