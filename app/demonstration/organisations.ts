import type { OrganisationKind } from '#domains/people'

/** Invented organisations of the demonstration: `owner` is what categories name. Every name says that it is an example. */
export const owners: readonly { readonly owner: string; readonly name: string; readonly kind: OrganisationKind }[] = [
  { owner: 'lighting', name: '示例路灯管理所', kind: 'department' },
  { owner: 'municipal', name: '示例市政养护所', kind: 'department' },
  { owner: 'water', name: '示例自来水公司', kind: 'company' },
  { owner: 'gas', name: '示例燃气公司', kind: 'company' },
  { owner: 'power', name: '示例供电公司', kind: 'company' },
  { owner: 'telecom', name: '示例通信公司', kind: 'company' },
  { owner: 'sanitation', name: '示例环卫中心', kind: 'department' },
  { owner: 'greenery', name: '示例园林绿化队', kind: 'department' },
  { owner: 'enforcement', name: '示例综合执法队', kind: 'department' },
  { owner: 'property', name: '示例物业公司', kind: 'property' },
]
export const streetOffice = '学院路街道办事处（示例）'
export const committeeOf = (community: string): string => `${community}居委会（示例）`
