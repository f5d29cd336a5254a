import { postsOf } from '#domains/people'
import { ancestorsOf } from '#domains/territory'
import type { Actor, Context } from '#platform/context'
import { tables } from '../../tables.ts'
import { importById } from '../reads/imports.ts'
import { writeImport } from './write-import.ts'

/** Writes the sheets that wait, one after the other, in the name of whoever committed them: with the posts that they hold now. */
export async function writeWaitingImports(context: Context, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const next = await tables(context).selectFrom('matters.import').select(['id', 'by_person']).where('state', 'in', ['waiting', 'running']).orderBy('at').limit(1).executeTakeFirst()
    if (!next) return
    await tables(context).updateTable('matters.import').set({ state: 'running' }).where('id', '=', next.id).execute()
    await writeImport({ ...context, actor: await actorNow(context, next.by_person) }, await importById(context, next.id), signal)
  }
}

async function actorNow(context: Context, personId: string): Promise<Actor> {
  const posts = await postsOf(context, personId)
  return { id: personId, name: '', posts: await Promise.all(posts.map(async (post) => ({ id: post.id, role: post.role, unitId: post.unitId, organisationId: post.organisationId, unitPath: post.unitId === null ? [] : (await ancestorsOf(context, post.unitId)).map(({ id }) => id) }))) }
}
