import { coOwnedBallot } from '@gongzhi/tally'
import type { Answers } from '../../votes/rules/answer.ts'

/** What is said to one matter; blank: the paper is good, and nothing clear is marked beside it. */
export const sayings = ['agree', 'against', 'abstain', 'blank'] as const
export type Saying = (typeof sayings)[number]

/** As kept: `unspoken` where nothing could be said, a matter beyond a mandate or one on which an outside list has no vote. It takes no part and does not abstain. */
export type Said = Saying | 'unspoken'

/** What one of those who may speak for a head said on each matter. */
export type Voice = Readonly<Record<string, Said>>

/** Co-owners of one mind have one answer to each matter; at odds on any, the head stands aside whole until they name one of them (共有人推选一人行使). */
export type JointAnswer =
  | { readonly status: 'counted'; readonly answers: Voice }
  | { readonly status: 'pending'; readonly apart: readonly string[] }
  | { readonly status: 'nothing' }

export function jointAnswer(voices: readonly Voice[]): JointAnswer {
  if (voices.length === 0) return { status: 'nothing' }
  const matters = [...new Set(voices.flatMap((voice) => Object.keys(voice)))]
  const joint = matters.map((matter) => ({ matter, ...coOwnedBallot(voices.map((voice) => heard(voice[matter]))) }))
  const apart = joint.filter(({ status }) => status === 'pending').map(({ matter }) => matter)
  if (apart.length > 0) return { status: 'pending', apart }
  // Blank and abstain contradict nobody: where one of them says it aloud, that is the answer.
  const answerTo = (matter: string): Said => {
    const said = voices.map((voice) => heard(voice[matter])).filter((one) => one !== 'none')
    return said.find((one) => one !== 'blank') ?? said[0] ?? 'unspoken'
  }
  return { status: 'counted', answers: Object.fromEntries(matters.map((matter) => [matter, answerTo(matter)])) }
}

const heard = (said: Said | undefined): Saying | 'none' => (said === undefined || said === 'unspoken' ? 'none' : said)

/** A voice with every matter of the vote in it: what it does not name is unspoken. */
export const wholeVoice = (voice: Voice, matters: readonly string[]): Voice => Object.fromEntries(matters.map((matter) => [matter, voice[matter] ?? 'unspoken']))

/** The same as the journal of votes keeps it. */
export const answersOf = (voice: Voice): Answers => Object.fromEntries(Object.entries(voice).map(([matter, said]) => [matter, said === 'unspoken' ? { invalid: true } : said === 'blank' ? { blank: true } : { say: said }]))
