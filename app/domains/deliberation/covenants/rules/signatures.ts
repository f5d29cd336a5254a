import { createHash } from 'node:crypto'

/** Buildings with fewer signatures are merged with their neighbours, so that no number names a household. */
export const leastCell = 10

/** What staff found out about a wish to sign. */
export const signingAnswers = ['lives-there', 'not-found', 'no-such-door'] as const
export type SigningAnswer = (typeof signingAnswers)[number]

export interface SignedGroup { readonly buildings: readonly string[]; readonly households: number }

/** A door as one household, however it is written: 2-301, 2－301 室 and ２单元301 are the same. */
export const doorKey = (door: string): string => door.normalize('NFKC').toLowerCase().replace(/单元|号楼|楼|栋|幢|#/g, '-').replace(/室|房|号|户/g, '').replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-+|-+$/g, '').replace(/(^|-)0+(?=\d)/g, '$1')

/** A building as one, however it is written: 3号楼, 3 栋, 03#. */
export const buildingKey = (building: string): string => building.normalize('NFKC').toLowerCase().replace(/\([^)]*\)/g, '').replace(/号楼|号|楼|栋|幢|座|#|\s/g, '').replace(/^0+(?=\d)/, '')

/** Where a household lives. Two estates may have a building of the same name. */
export interface Home { readonly estateId: string; /** Empty in a village of single houses. */ readonly building: string; readonly door: string; /** How its building is called where signatures are counted. */ readonly label: string }

/** Names the door of a household for one covenant; undefined where it says nothing. Doors are told apart by it, and read from it by nobody who does not know them. */
export function doorDigest(covenantId: string, { estateId, building, door }: Omit<Home, 'label'>): string | undefined {
  const home = doorKey(door)
  return home === '' ? undefined : createHash('sha256').update(`${covenantId}|${estateId}|${buildingKey(building)}|${home}`).digest('hex')
}

/** Signatures by building in their natural order, merged until every group has at least ten; none where all of them together have fewer. */
export function signedByBuilding(counts: Readonly<Record<string, number>>): readonly SignedGroup[] {
  const order = new Intl.Collator('zh', { numeric: true })
  const groups: { buildings: string[]; households: number }[] = []
  for (const [building, households] of Object.entries(counts).sort(([a], [b]) => order.compare(a, b))) {
    const last = groups.at(-1)
    if (last && last.households < leastCell) { last.buildings.push(building); last.households += households } else groups.push({ buildings: [building], households })
  }
  const last = groups.at(-1), before = groups.at(-2)
  if (last && before && last.households < leastCell) { before.buildings.push(...last.buildings); before.households += last.households; groups.pop() }
  return groups.some(({ households }) => households < leastCell) ? [] : groups
}
