import { ancestorsOf } from '#domains/territory'
import { recordAct } from '#domains/transparency'
import { together, type Context } from '#platform/context'
import { reachOf, signedIn } from '#platform/permission'
import { Refusal } from '#platform/refusal'
import { isOwnersVoteUnderWay } from '../../property/reads/committee-may-read.ts'
import { entriesOfPerson } from '../reads/entries.ts'
import { rollById } from '../reads/rolls.ts'
import { type WholeEntry, wholeEntries } from '../reads/whole-entries.ts'
import { keeping, readingWhole } from '../rules/permissions.ts'
import type { Roll } from '../rules/roll.ts'

export type Reader = 'keeper' | 'owner'

export interface WholeRoll {
  /** A keeper sees names in full; an owner on the roll sees doors and areas, and surnames. */
  readonly reader: Reader
  readonly entries: readonly WholeEntry[]
}

/** As whom somebody may read a roll whole; undefined when they may not. An owners' committee may while the vote is under way. */
export async function readerOf(context: Context, roll: Roll): Promise<Reader | undefined> {
  if (!context.actor) return undefined
  const unitPath = (await ancestorsOf(context, roll.unitId)).map(({ id }) => id), reach = reachOf(context.actor, readingWhole(roll.kind), { unitPath })
  if (reach && (reach.role !== 'owners-committee' || await isOwnersVoteUnderWay(context, roll.unitId))) return 'keeper'
  return roll.kind === 'owners' && roll.state !== 'draft' && (await entriesOfPerson(context, roll.id, context.actor.id)).length > 0 ? 'owner' : undefined
}

/** Opens a whole roll for those who keep it, and for the owners on it (法释〔2020〕17号第十三条), and records who read it. Refuses `ballots.whole-roll-closed`. */
export function readWholeRoll(context: Context, rollId: string): Promise<WholeRoll> {
  return together(context, async (context) => {
    const person = signedIn(context), roll = await rollById(context, rollId), reader = await readerOf(context, roll)
    if (!reader) throw new Refusal('ballots.whole-roll-closed', 'forbidden')
    const entries = await wholeEntries(context, rollId), post = reachOf(person, keeping(roll.kind), { unitPath: (await ancestorsOf(context, roll.unitId)).map(({ id }) => id) })?.postId ?? null
    await recordAct(context, 'ballots.whole-roll-read', rollId, { post, facts: { as: reader, entries: entries.length } })
    return { reader, entries }
  })
}
