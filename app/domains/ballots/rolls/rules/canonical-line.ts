import { createHash } from 'node:crypto'
import type { EntryHolding } from './roll.ts'

export interface LineContent {
  readonly number: number
  readonly label: string
  readonly building: string | null
  readonly sealed: string
}

const field = (text: string) => text.replace(/[",\r\n]+/g, ' ')

/** First line of the published file. */
export const publishedHeader = 'number,label,group,heads,seal'

/** One entry as it is published: no door, no area, no first name; the seal binds these without telling them. */
export const publishedLine = ({ number, label, building, sealed }: LineContent): string => [number, field(label), field(building ?? ''), 1, sealed].join(',')

/**
 * The digest of a roll: SHA-256 over its published lines without the header, sorted byte by byte, each ended by a line feed.
 * `tail -n +2 roll.csv | LC_ALL=C sort | sha256sum` gives the same.
 */
export function digestOfLines(lines: readonly string[]): string {
  const sorted = lines.map((line) => Buffer.from(`${line}\n`)).sort(Buffer.compare)
  return createHash('sha256').update(Buffer.concat(sorted)).digest('hex')
}

export interface SealedContent {
  readonly salt: string
  readonly number: number
  readonly names: readonly string[]
  readonly area: bigint | number | null
  readonly holdings: readonly Pick<EntryHolding<bigint | number>, 'building' | 'label' | 'area' | 'state'>[]
}

/** What the seal of an entry is the SHA-256 of: its salt, number, full names, area and units on one line. Whoever is told the salt can check the seal; nobody else can guess. */
export const sealedText = ({ salt, number, names, area, holdings }: SealedContent): string =>
  [salt, number, names.map(field).join('+'), area === null ? '' : String(area), holdings.map((unit) => `${field(unit.building)}/${field(unit.label)}/${unit.area}/${unit.state}`).join('+')].join(';')

export const sealOf = (content: SealedContent): string => createHash('sha256').update(sealedText(content)).digest('hex')
