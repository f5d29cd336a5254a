import type { Context } from '#platform/context'
import type { Page } from '#ui/page'
import { Panel } from '#ui/panel'
import { Moment } from '#ui/time'
import { courseNotes } from '../reads/course-notes.ts'
import { electionsWords } from '../words/words.ts'

/** Steps back with their reasons; nothing where there were none. */
export async function CourseNotes({ context, subject, page }: { context: Context; subject: string; page: Page }) {
  const { course } = electionsWords(page.locale), notes = await courseNotes(context, subject)
  if (notes.length === 0) return null
  return <Panel title={course.notes} id="notes"><ul>{notes.map(({ kind, words, at }) => <li>{course.noteKinds[kind]} · {words} <span class="soft"><Moment at={at} now={context.now} detail="exact" /></span></li>)}</ul></Panel>
}
