import type { Context } from '#platform/context'
import { tables } from '../../tables.ts'
import type { Sums } from '../rules/count.ts'
import type { PaperPost } from '../rules/posts.ts'

/** A counter's sheet with its sums. */
export interface CountSheet extends Sums {
  readonly id: string
  readonly post: PaperPost
  readonly side: 1 | 2
  readonly byPerson: string
  readonly finishedAt: Date | null
  readonly piles: number
  /** Names of those who were written in, by choice. */
  readonly names: Readonly<Record<string, string>>
}

/** The sheets of a voting that stand. Whoever shows them sees to it that neither counter reads the other's before both are finished. */
export async function countSheets(context: Context, roundId: string, post?: PaperPost): Promise<CountSheet[]> {
  const open = tables(context)
  const sheets = await open.selectFrom('ballots.count_sheet as sheet').select(['id', 'post', 'side', 'by_person', 'valid', 'too_many', 'illegible', 'two_posts', 'blank', 'finished_at'])
    .select(({ selectFrom }) => selectFrom('ballots.count_pile').select(({ fn }) => fn.countAll<number>().as('count')).whereRef('sheet_id', '=', 'sheet.id').as('piles'))
    .where('round_id', '=', roundId).where('dropped_at', 'is', null).$if(post !== undefined, (query) => query.where('post', '=', post ?? 'chair')).orderBy('side').execute()
  const lines = sheets.length === 0 ? [] : await open.selectFrom('ballots.count_line').select(['sheet_id', 'choice', 'name', 'votes']).where('sheet_id', 'in', sheets.map(({ id }) => id)).execute()
  return sheets.map((sheet): CountSheet => {
    const own = lines.filter((line) => line.sheet_id === sheet.id)
    return {
      id: sheet.id, post: sheet.post, side: sheet.side, byPerson: sheet.by_person, finishedAt: sheet.finished_at, piles: sheet.piles ?? 0, valid: sheet.valid,
      invalid: { tooMany: sheet.too_many, illegible: sheet.illegible, twoPosts: sheet.two_posts, blank: sheet.blank },
      votes: Object.fromEntries(own.map(({ choice, votes }) => [choice, votes])), names: Object.fromEntries(own.flatMap(({ choice, name }) => (name === null ? [] : [[choice, name]]))),
    }
  })
}
