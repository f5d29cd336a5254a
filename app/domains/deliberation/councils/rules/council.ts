/** At which level a council deliberates; a joint meeting holds several units. */
export const councilKinds = ['building', 'estate', 'community', 'joint', 'street'] as const
export type CouncilKind = (typeof councilKinds)[number]

export interface Council {
  readonly id: string
  readonly kind: CouncilKind
  readonly name: string
  /** The smallest unit that holds all of its units. */
  readonly unitId: string
  readonly unitIds: readonly string[]
  readonly convenorId: string | null
  /** Where it sits, in words. */
  readonly hall: string
  readonly foundedOn: string
  readonly endedOn: string | null
  readonly sample: boolean
}
