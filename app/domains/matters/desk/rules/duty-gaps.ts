import type { Category } from '../../rules/category.ts'
import { type Duty, leadOf } from '../../rules/dispatch.ts'

export interface DutyGap { readonly unitId: string; readonly why: 'no-duty' | 'several-duties'; readonly categoryCodes: readonly string[] }

/** What the rules could not dispatch in these places: for each the categories for which nobody answers, and those for which several do. */
export function dutyGaps(places: readonly (readonly string[])[], categories: readonly Pick<Category, 'kind' | 'code'>[], dutiesOfUnit: ReadonlyMap<string, readonly Duty[]>): DutyGap[] {
  return places.flatMap((path) => {
    const unitId = path.at(-1)
    if (unitId === undefined) return []
    const duties = path.flatMap((unit) => dutiesOfUnit.get(unit) ?? [])
    const codes = { 'no-duty': [] as string[], 'several-duties': [] as string[] }
    for (const { kind, code } of categories) {
      const found = leadOf(kind, code, path, duties)
      if (found.kind === 'person' && found.why !== 'no-unit') codes[found.why].push(code)
    }
    return (['no-duty', 'several-duties'] as const).flatMap((why) => (codes[why].length > 0 ? [{ unitId, why, categoryCodes: codes[why] }] : []))
  })
}
