import { packsPermissions } from './packs/rules/permissions.ts'
import { propertyPermissions } from './property/rules/permissions.ts'
import { papersPermissions } from './papers/rules/permissions.ts'
import { rollsPermissions } from './rolls/rules/permissions.ts'
import { votesPermissions } from './votes/rules/permissions.ts'
import { ownersPermissions } from './owners/rules/permissions.ts'
import { electionsPermissions } from './elections/rules/permissions.ts'
import { budgetsPermissions } from './budgets/rules/permissions.ts'

/** This room's part of the one table of permissions, from its alcoves. */
export const ballotsPermissions = {
  ...packsPermissions,
  ...propertyPermissions,
  ...rollsPermissions,
  ...votesPermissions,
  ...papersPermissions,
  ...ownersPermissions,
  ...electionsPermissions,
  ...budgetsPermissions,
}
