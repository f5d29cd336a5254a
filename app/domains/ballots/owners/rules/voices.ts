import { coOwnedBallot } from '@gongzhi/tally'

/** What is said to one matter; blank: the paper is good, and nothing clear is marked beside it. */
export const sayings = ['agree', 'against', 'abstain', 'blank'] as const
export type Saying = (typeof sayings)[number]

/** What one of those who may speak for a head said on each matter. */
export type Voice = Readonly<Record<string, Saying>>

/** Co-owners of one mind have one answer to each matter; at odds on any, the head stands aside whole until they name one of them (共有人推选一人行使). */
export type JointAnswer =
  | { readonly status: 'counted'; readonly answers: Voice }
  | { readonly status: 'pending'; readonly apart: readonly string[] }
  | { readonly status: 'nothing' }

export function jointAnswer(voices: readonly Voice[]): JointAnswer {
  if (voices.length === 0) return { status: 'nothing' }
  const matters = [...new Set(voices.flatMap((voice) => Object.keys(voice)))]
  const joint = matters.map((matter) => ({ matter, ...coOwnedBallot(voices.map((voice) => voice[matter] ?? 'none')) }))
  const apart = joint.filter(({ status }) => status === 'pending').map(({ matter }) => matter)
  if (apart.length > 0) return { status: 'pending', apart }
  // Blank and abstain contradict nobody: where one of them says it aloud, that is the answer.
  const answerTo = (matter: string): Saying => voices.map((voice) => voice[matter]).find((said) => said !== undefined && said !== 'blank') ?? 'blank'
  return { status: 'counted', answers: Object.fromEntries(matters.map((matter) => [matter, answerTo(matter)])) }
}
