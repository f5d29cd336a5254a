import type { Locale } from '#platform/words'

/** Classes of parties that take part in deliberation (协商主体): a council charter may ask for some of each, and a meeting hears each before anyone's second turn. */
export const partyClasses = [
  'owners', 'tenants', 'residents', 'unregistered-residents', 'property', 'owners-committee', 'residents-committee', 'party-organisation',
  'street', 'department', 'resident-unit', 'social-organisation', 'volunteers', 'expert', 'other',
] as const
export type PartyClass = (typeof partyClasses)[number]

const names: Readonly<Record<PartyClass, readonly [zh: string, en: string]>> = {
  owners: ['业主', 'Owners'], tenants: ['租户', 'Tenants'], residents: ['居民', 'Residents'], 'unregistered-residents': ['非户籍居民', 'Residents registered elsewhere'],
  property: ['物业服务企业', 'Property company'], 'owners-committee': ['业主委员会', 'Owners’ committee'], 'residents-committee': ['居（村）委会', 'Residents’ or villagers’ committee'],
  'party-organisation': ['社区党组织', 'Party organisation'], street: ['街道（乡镇）', 'Street or town office'], department: ['政府部门', 'Department'],
  'resident-unit': ['驻区单位', 'Units located in the area'], 'social-organisation': ['社会组织', 'Social organisation'], volunteers: ['志愿者', 'Volunteers'], expert: ['专家', 'Expert'], other: ['其他利益相关方', 'Other parties concerned'],
}

export const partyClassName = (partyClass: PartyClass, locale: Locale): string => names[partyClass][locale === 'en' ? 1 : 0]
