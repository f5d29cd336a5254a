import type { OwnersPack } from '../../packs/rules/rule-pack.ts'

/** What the owners settled in their rules of procedure (议事规则). Null: they are silent, and the rule pack of the place holds. */
export interface CharterBody {
  /** The clause that lets silence follow the majority, word for word; empty where there is none. */
  readonly silenceClause: string
  readonly parkingCounts: boolean | null
  readonly twice: OwnersPack['twice'] | null
  readonly candidatesBy: OwnersPack['candidatesBy'] | null
  readonly blank: OwnersPack['blank'] | null
  /** A proxy must bring the principal's opinion on each matter. */
  readonly proxyWithInstructions: boolean | null
}

/** The rules of procedure of an estate in one version, with the decision by which the owners gave it to themselves. */
export interface Charter {
  readonly id: string
  readonly unitId: string
  readonly version: number
  readonly effectiveFrom: string
  readonly source: string
  readonly body: CharterBody
}

export type CharterProblem = 'silence-not-allowed' | 'proxy-loosened' | 'source-missing' | 'clause-too-short'

/** A clause is more than a word: it has to say what silence means. */
const shortestClause = 12

/** Where a charter goes beyond what the place allows; undefined when it keeps to it. */
export function charterProblem(body: CharterBody, source: string, pack: OwnersPack): CharterProblem | undefined {
  if (source.trim() === '') return 'source-missing'
  if (body.silenceClause !== '' && body.silenceClause.length < shortestClause) return 'clause-too-short'
  if (body.silenceClause !== '' && !pack.silenceMayCount) return 'silence-not-allowed'
  if (body.proxyWithInstructions === false && pack.proxyWithInstructions) return 'proxy-loosened'
  return undefined
}

/** What holds for one vote: the pack of the place, and within it the owners' charter. Frozen into the assembly when it is called. */
export interface SettledRules {
  readonly silence: 'exclude' | 'countAsMajority'
  readonly silenceClause: string
  readonly parkingCounts: boolean
  readonly twice: OwnersPack['twice']
  readonly candidatesBy: OwnersPack['candidatesBy']
  readonly blank: OwnersPack['blank']
  readonly proxyWithInstructions: boolean
  readonly proxyLimit: number | null
}

export function settledRules(pack: OwnersPack, charter: CharterBody | undefined): SettledRules {
  const clause = pack.silenceMayCount ? charter?.silenceClause ?? '' : ''
  return {
    silence: clause === '' ? 'exclude' : 'countAsMajority',
    silenceClause: clause,
    parkingCounts: charter?.parkingCounts ?? pack.parkingCounts,
    twice: charter?.twice ?? pack.twice,
    candidatesBy: charter?.candidatesBy ?? pack.candidatesBy,
    blank: charter?.blank ?? pack.blank,
    proxyWithInstructions: pack.proxyWithInstructions || (charter?.proxyWithInstructions ?? false),
    proxyLimit: pack.proxyLimit,
  }
}
