import { localDay, place } from '#domains/territory'
import { recordAct } from '#domains/transparency'
import { together, type Context } from '#platform/context'
import { signedIn } from '#platform/permission'
import { Refusal } from '#platform/refusal'
import { tables } from '../../tables.ts'
import { type Assembly, assemblyFor } from '../reads/assembly.ts'
import { heldPaper, type Paper, readingsOf } from '../reads/papers.ts'
import { differences, type PaperOutcome, type PaperReading, saidBy } from '../rules/paper.ts'
import { ownersPermissions } from '../rules/permissions.ts'
import { checkReading } from '../rules/check-reading.ts'
import { concernedKeys } from '../rules/concerned.ts'
import { takeVoice } from './take-voice.ts'

/** What became of an entry: it waits for the second clerk, the two differ, or the paper is settled. */
export type Entered = { readonly state: 'entered' } | { readonly state: 'differs' } | { readonly state: 'settled'; readonly outcome: PaperOutcome }

/**
 * A clerk writes down what stands on a returned paper, without seeing what another clerk wrote. Two who read the same settle it; where they differ a third decides.
 * Refuses `ballots.entered-already` (the same clerk), `ballots.paper-not-waiting`, `ballots.reading-unsound`.
 */
export function enterPaper(context: Context, paperId: string, reading: PaperReading): Promise<Entered> {
  return together(context, async (context) => {
    const paper = await heldPaper(context, paperId), assembly = await assemblyFor(context, paper.ballotId, ownersPermissions['ballots.enter-owners-paper']), clerk = signedIn(context)
    requireEntryTime(assembly)
    if (paper.clerks.includes(clerk.id)) throw new Refusal('ballots.entered-already', 'conflict')
    if (paper.state !== 'returned' && paper.state !== 'entered') throw new Refusal('ballots.paper-not-waiting', 'conflict', { state: paper.state })
    const checked = checkedReading(assembly, paper, reading)
    const place = paper.clerks.length === 0 ? 1 : 2
    await writeReading(context, paper, place, clerk.id, checked)
    await recordAct(context, 'ballots.paper-entered', paper.ballotId, { post: assembly.post, facts: { paper: paper.id, round: paper.round, place } })
    if (place === 1) {
      await tables(context).updateTable('ballots.owners_paper').set({ state: 'entered' }).where('id', '=', paper.id).execute()
      return { state: 'entered' }
    }
    const [first] = await readingsOf(context, paper)
    if (!first || differences(first.reading, checked).length > 0) {
      await tables(context).updateTable('ballots.owners_paper').set({ state: 'differs' }).where('id', '=', paper.id).execute()
      return { state: 'differs' }
    }
    return { state: 'settled', outcome: await settlePaper(context, assembly, paper, checked) }
  })
}

function checkedReading({ ballot, within }: Assembly, paper: Paper, reading: PaperReading): PaperReading {
  const keys = ballot.questions.map(({ key }) => key)
  return checkReading(reading, keys, paper.owners, concernedKeys(keys, within, paper))
}

/** One clerk, one entry: the key of the table settles it, however many forms come at once. */
async function writeReading(context: Context, paper: Paper, place: 1 | 2, clerk: string, reading: PaperReading): Promise<void> {
  try {
    await tables(context).insertInto('ballots.owners_paper_reading').values({ paper_id: paper.id, round: paper.round, place, clerk, reading: JSON.stringify(reading), at: context.now }).execute()
  } catch (error) {
    if ((error as { code?: string }).code === '23505') throw new Refusal('ballots.entered-already', 'conflict')
    throw error
  }
}

/**
 * A third person decides with the paper in hand what stands on it. Refuses `ballots.not-between-own` (who entered it), `ballots.paper-not-waiting`, `ballots.reason-missing`.
 */
export function decidePaper(context: Context, paperId: string, reading: PaperReading, reason: string): Promise<PaperOutcome> {
  return together(context, async (context) => {
    const paper = await heldPaper(context, paperId), assembly = await assemblyFor(context, paper.ballotId, ownersPermissions['ballots.decide-owners-paper']), third = signedIn(context)
    requireEntryTime(assembly)
    if (paper.state !== 'differs') throw new Refusal('ballots.paper-not-waiting', 'conflict', { state: paper.state })
    if (paper.clerks.includes(third.id)) throw new Refusal('ballots.not-between-own', 'forbidden')
    if (reason.trim() === '') throw new Refusal('ballots.reason-missing', 'invalid', { field: 'reason' })
    const checked = checkedReading(assembly, paper, reading)
    await tables(context).insertInto('ballots.owners_paper_decision').values({ paper_id: paper.id, round: paper.round, reading: JSON.stringify(checked), reason: reason.trim(), by_person: third.id, at: context.now }).execute()
    await recordAct(context, 'ballots.paper-decided', paper.ballotId, { post: assembly.post, facts: { paper: paper.id, round: paper.round } })
    return settlePaper(context, assembly, paper, checked)
  })
}

/** Papers are entered from their return until the count. */
export function requireEntryTime({ ballot }: Assembly): void {
  if (ballot.state !== 'open' && ballot.state !== 'closed') throw new Refusal('ballots.no-papers-now', 'conflict', { state: ballot.state })
}

async function settlePaper(context: Context, assembly: Assembly, paper: Paper, reading: PaperReading): Promise<PaperOutcome> {
  const { ballot } = assembly, timezone = (await place(context))?.timezone ?? 'Asia/Shanghai', returned = paper.returnedAt ?? context.now
  const invalid = reading.invalid ?? (returned >= ballot.closesAt ? 'late' as const : null)
  let outcome: PaperOutcome = 'invalid', why = invalid
  if (invalid === null) {
    const voice = Object.fromEntries(Object.entries(reading.marks).map(([matter, mark]) => [matter, saidBy(mark)]))
    const heard = await takeVoice(context, assembly, { entryId: paper.entryId, signature: reading.signer, voice, channel: 'paper', paperId: paper.id, day: localDay(returned, timezone), key: `${paper.id} ${paper.round}` })
    if (heard.status === 'power-unverified') why = 'power-unverified'
    else outcome = heard.status === 'nothing' ? 'duplicate' : heard.status
  }
  await tables(context).updateTable('ballots.owners_paper').set({ state: 'settled', outcome, invalid: outcome === 'invalid' ? why : null }).where('id', '=', paper.id).execute()
  await recordAct(context, 'ballots.paper-settled', paper.ballotId, { facts: { paper: paper.id, round: paper.round, invalid: outcome === 'invalid', duplicate: outcome === 'duplicate' } })
  return outcome
}
