import { recordAct } from '#domains/transparency'
import { together, type Context } from '#platform/context'
import { reachOf, signedIn } from '#platform/permission'
import { Refusal } from '#platform/refusal'
import { entriesOfPerson } from '../../rolls/reads/entries.ts'
import { tables } from '../../tables.ts'
import { ballotById } from '../../votes/reads/ballots.ts'
import { assemblyOf } from '../reads/assembly.ts'
import { type FullSheet, fullSheet } from '../reads/full-sheet.ts'
import { ownersPermissions } from '../rules/permissions.ts'

export type SheetForm = 'page' | 'json' | 'csv' | 'recount'

/**
 * Opens the full sheet to somebody whom the law lets read it (法释〔2020〕17号第十三条): an owner on the roll, whoever convened the vote, an auditor. Every reading is written down.
 * Refuses `ballots.sheet-not-yours` and `ballots.not-counted`.
 */
export function readFullSheet(context: Context, ballotId: string, form: SheetForm, which: { readonly first?: boolean } = {}): Promise<FullSheet> {
  return together(context, async (context) => {
    const reader = signedIn(context), ballot = await ballotById(context, ballotId)
    if (ballot.kind !== 'owners') throw new Refusal('ballots.unknown-ballot', 'missing')
    const { asWhat, post } = await readsAs(context, ballotId)
    const sheet = await fullSheet(context, ballotId, which)
    const { id } = await tables(context).insertInto('ballots.sheet_reading').values({ ballot_id: ballotId, person_id: reader.id, as_what: asWhat, form, at: context.now }).returning('id').executeTakeFirstOrThrow()
    await recordAct(context, 'ballots.full-sheet-read', ballotId, { post, facts: { reading: id, as: asWhat, form } })
    return sheet
  })
}

interface SheetReader { readonly asWhat: 'owner' | 'convener' | 'auditor'; readonly post: string | null }

/** In what part the reader may open the sheet: an owner first, whatever posts they hold. Undefined when it is not theirs. */
export async function sheetReader(context: Context, ballotId: string): Promise<SheetReader | undefined> {
  const reader = context.actor, ballot = await ballotById(context, ballotId)
  if (!reader) return undefined
  if ((await entriesOfPerson(context, ballot.rollId, reader.id)).length > 0) return { asWhat: 'owner', post: null }
  const assembly = await assemblyOf(context, ballotId), reach = reachOf(context.actor, ownersPermissions['ballots.read-full-sheet'], { unitPath: ballot.unitPath })
  if (reach?.role === 'auditor') return { asWhat: 'auditor', post: reach.postId }
  // The street or the community reads where it called the owners together, their committee where it did, and nobody for curiosity.
  const called = reach?.role === 'owners-committee' ? true : reach?.role === 'community-staff' && assembly?.convenedBy !== 'owners-committee'
  return reach && called ? { asWhat: 'convener', post: reach.postId } : undefined
}

/** The same, refusing whoever may not. */
export async function readsAs(context: Context, ballotId: string): Promise<SheetReader> {
  signedIn(context)
  const as = await sheetReader(context, ballotId)
  if (as) return as
  throw new Refusal('ballots.sheet-not-yours', 'forbidden')
}
