import { today } from '#domains/territory'
import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { isKey } from '#platform/key'
import { Refusal } from '#platform/refusal'
import { tables } from '../../tables.ts'
import { handOverNeeded, type HandOverItem } from '../rules/hand-over.ts'
import { electionsPermissions } from '../rules/permissions.ts'
import { holdElection, moveElection, mustStand } from './hold-election.ts'

const permission = electionsPermissions['ballots.record-hand-over']

export interface HandedOver { readonly item: HandOverItem; readonly what: string; readonly giver: string; readonly taker: string; readonly key: string }

/** Writes down one thing that the former committee handed to the new one, with who gave and who took it. Refuses `ballots.hand-over-incomplete-line`. */
export function recordHandOver(context: Context, id: string, { item, key, ...given }: HandedOver): Promise<void> {
  return together(context, async (context) => {
    const election = await holdElection(context, id, permission)
    mustStand(election, 'valid')
    const [what, giver, taker] = [given.what.trim(), given.giver.trim(), given.taker.trim()]
    const missing = Object.entries({ what, giver, taker }).find(([, text]) => text === '' || text.length > 200)
    if (missing) throw new Refusal('ballots.hand-over-incomplete-line', 'invalid', { field: missing[0] })
    const made = await tables(context).insertInto('ballots.hand_over').values({ election_id: id, item, what, giver, taker, at: context.now, key }).onConflict((same) => same.column('key').doNothing()).returning('id').executeTakeFirst()
    if (made) await recordAct(context, 'ballots.handed-over-item', id, { post: election.post, facts: { item, line: made.id } })
  })
}

/** Strikes out a line that was written down wrongly; it stays in the record of acts that it was there. */
export function strikeHandOver(context: Context, id: string, lineId: string): Promise<void> {
  return together(context, async (context) => {
    const election = await holdElection(context, id, permission)
    mustStand(election, 'valid')
    const gone = isKey(lineId) ? await tables(context).deleteFrom('ballots.hand_over').where('id', '=', lineId).where('election_id', '=', id).returning('item').executeTakeFirst() : undefined
    if (gone) await recordAct(context, 'ballots.hand-over-struck', id, { post: election.post, facts: { item: gone.item, line: lineId } })
  })
}

/** Ends the hand-over once seal, books, money and files are given. Refuses `ballots.hand-over-incomplete`. */
export function finishHandOver(context: Context, id: string): Promise<void> {
  return together(context, async (context) => {
    const election = await holdElection(context, id, permission)
    const given = await tables(context).selectFrom('ballots.hand_over').select('item').distinct().where('election_id', '=', id).execute()
    const missing = handOverNeeded.filter((item) => !given.some((line) => line.item === item)).length
    if (missing > 0) throw new Refusal('ballots.hand-over-incomplete', 'conflict', { missing })
    await moveElection(context, election, 'finish-hand-over', 'ballots.election-handed-over', { facts: { items: given.length } })
  })
}

/** Writes down where the result was filed, and ends it. Refuses `ballots.filing-office-missing`. */
export function fileElection(context: Context, id: string, office: string): Promise<void> {
  return together(context, async (context) => {
    const election = await holdElection(context, id, permission), filed_with = office.trim()
    if (filed_with === '' || filed_with.length > 80) throw new Refusal('ballots.filing-office-missing', 'invalid', { field: 'office' })
    await moveElection(context, election, election.state === 'valid' && election.purpose !== 'election' ? 'file-at-once' : 'file', 'ballots.election-filed', { set: { filed_with, filed_on: await today(context) } })
  })
}
