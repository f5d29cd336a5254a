import type { OwnersSheet, SheetOwner, SheetRules, SheetUnit } from '@gongzhi/tally'
import type { Answer } from '../../votes/rules/answer.ts'
import type { StandingVote } from '../../votes/rules/counts.ts'
import type { Question } from '../../votes/rules/question.ts'
import type { OutsideSums } from './outside-says.ts'

/** What an owners' vote gathers for its count beside the votes: the frozen rules, and of every head its units and what became of its ballot. */
export interface OwnersGathered {
  readonly title: string
  readonly rules: SheetRules
  readonly blank: 'abstain' | 'not-taking-part'
  /** Key of the question → the building to which it is confined. */
  readonly within: Readonly<Record<string, string>>
  readonly heads: readonly GatheredHead[]
  /** What an outside system that was taken over stated; null where there is none. */
  readonly outside: OutsideSums | null
}

export interface GatheredHead {
  readonly entryId: string
  readonly number: number
  readonly units: readonly SheetUnit[]
  readonly served: boolean
  /** Handed in, and nothing of it may count. */
  readonly invalid: boolean
}

/** The sheet that the library counts, and that the owners may read: every head of the roll with all of their area and one answer to each matter. */
export function ownersSheet({ title, rules, blank, within, heads }: OwnersGathered, questions: readonly Question[], votes: readonly StandingVote[]): OwnersSheet {
  const voteOf = new Map(votes.map((vote) => [vote.voterId, vote]))
  const asked = questions.flatMap(({ key, title: said, matter }) => (matter === null ? [] : [{ id: key, title: said, matter, ...(within[key] === undefined ? {} : { within: within[key] }) }]))
  const all = (answer: SheetOwner['answers'][string]) => Object.fromEntries(asked.map(({ id }) => [id, answer]))
  const answersOf = ({ entryId, invalid }: GatheredHead): SheetOwner['answers'] => {
    const vote = voteOf.get(entryId)
    // What was taken back and did not come again stands for nobody.
    if (!vote || vote.setAside === 'taken-back') return invalid ? all('invalid') : {}
    if (vote.setAside !== null) return all('conflict')
    return Object.fromEntries(asked.map(({ id }) => [id, countedAs(vote.answers[id], blank)]))
  }
  return { schema: 'owners-sheet/1', title, rules, matters: asked, owners: heads.map((head) => ({ number: head.number, units: head.units, served: head.served, answers: answersOf(head) })) }
}

/** An empty or ambiguous answer of a verified owner abstains, or takes no part, as the place says; where nothing could be said, it takes none. */
function countedAs(answer: Answer | undefined, blank: OwnersGathered['blank']): SheetOwner['answers'][string] {
  if (answer !== undefined && 'say' in answer) return answer.say
  if (answer !== undefined && 'invalid' in answer) return 'invalid'
  return blank === 'abstain' ? 'blank' : 'invalid'
}
