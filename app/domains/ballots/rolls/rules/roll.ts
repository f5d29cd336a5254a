import type { HoldingState } from '../../property/rules/exclusive-unit.ts'
import type { FrozenPack } from '../../packs/rules/rule-pack.ts'

/** Who stands on a roll: owners by heads and area; households, persons, representatives and villagers by heads. */
export const rollKinds = ['owners', 'households', 'persons', 'representatives', 'villagers'] as const
export type RollKind = (typeof rollKinds)[number]

/** draft → published (open to objection) → frozen; frozen → reopened → frozen only before a ballot on it opens; draft and published → withdrawn. */
export type RollState = 'draft' | 'published' | 'reopened' | 'frozen' | 'withdrawn'

export interface Roll {
  readonly id: string
  readonly kind: RollKind
  readonly title: string
  /** The smallest unit that holds all of it. */
  readonly unitId: string
  readonly unitIds: readonly string[]
  readonly state: RollState
  readonly pack: FrozenPack
  readonly parkingCounts: boolean
  /** The day as of which the register was read. */
  readonly asOf: string
  /** Last day for objections, until 24:00; null before the publication. */
  readonly objectionsUntil: string | null
  readonly publishedAt: Date | null
  readonly frozenAt: Date | null
  /** SHA-256 of the published lines; null until it is frozen. */
  readonly digest: string | null
  /** When a ballot on it opened: from then on it is never reopened. */
  readonly inUseAt: Date | null
  readonly at: Date
}

/** One unit of an entry. */
export interface EntryHolding<Area = bigint> {
  readonly unitKey: string
  readonly building: string
  readonly label: string
  /** 0.01 square metre. */
  readonly area: Area
  readonly state: HoldingState
}

/** Who stands behind an entry, for those who keep the roll. Estate and key are the register's, and missing where there is none. */
export interface EntryOwner {
  readonly name: string
  readonly estate?: string
  readonly key?: string
  /** Chosen by the co-owners to cast their vote: then nobody else may. */
  readonly representative?: true
}

/** One head of a roll. */
export interface RollEntry {
  readonly id: string
  readonly rollId: string
  /** From 1. */
  readonly number: number
  /** As strangers may read it: 3号楼 · 张**. */
  readonly label: string
  readonly headKey: string
  readonly heads: 1
  /** 0.01 square metre; null where area does not count. */
  readonly area: bigint | null
  readonly building: string | null
  readonly developer: boolean
  /** Accounts that may act for it: verified owners, co-owners, the representative, the person. */
  readonly personIds: readonly string[]
  readonly holdings: readonly EntryHolding[]
}

/** A line for a roll that is not made from the register of property. */
export interface RollRow {
  readonly name: string
  /** Household, group or other key by which the same is the same; made from the line's place where it is missing. */
  readonly key?: string | undefined
  /** Building or residents' group. */
  readonly group?: string | undefined
  /** Account of the person, when it is known. */
  readonly personId?: string | undefined
  /** Where area counts though there is no register: 0.01 square metre. */
  readonly area?: bigint | undefined
  readonly developer?: boolean | undefined
}

/** On rolls of persons an account stands once; for households and owners somebody may speak for several. */
export const isOfPersons = (kind: RollKind): boolean => kind === 'persons' || kind === 'representatives' || kind === 'villagers'
