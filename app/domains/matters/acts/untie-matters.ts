import { sql } from 'kysely'
import type { Context } from '#platform/context'
import { masked } from '../handling/rules/said.ts'
import { tables } from '../tables.ts'

/** What staff wrote to each other about a matter while they worked on it. */
const written: Readonly<Record<string, readonly string[]>> = {
  event: ['note', 'public_note'], helper: ['what', 'answer'], return_request: ['note', 'judgement'], extension_request: ['reason', 'decision'], suspension: ['note', 'decision'],
  supervision: ['demand', 'answer'], joint_call: ['what'], exclusion: ['evidence', 'decision', 'appeal'], moderation: ['reason', 'appeal'],
}

/**
 * Leaves matters to be worked on without the person who raised them: their words become the published ones, nobody is behind them or asked,
 * and names are masked in what staff wrote. Where and what it is stays as far as it is public, so that it can be handled. Part of an act.
 */
export async function untieMatters(context: Context, ids: readonly string[], names: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  const db = tables(context), these = sql<string>`any(${[...ids]}::uuid[])`
  const unnamed = (text: string) => names.reduce((words, name) => words.replaceAll(name, '〔姓名〕'), text)
  const clean = (text: string) => unnamed(masked(text))
  for (const { id, answers, public_title, public_text, public_place, publicity, confidential } of await db.selectFrom('matters.matter').select(['id', 'answers', 'public_title', 'public_text', 'public_place', 'publicity', 'confidential']).where('id', '=', these).execute()) {
    const title = unnamed(public_title).slice(0, 200), text = unnamed(public_text), place = unnamed(public_place)
    const hidden = publicity !== 'public' || confidential
    await db.updateTable('matters.matter').set({
      title, text, public_title: title, public_text: text, place_words: place, public_place: place,
      answers: JSON.stringify(Object.fromEntries(Object.entries(answers).map(([code, answer]) => [code, typeof answer === 'string' ? clean(answer) : answer]))),
      reporter_id: null, contact_allowed: false, updated_at: context.now,
      // A point or a plate that is not public may be somebody's home: the unit is enough to send it to whoever answers there.
      ...(hidden ? { lng: null, lat: null, plate_id: null, candidates: '[]' } : {}),
    }).where('id', '=', id).execute()
  }
  for (const [table, columns] of Object.entries(written)) {
    const { rows } = await sql<Record<string, string | null> & { id: string }>`select id, ${sql.join(columns.map((column) => sql.ref(column)))} from ${sql.table(`matters.${table}`)} where matter_id = ${these}`.execute(db)
    for (const row of rows) {
      const cleaned = columns.filter((column) => row[column]).map((column) => [column, clean(row[column] ?? '')] as const).filter(([column, words]) => words !== row[column])
      if (cleaned.length > 0) await sql`update ${sql.table(`matters.${table}`)} set ${sql.join(cleaned.map(([column, words]) => sql`${sql.ref(column)} = ${words}`))} where id = ${row.id}`.execute(db)
    }
  }
  await db.updateTable('matters.joint_call_answer').set({ rating_note: null }).where('call_id', 'in', db.selectFrom('matters.joint_call').select('id').where('matter_id', '=', these)).execute()
  await db.updateTable('matters.confirmation').set({ comment: '' }).where('matter_id', '=', these).execute()
  // Photographs that nobody but those who handle it saw go with the person; the files follow with the next sweep.
  await db.deleteFrom('matters.photo').where('matter_id', '=', these).where('kind', '=', 'report').where('public', '=', false).execute()
}
