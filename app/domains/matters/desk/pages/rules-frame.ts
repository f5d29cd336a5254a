import { mayDo } from '#domains/people'
import type { Context } from '#platform/context'
import { requirePermission } from '#platform/permission'
import { matterPermissions } from '../../rules/permissions.ts'

/** Auditors and administrators read the rules; only administrators change them. */
export const requireRules = (context: Context): void => { requirePermission(context, matterPermissions['matters.see-rules']) }
export const mayChangeRules = (context: Context): boolean => mayDo(context.actor, matterPermissions['matters.administer-categories'])
export const requireRuleChange = (context: Context): void => { requirePermission(context, matterPermissions['matters.administer-categories']) }
export const adminHref = '/desk/administration'
