import { packFields, valueAt } from './pack-fields.ts'

/** Pairs of fields of which the first may not be greater than the second. */
const pairs: readonly (readonly [least: string, greatest: string])[] = [
  ['owners.votingDays.least', 'owners.votingDays.greatest'], ['owners.committee.seats.least', 'owners.committee.seats.greatest'], ['owners.committee.smallLeast', 'owners.committee.seats.least'],
  ['committees.rc.seats.least', 'committees.rc.seats.greatest'], ['committees.vc.seats.least', 'committees.vc.seats.greatest'],
]

export interface PackDoubt { readonly path: readonly string[]; readonly problem: 'missing' | 'unknown' | 'below-least' }

/** What does not fit together in a pack whose fields may each be sound: a field without a source, a source without a field, a least above its greatest. */
export function packDoubts(pack: object): PackDoubt[] {
  const sources = valueAt(pack, 'sources'), named = sources !== null && typeof sources === 'object' ? Object.keys(sources) : []
  const fields = new Set(packFields.map(({ path }) => path))
  return [
    ...packFields.filter(({ path }) => !named.includes(path)).map(({ path }): PackDoubt => ({ path: ['sources', path], problem: 'missing' })),
    ...named.filter((path) => !fields.has(path)).map((path): PackDoubt => ({ path: ['sources', path], problem: 'unknown' })),
    ...pairs.filter(([least, greatest]) => { const a = valueAt(pack, least), b = valueAt(pack, greatest); return typeof a === 'number' && typeof b === 'number' && a > b })
      .map(([, greatest]): PackDoubt => ({ path: greatest.split('.'), problem: 'below-least' })),
  ]
}
