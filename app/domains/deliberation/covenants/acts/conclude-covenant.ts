import { ballotById } from '#domains/ballots'
import { publishNotice } from '#domains/public-notices'
import { today } from '#domains/territory'
import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { draftById } from '../../drafts/reads/draft-by-id.ts'
import { tables } from '../../tables.ts'
import { chapterNumber, chineseNumber } from '../../drafts/rules/clause.ts'
import { longestReason } from '../rules/covenant.ts'
import { noticeSections } from '../rules/notice-sections.ts'
import { readPastDay, readWords } from '../rules/read-words.ts'
import { holdCovenant, requireMove, tellCovenant } from './hold-covenant.ts'
import { takeDown } from './take-down.ts'

/** Writes down that an adopted covenant was filed (备案): with whom, when, under what number. */
export function fileCovenant(context: Context, id: string, { filedOn, number, filedWith }: { readonly filedOn: string; readonly number: string; readonly filedWith: string }): Promise<void> {
  return together(context, async (context) => {
    const covenant = await holdCovenant(context, id, 'deliberation.conclude-covenant'), state = requireMove('file', covenant.state)
    const day = readPastDay(filedOn, await today(context), 'filedOn')
    if (covenant.adopted_on !== null && day < covenant.adopted_on) throw new Refusal('deliberation.covenant-day', 'invalid', { field: 'filedOn' })
    await tables(context).updateTable('deliberation.covenant').set({ state, filed_on: day, filed_number: readWords(number, 'filedNumber', 60), filed_with: readWords(filedWith, 'filedWith', 100) }).where('id', '=', id).execute()
    await tellCovenant(context, id, 'filed')
    await recordAct(context, 'deliberation.covenant-filed', id, { post: covenant.post, facts: { filedOn: day } })
  })
}

/** Publishes a filed covenant: a notice holds its whole text, households may sign, and what it amends gives way to it. Refuses `deliberation.covenant-day`, and what `publishNotice` refuses. */
export function publishCovenant(context: Context, id: string, { effectiveOn, days, basis }: { readonly effectiveOn: string; readonly days: number; readonly basis: string }): Promise<void> {
  return together(context, async (context) => {
    const covenant = await holdCovenant(context, id, 'deliberation.conclude-covenant'), state = requireMove('publish', covenant.state), day = await today(context)
    if (!/^\d{4}-\d{2}-\d{2}$/.test(effectiveOn) || Number.isNaN(Date.parse(effectiveOn)) || (covenant.adopted_on !== null && effectiveOn < covenant.adopted_on)) throw new Refusal('deliberation.covenant-day', 'invalid', { field: 'effectiveOn' })
    const text = (await draftById(context, covenant.draft_id ?? ''))?.versions.find(({ version }) => version === covenant.draft_version)
    if (!text) throw new Refusal('deliberation.covenant-not-published', 'conflict')
    const english = context.locale === 'en'
    const clause = (index: number) => (english ? `Article ${index + 1}` : `第${chineseNumber(index + 1)}条`)
    const notice = await publishNotice(context, {
      kind: 'covenant', subject: `covenant-${id}`, href: `/covenants/${id}`, unitId: covenant.unit_id, title: covenant.title, days, basis, objection: null,
      sections: noticeSections(text.clauses.map((each, index) => ({ chapter: each.chapter === undefined ? undefined : english ? `Chapter ${chapterNumber(text.clauses, index)} ${each.chapter}` : `第${chineseNumber(chapterNumber(text.clauses, index))}章 ${each.chapter}`, text: `${clause(index)} ${each.text}` }))),
    })
    await tables(context).updateTable('deliberation.covenant').set({ state, published_at: context.now, effective_on: effectiveOn, notice_id: notice.id }).where('id', '=', id).execute()
    await tellCovenant(context, id, 'published', { href: `/notices/${notice.id}` })
    if (covenant.amends_id !== null) {
      // What it amends is in force no longer, and nobody signs it any more; the text stays to be read.
      await tables(context).updateTable('deliberation.covenant').set({ replaced_by: id }).where('id', '=', covenant.amends_id).execute()
      await tables(context).deleteFrom('deliberation.covenant_signing_wish').where('covenant_id', '=', covenant.amends_id).execute()
      await tellCovenant(context, covenant.amends_id, 'replaced', { href: `/covenants/${id}` })
      await recordAct(context, 'deliberation.covenant-replaced', covenant.amends_id, { post: covenant.post, facts: { by: id, effectiveOn } })
    }
    await recordAct(context, 'deliberation.covenant-published', id, { post: covenant.post, facts: { notice: notice.id, effectiveOn, publishedOn: day, digest: covenant.text_digest } })
  })
}

/**
 * Gives up a covenant that is not published, with a reason that everybody reads: its notices that ask for suggestions or comments are taken down. Refuses
 * `deliberation.covenant-voted-already` while a ballot on it stands.
 */
export function stopCovenant(context: Context, id: string, reason: string): Promise<void> {
  return together(context, async (context) => {
    const covenant = await holdCovenant(context, id, 'deliberation.conclude-covenant'), state = requireMove('stop', covenant.state), said = readWords(reason, 'reason', longestReason)
    if (covenant.state === 'voting' && covenant.ballot_id !== null && (await ballotById(context, covenant.ballot_id)).state !== 'cancelled') throw new Refusal('deliberation.covenant-voted-already', 'conflict')
    await tables(context).updateTable('deliberation.covenant').set({ state }).where('id', '=', id).execute()
    await tables(context).updateTable('deliberation.covenant_idea').set({ person_id: null }).where('covenant_id', '=', id).where('person_id', 'is not', null).execute()
    for (const subject of [`covenant-${id}`, `draft-${covenant.draft_id}`]) await takeDown(context, subject, said)
    await tellCovenant(context, id, 'stopped', { note: said })
    await recordAct(context, 'deliberation.covenant-stopped', id, { post: covenant.post, facts: { from: covenant.state } })
  })
}
