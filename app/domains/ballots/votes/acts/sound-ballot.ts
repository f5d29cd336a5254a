import type { Context } from '#platform/context'
import { Refusal } from '#platform/refusal'
import type { FrozenPack } from '../../packs/rules/rule-pack.ts'
import type { Roll } from '../../rolls/rules/roll.ts'
import { rollById } from '../../rolls/reads/rolls.ts'
import type { BallotHead } from '../reads/ballots.ts'
import type { VoteChannel } from '../rules/ballot.ts'
import { allowsChange, allowsChannel } from '../rules/channels.ts'
import { checkQuestions, longestText, longestTitle, mostQuestions, type QuestionProblem } from '../rules/check-questions.ts'
import type { NewQuestion, Question } from '../rules/question.ts'

/** What a draft says, before anybody but those who prepare it sees it. */
export interface BallotDraft extends Pick<BallotHead, 'kind' | 'title' | 'text' | 'rollId' | 'opensAt' | 'closesAt' | 'secrecy' | 'channels' | 'mayChange'> {
  readonly questions: readonly NewQuestion[]
  readonly pack: FrozenPack
}

/** Refused for its questions: every problem, so that the form can show all of them. */
export class QuestionsRefused extends Refusal {
  readonly problems: readonly QuestionProblem[]
  constructor(problems: readonly QuestionProblem[]) {
    super('ballots.question-unsound', 'invalid', { ...problems[0] })
    this.problems = problems
  }
}

export interface SoundBallot { readonly title: string; readonly text: string; readonly roll: Roll; readonly channels: readonly VoteChannel[]; readonly questions: readonly Question[] }

/**
 * What a draft becomes when it is written down. Which doors votes may come through, and whether they may be changed, the rules of the place decide:
 * `ballots.channel-not-allowed`, `ballots.change-not-allowed`. Refuses `ballots.title`, `ballots.text`, `ballots.times`, `ballots.owners-by-roll`, `ballots.no-question`, `ballots.question-unsound`.
 */
export async function soundBallot(context: Context, ballot: BallotDraft): Promise<SoundBallot> {
  const title = ballot.title.trim(), text = ballot.text.trim()
  if (title === '' || [...title].length > longestTitle) throw new Refusal('ballots.title', 'invalid', { most: longestTitle })
  if ([...text].length > longestText) throw new Refusal('ballots.text', 'invalid', { most: longestText })
  if (!(ballot.closesAt > ballot.opensAt)) throw new Refusal('ballots.times', 'invalid')
  const roll = await rollById(context, ballot.rollId), about = { kind: ballot.kind, rollKind: roll.kind, pack: ballot.pack.pack }
  const barred = ballot.channels.find((channel) => !allowsChannel(about, channel))
  if (barred !== undefined || ballot.channels.length === 0) throw new Refusal('ballots.channel-not-allowed', 'conflict', { channel: barred, kind: ballot.kind })
  if (ballot.mayChange && !allowsChange(about)) throw new Refusal('ballots.change-not-allowed', 'conflict', { kind: ballot.kind })
  if (ballot.kind === 'owners' && (ballot.secrecy !== 'named' || roll.kind !== 'owners')) throw new Refusal('ballots.owners-by-roll', 'conflict')
  const { questions, problems } = checkQuestions(ballot.kind, ballot.questions)
  if (questions.length === 0 || questions.length > mostQuestions) throw new Refusal('ballots.no-question', 'invalid', { most: mostQuestions })
  if (problems.length > 0) throw new QuestionsRefused(problems)
  return { title, text, roll, channels: [...new Set(ballot.channels)], questions }
}
