import type { Context } from '#platform/context'
import { isKey } from '#platform/key'
import { tables } from '../../tables.ts'

export interface Material { readonly id: string; readonly topicId: string; readonly title: string; readonly form: 'pdf' | 'picture'; readonly digest: string; readonly smallDigest: string | null; readonly bytes: number; readonly at: Date }

const standing = (context: Context) => tables(context).selectFrom('deliberation.topic_material').select(['id', 'topic_id as topicId', 'title', 'form', 'digest', 'small_digest as smallDigest', 'bytes', 'at']).where('withdrawn_at', 'is', null)

/** The materials of a topic, in the order in which they came. */
export const materialsOf = (context: Context, topicId: string): Promise<Material[]> => standing(context).where('topic_id', '=', topicId).orderBy('at').orderBy('id').execute()

/** One material that still stands. */
export const materialById = async (context: Context, id: string): Promise<Material | undefined> => (isKey(id) ? standing(context).where('id', '=', id).executeTakeFirst() : undefined)
