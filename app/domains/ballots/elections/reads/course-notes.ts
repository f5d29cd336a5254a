import type { Context } from '#platform/context'
import { tables } from '../../tables.ts'

/** Why somebody went a step back in an election or an assembly, in order. */
export const courseNotes = (context: Context, subject: string) =>
  tables(context).selectFrom('ballots.course_note').select(['kind', 'words', 'at']).where('subject', '=', subject).orderBy('at').orderBy('id').execute()
