/** Where a head has units: what its line of the roll says. */
export interface Standing {
  readonly building: string | null
  readonly holdings: readonly { readonly building: string; readonly area: number | bigint }[]
}

/** Keys of the matters that a head decides: those of all owners, and of the buildings in which it has units. The others are not put to it. */
export const concernedKeys = (keys: readonly string[], within: Readonly<Record<string, string>>, head: Standing): string[] => keys.filter((key) => areaWithin(head, within[key]) > 0 || within[key] === undefined)

/** Area of a head that counts in a matter, 0.01 square metre: of one building where the matter is confined to it. */
export function areaWithin({ building, holdings, area }: Standing & { readonly area?: number | bigint | null }, within: string | undefined): number {
  if (holdings.length === 0) return within === undefined || building === within ? Number(area ?? 1) : 0
  return holdings.reduce((sum, unit) => (within === undefined || unit.building === within ? sum + Number(unit.area) : sum), 0)
}
