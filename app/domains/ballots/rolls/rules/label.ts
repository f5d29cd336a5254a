import type { Owner } from '../../property/rules/exclusive-unit.ts'
import type { Head } from './heads.ts'

const quiet = (text: string) => text.replace(/[\s",;\p{Cc}]+/gu, ' ').trim()

/** An entry of an owners' roll as strangers may read it: the building, not the door; the surname, not the name; organisations in full. */
export function labelOfHead({ units, owners, developer }: Pick<Head, 'units' | 'owners' | 'developer'>, maskName: (name: string) => string): string {
  const shown = [...new Set(owners.map(({ name, party }: Owner) => (party === 'organisation' ? quiet(name) : maskName(name))))].join('、')
  const buildings = [...new Set(units.map(({ building }) => building))]
  const where = developer ? '建设单位' : `${quiet(buildings[0] ?? '')}${units.length > 1 ? `等${units.length}处` : ''}`
  return shown === '' ? where : `${where} · ${shown}`
}

/** An entry of another roll: its group or building, and the surname. */
export const labelOfName = (name: string, group: string | undefined, maskName: (name: string) => string): string =>
  group === undefined || group.trim() === '' ? maskName(name) : `${quiet(group)} · ${maskName(name)}`
