import { requirePermission } from '#domains/people'
import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { tables } from '../../tables.ts'
import { type Ballot, ballotById, heldBallot } from '../reads/ballots.ts'
import { frozenPackById } from '../reads/frozen-pack.ts'
import { editingOf } from '../rules/editing.ts'
import { votesPermissions } from '../rules/permissions.ts'
import type { Question } from '../rules/question.ts'
import { type BallotDraft, soundBallot } from './sound-ballot.ts'
import { writeQuestions } from './write-questions.ts'

/** What is to stand in place of what the draft says; left out, it stays. */
export interface BallotEdit extends Partial<Pick<BallotDraft, 'title' | 'text' | 'opensAt' | 'closesAt' | 'rollId' | 'channels' | 'mayChange' | 'questions'>> {
  /** The version that was read: what somebody else wrote meanwhile is not overwritten. */
  readonly version: number
}

/**
 * Changes a draft, as far as `editingOf` allows; nothing else of a ballot is ever changed. The place stays, so its roll is of the same place.
 * Refuses `ballots.announced-already`, `ballots.edited-meanwhile`, `ballots.edit-not-allowed`, `ballots.roll-elsewhere`, and what `soundBallot` refuses.
 */
export function editBallot(context: Context, id: string, edit: BallotEdit): Promise<void> {
  return together(context, async (context) => {
    const held = await heldBallot(context, id), before = await ballotById(context, id), editing = editingOf(held)
    const { postId: post } = requirePermission(context, votesPermissions['ballots.draft-ballot'], { unitPath: held.unitPath })
    if (held.state !== 'draft') throw new Refusal('ballots.announced-already', 'conflict')
    const { version, ...wanted } = edit, pack = await frozenPackById(context, held.packId)
    const { title, text, roll, channels, questions } = await soundBallot(context, { ...before, ...wanted, pack })
    if (roll.id !== before.rollId && roll.unitId !== before.unitId) throw new Refusal('ballots.roll-elsewhere', 'conflict')
    const after: Ballot = { ...before, ...wanted, title, text, rollId: roll.id, channels, questions }, changed = changesOf(before, after)
    // A form that is sent twice finds what it wanted.
    if (changed.length === 0) return
    if (version !== held.version) throw new Refusal('ballots.edited-meanwhile', 'conflict')
    if (!changed.every((part) => allowed[editing].includes(part))) throw new Refusal('ballots.edit-not-allowed', 'conflict')
    const db = tables(context)
    await db.updateTable('ballots.ballot').set({ title, text, roll_id: roll.id, opens_at: after.opensAt, closes_at: after.closesAt, channels: [...channels], may_change: after.mayChange, version: version + 1 }).where('id', '=', id).execute()
    if (changed.includes('questions')) {
      await db.deleteFrom('ballots.question').where('ballot_id', '=', id).execute()
      await writeQuestions(context, id, questions)
    } else if (changed.includes('words')) for (const { key, title, text } of questions) await db.updateTable('ballots.question').set({ title, text }).where('ballot_id', '=', id).where('key', '=', key).execute()
    await recordAct(context, 'ballots.edited', id, { post, facts: { kind: held.kind, changed: changed.join(), version: version + 1 } })
  })
}

type Part = 'times' | 'words' | 'roll' | 'doors' | 'questions'
const allowed: Readonly<Record<ReturnType<typeof editingOf>, readonly Part[]>> = { all: ['times', 'words', 'roll', 'doors', 'questions'], words: ['times', 'words'], times: ['times'] }

const wordsOf = ({ title, text, questions }: Ballot) => JSON.stringify([title, text, questions.map((question) => [question.title, question.text])])
const askedOf = (questions: readonly Question[]) => JSON.stringify(questions.map(({ key, form, matter, choices, settings }) => [key, form, matter, choices.map(({ key, label, text }) => [key, label, text]), Object.entries(settings).sort()]))

/** Which parts of two states of a draft differ. */
function changesOf(before: Ballot, after: Ballot): readonly Part[] {
  const differs: Readonly<Record<Part, boolean>> = {
    times: before.opensAt.getTime() !== after.opensAt.getTime() || before.closesAt.getTime() !== after.closesAt.getTime(),
    words: wordsOf(before) !== wordsOf(after),
    roll: before.rollId !== after.rollId,
    doors: before.mayChange !== after.mayChange || [...before.channels].sort().join() !== [...after.channels].sort().join(),
    questions: askedOf(before.questions) !== askedOf(after.questions),
  }
  return (Object.keys(differs) as Part[]).filter((part) => differs[part])
}
