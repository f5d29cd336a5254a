import { sql } from 'kysely'
import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { isKey } from '#platform/key'
import { signedIn } from '#platform/permission'
import { Refusal } from '#platform/refusal'
import { tables } from '../../tables.ts'
import { impossible, papersIn, type Sums, writtenIn } from '../rules/count.ts'
import { electionsPermissions } from '../rules/permissions.ts'
import type { PaperPost } from '../rules/posts.ts'
import { holdRound } from './prepare-polling.ts'

const permission = electionsPermissions['ballots.enter-count']

export interface Pile extends Sums {
  /** Names of those who were written in, by choice. */
  readonly names: Readonly<Record<string, string>>
  /** Made by the form: sent twice, the pile is added once. */
  readonly key: string
}

/**
 * Adds a pile of papers to the counter's own sheet; a pile may be one paper, called out. Only sums are kept. A second sheet is another person's. Refuses `ballots.count-sides-taken`,
 * `ballots.count-impossible`, `ballots.count-finished`, `ballots.counter-is-candidate`, `ballots.count-unknown-choice`.
 */
export function addPile(context: Context, roundId: string, post: PaperPost, pile: Pile): Promise<void> {
  return together(context, async (context) => {
    const { election, round } = await holdRound(context, roundId, ['opened'], permission), open = tables(context), person = signedIn(context)
    const paper = await open.selectFrom('ballots.election_paper').select('seats').where('round_id', '=', round.id).where('post', '=', post).executeTakeFirst()
    if (!paper) throw new Refusal('ballots.unknown-voting', 'missing')
    const stands = await open.selectFrom('ballots.round_candidate as stands').leftJoin('ballots.nomination as nomination', 'nomination.id', 'stands.nomination_id').select(['stands.choice', 'stands.name', 'stands.post', 'nomination.person_id']).where('stands.round_id', '=', round.id).execute()
    if (stands.some((candidate) => candidate.person_id === person.id)) throw new Refusal('ballots.counter-is-candidate', 'forbidden')
    const known = new Map(post === 'recall' ? [['agree', null], ['against', null]] as [string, null][] : stands.filter((candidate) => candidate.post === post).map(({ choice, name }) => [choice, name]))
    for (const choice of Object.keys(pile.votes)) {
      if (known.has(choice)) continue
      const name = pile.names[choice]
      if (post === 'recall' || round.kind === 'run-off' || name === undefined || writtenIn(name) !== choice || choice === '+') throw new Refusal('ballots.count-unknown-choice', 'invalid', { field: 'name' })
      // Somebody who stands was written in once more: their votes belong to their own line.
      if ([...known.values()].includes(name)) throw new Refusal('ballots.count-written-in-stands', 'invalid', { field: 'name' })
    }
    const wrong = impossible(pile, paper.seats)
    if (wrong) throw new Refusal('ballots.count-impossible', 'invalid', { field: wrong === 'more-than-seats' || wrong === 'more-than-valid' ? 'votes' : 'valid', wrong, seats: paper.seats })
    const sheet = await ownSheet(context, round.id, post, person.id)
    if (sheet.finished_at) throw new Refusal('ballots.count-finished')
    const added = await open.insertInto('ballots.count_pile').values({ sheet_id: sheet.id, key: pile.key, papers: papersIn(pile), at: context.now }).onConflict((same) => same.doNothing()).returning('key').executeTakeFirst()
    if (!added) return
    await open.updateTable('ballots.count_sheet').set({
      valid: sql`valid + ${pile.valid}`, too_many: sql`too_many + ${pile.invalid.tooMany}`, illegible: sql`illegible + ${pile.invalid.illegible}`, two_posts: sql`two_posts + ${pile.invalid.twoPosts}`, blank: sql`blank + ${pile.invalid.blank}`,
    }).where('id', '=', sheet.id).execute()
    const lines = Object.entries(pile.votes).filter(([, votes]) => votes > 0)
    for (const [choice, votes] of lines) {
      await open.insertInto('ballots.count_line').values({ sheet_id: sheet.id, choice, name: known.has(choice) ? null : (pile.names[choice] ?? null), votes })
        .onConflict((same) => same.columns(['sheet_id', 'choice']).doUpdateSet({ votes: sql`count_line.votes + excluded.votes` })).execute()
    }
    await recordAct(context, 'ballots.count-pile-added', election.id, { post: election.post, facts: { round: round.id, post, side: sheet.side, papers: papersIn(pile) } })
  })
}

/** The counter's own sheet, begun where there is none. The database keeps the two sides to two people. */
async function ownSheet(context: Context, roundId: string, post: PaperPost, personId: string) {
  const open = tables(context)
  const sheets = await open.selectFrom('ballots.count_sheet').select(['id', 'side', 'by_person', 'finished_at']).where('round_id', '=', roundId).where('post', '=', post).where('dropped_at', 'is', null).execute()
  const own = sheets.find((sheet) => sheet.by_person === personId)
  if (own) return own
  const side = ([1, 2] as const).find((side) => !sheets.some((sheet) => sheet.side === side))
  const made = side && await open.insertInto('ballots.count_sheet').values({ round_id: roundId, post, side, by_person: personId, finished_at: null, dropped_at: null }).onConflict((same) => same.doNothing()).returning(['id', 'side', 'by_person', 'finished_at']).executeTakeFirst()
  if (!made) throw new Refusal('ballots.count-sides-taken')
  return made
}

/** The counter's sheet is complete: as many papers as came out of the box. Refuses `ballots.count-does-not-add-up`. */
export function finishSheet(context: Context, sheetId: string): Promise<void> {
  return together(context, async (context) => {
    const { sheet, election } = await holdSheet(context, sheetId)
    const papers = sheet.valid + sheet.too_many + sheet.illegible + sheet.two_posts + sheet.blank
    if (papers !== sheet.returned) throw new Refusal('ballots.count-does-not-add-up', 'conflict', { counted: papers, returned: sheet.returned })
    await tables(context).updateTable('ballots.count_sheet').set({ finished_at: context.now }).where('id', '=', sheetId).execute()
    await recordAct(context, 'ballots.count-sheet-finished', election.id, { post: election.post, facts: { round: sheet.round_id, post: sheet.post, side: sheet.side, papers } })
  })
}

/** The counter throws their sheet away and counts anew; the old one is kept, and counts for nothing. */
export function dropSheet(context: Context, sheetId: string): Promise<void> {
  return together(context, async (context) => {
    const { sheet, election } = await holdSheet(context, sheetId, true)
    await tables(context).updateTable('ballots.count_sheet').set({ dropped_at: context.now }).where('id', '=', sheetId).execute()
    await recordAct(context, 'ballots.count-sheet-dropped', election.id, { post: election.post, facts: { round: sheet.round_id, post: sheet.post, side: sheet.side } })
  })
}

async function holdSheet(context: Context, sheetId: string, finished = false) {
  const sheet = isKey(sheetId) ? await tables(context).selectFrom('ballots.count_sheet as sheet').innerJoin('ballots.election_paper as paper', (join) => join.onRef('paper.round_id', '=', 'sheet.round_id').onRef('paper.post', '=', 'sheet.post'))
    .select(['sheet.round_id', 'sheet.post', 'sheet.side', 'sheet.by_person', 'sheet.valid', 'sheet.too_many', 'sheet.illegible', 'sheet.two_posts', 'sheet.blank', 'sheet.finished_at', 'paper.returned'])
    .where('sheet.id', '=', sheetId).where('sheet.by_person', '=', signedIn(context).id).where('sheet.dropped_at', 'is', null).executeTakeFirst() : undefined
  if (!sheet) throw new Refusal('ballots.unknown-count-sheet', 'missing')
  const { election } = await holdRound(context, sheet.round_id, ['opened'], permission)
  // Read again now that nobody else can write.
  const now = await tables(context).selectFrom('ballots.count_sheet').select(['valid', 'too_many', 'illegible', 'two_posts', 'blank', 'finished_at']).where('id', '=', sheetId).executeTakeFirstOrThrow()
  if (now.finished_at && !finished) throw new Refusal('ballots.count-finished')
  return { sheet: { ...sheet, ...now }, election }
}
