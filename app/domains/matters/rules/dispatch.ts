/** A duty in force: who answers for a category (or for everything) in a unit, as owner of the thing or for the territory. */
export interface Duty {
  readonly part: 'owner' | 'territory'
  readonly categoryCode: string | null
  readonly unitId: string
  readonly organisationId: string
}

export type Dispatch =
  | { readonly kind: 'lead'; readonly organisationId: string; readonly part: 'owner' | 'territory'; readonly unitId: string; readonly why: string }
  | { readonly kind: 'person'; readonly candidates: readonly string[]; readonly why: 'no-unit' | 'no-duty' | 'several-duties' }

/**
 * Who leads (首接负责). Of a component first its owner, then the territory; of an event first the territory, then the owner
 * (数字城管: 部件先属主后属地, 事件先属地后属主). Of the duties of one part that of the nearest unit goes first, and in one unit
 * a duty for this category goes before one for all. Two of equal standing are never guessed between: a person decides.
 * Whoever is complained of never leads what complains of them (利害关系回避): the next in this order does, or a person decides.
 */
export function leadOf(kind: 'component' | 'event', categoryCode: string, unitPath: readonly string[], all: readonly Duty[], complainedOf: string | null = null): Dispatch {
  if (unitPath.length === 0) return { kind: 'person', candidates: [], why: 'no-unit' }
  const duties = all.filter((duty) => duty.organisationId !== complainedOf)
  const order = kind === 'component' ? (['owner', 'territory'] as const) : (['territory', 'owner'] as const)
  for (const part of order) {
    for (const unitId of unitPath.toReversed()) {
      const here = duties.filter((duty) => duty.part === part && duty.unitId === unitId)
      const exact = here.filter((duty) => duty.categoryCode === categoryCode)
      const answering = exact.length > 0 ? exact : here.filter((duty) => duty.categoryCode === null)
      const candidates = [...new Set(answering.map((duty) => duty.organisationId))].sort()
      const [organisationId] = candidates
      if (organisationId === undefined) continue
      if (candidates.length > 1) return { kind: 'person', candidates, why: 'several-duties' }
      return { kind: 'lead', organisationId, part, unitId, why: `${part}-of-${kind}${exact.length > 0 ? '' : '-in-general'}` }
    }
  }
  return { kind: 'person', candidates: [], why: 'no-duty' }
}
