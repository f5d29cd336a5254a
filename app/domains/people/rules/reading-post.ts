import type { HeldPost } from '#platform/context'
import { peoplePermissions } from './permissions.ts'
import type { PurposeCode } from './purposes.ts'
import type { Role } from './roles.ts'

/**
 * The post under which somebody opens another's personal data for a purpose, and whether they owe a reason; undefined when none of their posts lets them.
 * An auditor owes a reason, an administrator of users reads for accounts only: holding both lifts neither, and whoever reads for oversight reads as an auditor.
 */
export function readingPost(posts: readonly HeldPost[], purpose: PurposeCode): { readonly postId: string; readonly reasonNeeded: boolean } | undefined {
  const { allowed } = peoplePermissions['people.read-personal-data']
  const may = posts.filter(({ role }) => (allowed[role as Role]?.length ?? 0) > 0)
  const auditor = may.find(({ role }) => role === 'auditor')
  const plain = may.find(({ role }) => role !== 'auditor' && (role !== 'user-administrator' || purpose === 'account-administration'))
  const by = purpose === 'oversight' ? auditor ?? plain : plain ?? auditor
  return by && { postId: by.id, reasonNeeded: by === auditor }
}
