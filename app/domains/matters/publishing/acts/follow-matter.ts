import { requirePermission, signedIn } from '#domains/people'
import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { matterPermissions } from '../../rules/permissions.ts'
import { tables } from '../../tables.ts'
import { publicMatter } from '../reads/public-matter.ts'

/** Adds the reader to those who are told of a public matter; said twice it is the same. Followers never see each other. */
export function followMatter(context: Context, number: string): Promise<void> {
  return together(context, async (context) => {
    requirePermission(context, matterPermissions['matters.follow'])
    const person = signedIn(context)
    const matter = await publicMatter(context, number)
    if (!matter) throw new Refusal('matters.unknown', 'missing')
    if (matter.reporter_id === person.id) return
    const { numInsertedOrUpdatedRows } = await tables(context).insertInto('matters.follower').values({ matter_id: matter.id, person_id: person.id, since: context.now, because: 'chose' })
      .onConflict((conflict) => conflict.doNothing()).executeTakeFirst()
    // The act says that somebody followed, not who: a log for ever is no place for what a person cares about.
    if (numInsertedOrUpdatedRows === 1n) await recordAct({ ...context, actor: undefined }, 'matters.followed', matter.id)
  })
}

/** Ends it. */
export function unfollowMatter(context: Context, number: string): Promise<void> {
  return together(context, async (context) => {
    const person = signedIn(context)
    const matter = await publicMatter(context, number)
    if (!matter) throw new Refusal('matters.unknown', 'missing')
    const { numDeletedRows } = await tables(context).deleteFrom('matters.follower').where('matter_id', '=', matter.id).where('person_id', '=', person.id).executeTakeFirst()
    if (numDeletedRows === 1n) await recordAct({ ...context, actor: undefined }, 'matters.unfollowed', matter.id)
  })
}
