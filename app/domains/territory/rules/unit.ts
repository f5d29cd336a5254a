/** area: any division, estate, building or home; basic: an ordinary grid; dedicated: a grid drawn for one park, school or market, which goes before the basic grid beneath it. */
export type UnitKind = 'area' | 'basic' | 'dedicated'

/** One node of the tree, as it stands. */
export interface Unit {
  readonly id: string
  readonly code: string
  readonly name: string
  /** Key of its level; the words for it are data. */
  readonly level: string
  readonly kind: UnitKind
  readonly parentId: string | null
  /** Ids from the root down to the unit itself. */
  readonly path: readonly string[]
  /** First day of the unit as it is now, YYYY-MM-DD. */
  readonly validFrom: string
  /** First day on which it is no more; null while it stands. */
  readonly validTo: string | null
  /** Belongs to a demonstration. */
  readonly sample: boolean
}

/** A level of the tree: its names, and what its units must look like. */
export interface Level {
  readonly key: string
  /** From the widest to the narrowest. */
  readonly ordinal: number
  readonly kind: UnitKind
  readonly name: { readonly zh: string; readonly en: string }
  readonly aliases: readonly string[]
  /** Regular expression for a whole code; null when any code will do. */
  readonly codePattern: string | null
  readonly codeExample: string | null
  /** The code begins with the code of the parent, the trailing zeros of which may be left off. */
  readonly codeBeginsWithParent: boolean
  /** Levels that a parent may have; null: any wider one, or none at all. */
  readonly parentLevels: readonly string[] | null
}
