import type { SettledRules } from './charter.ts'
import type { Saying } from './voices.ts'

/** A mandate as it is brought in. */
export interface ProxyGiven {
  readonly written: boolean
  readonly holderName: string
  /** Last day on which it holds. */
  readonly until: string
  /** Key of the matter → the principal's opinion, or null where it is left to the proxy. */
  readonly matters: Readonly<Record<string, Exclude<Saying, 'blank'> | null>>
  /** How many mandates the same proxy holds in this vote already. */
  readonly alreadyHeld: number
}

export type ProxyProblem = 'not-written' | 'no-name' | 'no-matter' | 'unknown-matter' | 'opinion-missing' | 'over' | 'limit'

/** Why a mandate is refused; undefined when it is good. Owners' votes know no mandate by word of mouth (指导规则26、物业管理条例12). */
export function proxyProblem(given: ProxyGiven, matters: readonly string[], today: string, rules: Pick<SettledRules, 'proxyWithInstructions' | 'proxyLimit'>): ProxyProblem | undefined {
  const named = Object.keys(given.matters)
  if (!given.written) return 'not-written'
  if (given.holderName.trim() === '') return 'no-name'
  if (named.length === 0) return 'no-matter'
  if (named.some((key) => !matters.includes(key))) return 'unknown-matter'
  if (rules.proxyWithInstructions && named.some((key) => given.matters[key] === null)) return 'opinion-missing'
  if (given.until < today) return 'over'
  if (rules.proxyLimit !== null && given.alreadyHeld >= rules.proxyLimit) return 'limit'
  return undefined
}

export type ProxyVoteProblem = 'beyond-mandate' | 'against-instruction'

/** Whether what a proxy hands in keeps to the mandate: only matters that it names, and as the principal said where they did (上海18). */
export function proxyVoteProblem(voice: Readonly<Record<string, string>>, mandate: ProxyGiven['matters']): ProxyVoteProblem | undefined {
  for (const [key, said] of Object.entries(voice)) {
    if (!(key in mandate)) return 'beyond-mandate'
    const told = mandate[key]
    if (told !== null && told !== said) return 'against-instruction'
  }
  return undefined
}

/** Where the place lets owners vote on this system's screen, they may give a mandate there too; elsewhere the paper is brought to the counter. */
export const isMandateOnScreen = (channels: readonly string[]): boolean => channels.includes('online')
