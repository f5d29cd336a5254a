import type { Role } from '#domains/people'

/**
 * Where a person of the demonstration holds a post: the street (for nobody's organisation, so that they stand outside every handling unit), the first community,
 * its first grid, its committee, an organisation by owner, every organisation that has nobody else, or everywhere.
 */
export type PostPlace = 'street' | 'community' | 'grid' | 'everywhere' | { readonly owner: string } | 'committee' | 'others'

export interface DemonstrationPerson {
  readonly role: Role
  readonly login: string
  readonly name: string
  readonly at?: PostPlace
  /** A number that reaches nobody: who goes from door to door or counts is named by phone. */
  readonly phone?: string
}

/** One invented person for every role, and two where a rule wants somebody else: a second round, or a decision on an objection. Mail addresses under example.org reach nobody. */
export const demonstrationPeople: readonly DemonstrationPerson[] = [
  { role: 'resident', login: 'resident@example.org', name: '示例居民甲' },
  { role: 'resident', login: 'neighbour@example.org', name: '示例居民乙' },
  { role: 'neighbour-head', login: 'head@example.org', name: '示例楼栋长', at: 'community', phone: '010-0000-5001' },
  { role: 'grid-worker', login: 'grid@example.org', name: '示例网格员', at: 'community', phone: '010-0000-5002' },
  { role: 'community-staff', login: 'community@example.org', name: '示例社区工作者', at: 'committee' },
  { role: 'dispatcher', login: 'dispatcher@example.org', name: '示例派单员', at: 'street' },
  { role: 'handler', login: 'handler@example.org', name: '示例路灯处理员', at: { owner: 'lighting' } },
  { role: 'handler', login: 'property@example.org', name: '示例物业处理员', at: { owner: 'property' } },
  { role: 'supervisor', login: 'supervisor@example.org', name: '示例督办员', at: 'street' },
  { role: 'mediator', login: 'mediator@example.org', name: '示例调解员', at: 'community', phone: '010-0000-5003' },
  { role: 'handler', login: 'handler2@example.org', name: '示例路灯处理员乙', at: { owner: 'lighting' } },
  { role: 'handler', login: 'property2@example.org', name: '示例物业处理员乙', at: { owner: 'property' } },
  { role: 'handler', login: 'clerk@example.org', name: '示例经办人（其余单位）', at: 'others' },
  { role: 'supervisor', login: 'supervisor2@example.org', name: '示例督办员乙', at: 'street' },
  { role: 'community-staff', login: 'community2@example.org', name: '示例社区工作者乙', at: 'committee', phone: '010-0000-5004' },
  { role: 'owners-committee', login: 'owners@example.org', name: '示例业委会委员', at: 'community' },
  { role: 'auditor', login: 'auditor@example.org', name: '示例审计员', at: 'everywhere' },
  { role: 'place-administrator', login: 'place@example.org', name: '示例系统管理员', at: 'everywhere' },
  { role: 'user-administrator', login: 'users@example.org', name: '示例用户管理员', at: 'everywhere' },
]
