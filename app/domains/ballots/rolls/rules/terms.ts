import type { FrozenPack } from '../../packs/rules/rule-pack.ts'
import type { RollKind } from './roll.ts'

/** For how long a roll is open to objection, in how many days an objection is decided (natural days), and what says so. */
export interface RollTerms {
  readonly objectionDays: number
  readonly decisionDays: number
  readonly basis: string
}

/** The terms of a kind of roll in the pack that it froze. */
export function termsOf(kind: RollKind, { pack }: FrozenPack): RollTerms {
  const [path, part] = kind === 'owners' ? ['owners', pack.owners] as const
    : kind === 'villagers' ? ['committees.vc', pack.committees.vc] as const
      : ['committees.rc', pack.committees.rc] as const
  const sources = [pack.sources[`${path}.objectionDays`], pack.sources[`${path}.decisionDays`]].filter((source) => source !== undefined && source !== 'place-suggestion')
  return { objectionDays: part.objectionDays, decisionDays: part.decisionDays, basis: [...new Set(sources)].join('；') || pack.title.zh }
}
