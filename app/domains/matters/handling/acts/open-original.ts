import { reachOf, readPersonalData } from '#domains/people'
import { type Context, together } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { aboutMatter, matterForAct, tellStory } from '../../acts/move.ts'
import { matterPermissions } from '../../rules/permissions.ts'
import { tables } from '../../tables.ts'
import { isComplainedOf, reporterHidden } from '../rules/reporter-visibility.ts'
import { said } from '../rules/said.ts'

/**
 * Opens the words as they were written, names and phones in them included. Whoever works on the matter may, an auditor only with a reason;
 * either way the reading is recorded and the person finds it under "who looked". Refuses `matters.reporter-hidden` as `showReporter` does.
 */
export function openOriginal(context: Context, id: string, { reason: words }: { readonly reason: string }): Promise<{ title: string; text: string; place: string }> {
  return together(context, async (context) => {
    const working = matterPermissions['matters.see-original'], auditing = matterPermissions['matters.open-original']
    const { matter } = await matterForAct(context, id, { act: auditing.act, allowed: { ...working.allowed, ...auditing.allowed } })
    const about = { ...aboutMatter(matter), owner: null }
    const reach = reachOf(context.actor, working, about)
    if (isComplainedOf(context.actor, matter)) throw new Refusal('matters.reporter-hidden', 'forbidden', { why: 'complained-of' })
    if (reach && reporterHidden(context.actor, matter, reach.role) === 'contact-not-allowed') throw new Refusal('matters.reporter-hidden', 'forbidden', { why: 'contact-not-allowed' })
    const reason = said('reason', words, { needed: reach === undefined })
    const by = reach ?? reachOf(context.actor, auditing, about)
    if (!by) throw new Refusal('people.not-permitted', 'forbidden', { act: auditing.act })
    await tellStory(context, matter, { act: 'matters.original-opened', role: by.role, postId: by.postId, note: reason, seenBy: 'staff' })
    if (matter.reporter_id !== null) await readPersonalData(context, matter.reporter_id, { fields: [], purpose: reach ? 'handle-matter' : 'oversight', subject: matter.id, ...(reason ? { reason } : {}) })
    return tables(context).selectFrom('matters.matter').select(['title', 'text', 'place_words as place']).where('id', '=', matter.id).executeTakeFirstOrThrow()
  })
}
