import { councilsPermissions } from './councils/rules/permissions.ts'
import { topicsPermissions } from './topics/rules/permissions.ts'
import { meetingsPermissions } from './meetings/rules/permissions.ts'
import { opinionsPermissions } from './opinions/rules/permissions.ts'
import { askingPermissions } from './asking/rules/permissions.ts'
import { draftsPermissions } from './drafts/rules/permissions.ts'
import { covenantsPermissions } from './covenants/rules/permissions.ts'
import { resolutionsPermissions } from './resolutions/rules/permissions.ts'

/** This room's part of the one table of permissions, from its alcoves. */
export const deliberationPermissions = {
  ...councilsPermissions,
  ...topicsPermissions,
  ...meetingsPermissions,
  ...opinionsPermissions,
  ...askingPermissions,
  ...draftsPermissions,
  ...covenantsPermissions,
  ...resolutionsPermissions,
}
