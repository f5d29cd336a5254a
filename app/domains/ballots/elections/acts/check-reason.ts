import type { Context } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { tables } from '../../tables.ts'
import type { CourseNote } from '../rules/round.ts'

/** A reason that everybody may read, of at most 500 characters. Refuses `ballots.election-reason`. */
export function checkReason(given: string): string {
  const reason = given.trim()
  if (reason === '' || [...reason].length > 500) throw new Refusal('ballots.election-reason', 'invalid', { field: 'reason' })
  return reason
}

/** Keeps why somebody went a step back, for whoever reads the desk's record. Part of an act. */
export async function noteCourse(context: Context, subject: string, kind: CourseNote, because: string): Promise<void> {
  await tables(context).insertInto('ballots.course_note').values({ subject, kind, words: checkReason(because), at: context.now }).execute()
}
