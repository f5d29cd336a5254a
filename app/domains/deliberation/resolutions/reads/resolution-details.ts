import { organisationById } from '#domains/people'
import { unitById } from '#domains/territory'
import type { Context } from '#platform/context'
import { isKey } from '#platform/key'
import { tables } from '../../tables.ts'
import type { EntryKind, Resolution } from '../rules/resolution.ts'

export interface ResolutionStep { readonly id: string; readonly ordinal: number; readonly text: string; readonly dueOn: string; readonly doneAt: Date | null }
export interface Evidence { readonly id: string; readonly entryId: number; readonly form: 'pdf' | 'picture'; readonly digest: string; readonly smallDigest: string | null; readonly title: string; readonly bytes: number }
export interface ResolutionEntry { readonly id: number; readonly kind: EntryKind; readonly note: string; readonly facts: Readonly<Record<string, string | number | null>>; readonly at: Date }

export const stepsOf = (context: Context, id: string): Promise<ResolutionStep[]> => tables(context).selectFrom('deliberation.resolution_step').select(['id', 'ordinal', 'text', 'due_on as dueOn', 'done_at as doneAt']).where('resolution_id', '=', id).orderBy('ordinal').execute()

/** The story of a resolution, oldest first. */
export const entriesOf = (context: Context, id: string): Promise<ResolutionEntry[]> => tables(context).selectFrom('deliberation.resolution_entry').select(['id', 'kind', 'note', 'facts', 'at']).where('resolution_id', '=', id).orderBy('id').execute()

const evidence = (context: Context) => tables(context).selectFrom('deliberation.resolution_evidence').select(['id', 'entry_id as entryId', 'form', 'digest', 'small_digest as smallDigest', 'title', 'bytes'])
export const evidenceOf = (context: Context, id: string): Promise<Evidence[]> => evidence(context).where('resolution_id', '=', id).orderBy('entry_id').orderBy('id').execute()
export const evidenceById = async (context: Context, id: string): Promise<Evidence | undefined> => (isKey(id) ? evidence(context).where('id', '=', id).executeTakeFirst() : undefined)

/** Who answers for a resolution: the name of the organisation, or the unit of the post. */
export async function responsibleOf(context: Context, resolution: Pick<Resolution, 'organisationId' | 'postUnitId'>): Promise<{ organisation: string | undefined; postUnit: string | undefined }> {
  return {
    organisation: resolution.organisationId === null ? undefined : (await organisationById(context, resolution.organisationId))?.name,
    postUnit: resolution.postUnitId === null ? undefined : (await unitById(context, resolution.postUnitId))?.name,
  }
}
