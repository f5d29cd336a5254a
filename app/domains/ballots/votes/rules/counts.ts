import type { RulePack } from '../../packs/rules/rule-pack.ts'
import type { Answer, Answers } from './answer.ts'
import type { BallotKind, VoteChannel } from './ballot.ts'
import type { QuestionOutcome } from './outcome.ts'
import type { Question } from './question.ts'

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
  readonly rollKind: string
  readonly questions: readonly Question[]
  readonly pack: RulePack
  /** Lines of the frozen roll. */
  readonly entitled: number
  readonly votes: readonly StandingVote[]
  /** What the room that asked gathered for its count, as an owners' charter and who was served. */
  readonly more?: unknown
}

/** A pure count: the same input gives the same outcome, whoever counts. */
export type Count = (input: CountInput) => readonly QuestionOutcome[]

/** Votes of which nothing is counted are told beside the others. */
export interface Sorted {
  readonly counted: readonly { readonly answer: Answer; readonly papers: number }[]
  readonly blank: number
  readonly invalid: number
  readonly setAside: number
}

/** What was answered to one question, the same answers together. */
export function sortAnswers(key: string, votes: readonly StandingVote[]): Sorted {
  const piles = new Map<string, { answer: Answer; papers: number }>(), pileOf = new Map<Answer, { papers: number }>()
  let blank = 0, invalid = 0, setAside = 0
  for (const vote of votes) {
    const answer = vote.answers[key]
    if (vote.setAside !== null) setAside += 1
    else if (answer === undefined || 'blank' in answer) blank += 1
    else if ('invalid' in answer) invalid += 1
    else {
      let pile = pileOf.get(answer)
      if (!pile) {
        const text = JSON.stringify(answer), alike = piles.get(text) ?? { answer, papers: 0 }
        piles.set(text, alike)
        pileOf.set(answer, alike)
        pile = alike
      }
      pile.papers += 1
    }
  }
  return { counted: [...piles.values()], blank, invalid, setAside }
}
