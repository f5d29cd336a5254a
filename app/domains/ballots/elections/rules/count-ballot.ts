import type { Count } from '../../votes/rules/counts.ts'
import { sortAnswers } from '../../votes/rules/counts.ts'
import { countQuestion } from '../../votes/rules/count-poll.ts'
import { decideRound, type PaperCount, type RoundFacts } from './outcome.ts'
import type { PaperPost } from './posts.ts'

/** What the ballot of a voting needs to know of its election. */
export interface RoundOfBallot extends Pick<RoundFacts, 'kind' | 'committee' | 'mode'> { readonly seats: Readonly<Record<string, number>> }

/** A voting of an election held as a secret ballot, online and on paper: the sums of each kind of paper, and by the law of elections who is elected. */
export const countElectionBallot: Count = ({ questions, votes, entitled, more }) => {
  const round = more as RoundOfBallot, participants = votes.filter(({ setAside }) => setAside === null).length
  const counted = questions.map((question) => countQuestion(question, sortAnswers(question.key, votes)))
  const counts = counted.map(({ key, sums, invalid }): PaperCount => ({
    post: key as PaperPost, seats: round.seats[key] ?? 1, returned: participants, valid: participants - invalid, votes: Object.fromEntries(sums.map(({ choice, heads }) => [choice, heads])),
  }))
  const decided = decideRound({ ...round, entitled, participants, overfullBoxVoids: true }, counts)
  return counted.map((question) => {
    const post = decided.posts.find((one) => one.post === question.key), articles = [decided.turnout?.article, post?.article ?? decided.recall?.article].filter((article) => article !== undefined)
    return {
      ...question, rule: 'election', articles, steps: null, winners: post?.elected ?? [], ties: post && post.runoff.length > 0 ? [post.runoff] : [],
      passed: decided.recall === null ? null : decided.recall.passed && decided.turnout?.satisfied === true,
    }
  })
}
