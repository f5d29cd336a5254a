/** The units of a line as its own owner reads them: their doors, not the masked line of the public roll. */
export const ownDoors = ({ label, holdings }: { readonly label: string; readonly holdings: readonly { readonly building: string; readonly label: string }[] }): string =>
  (holdings.length === 0 ? label : holdings.slice(0, 3).map((unit) => `${unit.building} ${unit.label}`).join('、') + (holdings.length > 3 ? ` …（${holdings.length}）` : ''))
