import type { RulePack } from '../../packs/rules/rule-pack.ts'
import type { Answers } from './answer.ts'
import type { BallotKind, VoteChannel } from './ballot.ts'
import type { QuestionOutcome } from './outcome.ts'
import type { Question } from './question.ts'

/** One line of the frozen roll, as a count needs it. Area in 0.01 square metre. */
export interface CountEntry {
  readonly id: string
  readonly number: number
  readonly area: number | null
  readonly building: string | null
  readonly developer: boolean
}

/** The vote of a voter that stands: the last one cast. */
export interface StandingVote {
  /** named: the id of the line of the roll; detached: a key that leads to nobody. */
  readonly voterId: string
  readonly answers: Answers
  readonly channel: VoteChannel
  /** Set aside for a person to settle, and not counted: the reason. */
  readonly setAside: string | null
}

export interface CountInput {
  readonly kind: BallotKind
  readonly questions: readonly Question[]
  readonly pack: RulePack
  readonly entries: readonly CountEntry[]
  readonly votes: readonly StandingVote[]
  /** What the room that asked gathered for its count, as an owners' charter and who was served. */
  readonly more?: unknown
}

/** A pure count: the same input gives the same outcome, whoever counts. */
export type Count = (input: CountInput) => readonly QuestionOutcome[]
