import { maskText, findPersonalData } from '@gongzhi/matter-text'
import { sql } from 'kysely'
import type { Context } from '#platform/context'
import { basis } from '../../reads/basis.ts'
import { tables } from '../../tables.ts'

/** One question of a public matter and what was answered: the words chosen, or masked ones. */
export interface PublicAnswer { readonly code: string; readonly label: string; readonly name: string; readonly value: string }

/**
 * What was answered to the further questions of public matters, in the words of the question. Of a matter that shows by unit only nothing is
 * told, and of one that a moderator reworded nothing that was written freely.
 */
export async function publicAnswers(context: Context, ids: readonly string[]): Promise<Map<string, PublicAnswer[]>> {
  const { rows } = await sql<{ id: string; category_id: string; category_code: string; answers: Record<string, string | string[]>; reworded: boolean }>`
    select id, category_id, category_code, answers, exists (select from matters.moderation d where d.matter_id = m.id and d.decision in ('reworded', 'hidden')) as reworded
    from matters.matter m where id = any(${[...ids]}::uuid[]) and publicity = 'public' and not confidential and moderation = 'clear'`.execute(tables(context))
  const { categories, categoriesById } = await basis(context), tongue = context.locale === 'en' ? 'en' : 'zh'
  return new Map(rows.map(({ id, category_id, category_code, answers, reworded }) => [id, ((categoriesById.get(category_id) ?? categories.get(category_code))?.questions ?? []).flatMap((question) => {
    const given = [answers[question.code] ?? []].flat().filter((value) => value !== '')
    const free = question.type === 'string' || question.type === 'text'
    if (given.length === 0 || (free && reworded)) return []
    const names = given.map((value) => question.values?.find(({ key }) => key === value)?.[tongue] ?? (free ? maskText(value, findPersonalData(value)) : value))
    return [{ code: question.code, label: question[tongue], name: names.join(tongue === 'en' ? ', ' : '、'), value: free ? names.join('\n') : given.join(',') }]
  })]))
}
