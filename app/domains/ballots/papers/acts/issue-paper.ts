import { requirePermission } from '#domains/people'
import { localDay, place } from '#domains/territory'
import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { isKey } from '#platform/key'
import { Refusal } from '#platform/refusal'
import { tables } from '../../tables.ts'
import { ballotById } from '../../votes/reads/ballots.ts'
import { papersPermissions } from '../rules/permissions.ts'

/** A unique key that stands already, and what the triggers of migration 0045 say. */
const refusedBy: Readonly<Record<string, string>> = { 23505: 'ballots.paper-given-out', GZ004: 'ballots.voted-already' }

/**
 * Gives a paper out to one line of the roll, once; from then on it votes by paper. Which paper is not written down. Refuses `ballots.channel-closed`, `ballots.not-open`,
 * `ballots.not-on-roll`, `ballots.paper-given-out`, `ballots.voted-already`.
 */
export async function issuePaper(context: Context, ballotId: string, entryId: string): Promise<void> {
  const ballot = await ballotById(context, ballotId)
  const { postId } = requirePermission(context, papersPermissions['ballots.give-box-paper'], { unitPath: ballot.unitPath })
  if (ballot.secrecy !== 'detached' || !ballot.channels.includes('paper')) throw new Refusal('ballots.channel-closed', 'conflict', { channel: 'paper' })
  if (!['announced', 'open'].includes(ballot.state) || context.now >= ballot.closesAt) throw new Refusal('ballots.not-open', 'conflict')
  const entry = isKey(entryId) ? await tables(context).selectFrom('ballots.roll_entry').select('id').where('id', '=', entryId).where('roll_id', '=', ballot.rollId).executeTakeFirst() : undefined
  if (!entry) throw new Refusal('ballots.not-on-roll', 'forbidden')
  const day = localDay(context.now, (await place(context))?.timezone ?? 'Asia/Shanghai')
  try {
    await together(context, async (context) => {
      await tables(context).insertInto('ballots.paper_issue').values({ ballot_id: ballot.id, entry_id: entry.id, by_person: context.actor?.id ?? null, on_day: day }).execute()
      await recordAct(context, 'ballots.box-paper-given', ballot.id, { post: postId })
    })
  } catch (error) {
    const code = refusedBy[(error as { code?: string }).code ?? '']
    throw code ? new Refusal(code, 'conflict') : error
  }
}
