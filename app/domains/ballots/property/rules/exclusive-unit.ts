/** What an exclusive unit (专有部分) is used as. Parking counts in a vote only where the owners' rules say so (指导规则25). */
export const unitKinds = ['dwelling', 'shop', 'parking', 'other'] as const
export type UnitKind = (typeof unitKinds)[number]

/** Unsold and undelivered units together are one head, whose vote the developer casts (法释〔2020〕17号第九条). */
export const holdingStates = ['sold', 'undelivered', 'unsold'] as const
export type HoldingState = (typeof holdingStates)[number]

/** Where an area comes from, in the order in which the law takes them (法释〔2020〕17号第八条). */
export const areaSources = ['register', 'survey', 'contract'] as const
export type AreaSource = (typeof areaSources)[number]

export const parties = ['person', 'organisation'] as const
export type Party = (typeof parties)[number]

export interface Owner {
  /** The register's key of the owner: the same key is the same owner. Never a number of an identity card. */
  readonly key: string
  readonly name: string
  readonly party: Party
  readonly share: { readonly numerator: number; readonly denominator: number } | null
  /** Chosen by the co-owners to cast their vote (推选一人). */
  readonly representative: boolean
}

/** One exclusive unit as the register has it on a day, with the names of its owners. */
export interface ExclusiveUnit {
  readonly id: string
  readonly estateId: string
  readonly key: string
  readonly building: string
  /** The building of the tree of units, where its name or code matches. */
  readonly buildingUnitId: string | null
  readonly label: string
  /** 0.01 square metre. */
  readonly area: bigint
  readonly areaSource: AreaSource
  readonly kind: UnitKind
  readonly state: HoldingState
  readonly certificate: string | null
  readonly validFrom: string
  readonly owners: readonly Owner[]
}
