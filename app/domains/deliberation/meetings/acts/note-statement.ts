import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { isKey } from '#platform/key'
import { Refusal } from '#platform/refusal'
import { partyClasses } from '../../rules/party-classes.ts'
import { tables } from '../../tables.ts'
import { maskedAt, namesAt } from '../reads/names-at.ts'
import { namesNobody, tiedToIssue } from '../rules/five-donts.ts'
import { meetingsPermissions } from '../rules/permissions.ts'
import { chosen, said } from '../rules/said.ts'
import { holdMeeting, itemOf } from './hold-meeting.ts'
import { weigh } from './weigh.ts'

export interface NewStatement {
  readonly issueId: string
  readonly partyClass: string
  readonly words: string
  readonly way?: string
  /** Why a name stands in the record although the rule warned. */
  readonly reason?: string
  readonly key: string
}

/** Takes back what was noted by mistake, while its item goes on; what the chair has dealt with stays. */
export function takeBackStatement(context: Context, meetingId: string, statementId: string): Promise<void> {
  return together(context, async (context) => {
    const { postId } = await holdMeeting(context, meetingId, meetingsPermissions['deliberation.run-meeting'], ['open']), db = tables(context)
    const statement = isKey(statementId) ? await db.selectFrom('deliberation.meeting_statement as statement').innerJoin('deliberation.meeting_item as item', 'item.id', 'statement.item_id').select(['statement.id', 'item.id as item', 'item.ended_at']).where('statement.id', '=', statementId).where('item.meeting_id', '=', meetingId).executeTakeFirst() : undefined
    if (!statement) return
    if (statement.ended_at !== null) throw new Refusal('deliberation.item-decided', 'conflict')
    if (await db.selectFrom('deliberation.meeting_moderation').select('id').where('statement_id', '=', statement.id).executeTakeFirst()) throw new Refusal('deliberation.statement-under-measure', 'conflict')
    await db.deleteFrom('deliberation.meeting_statement').where('id', '=', statement.id).execute()
    await recordAct(context, 'deliberation.took-back-statement', meetingId, { post: postId, facts: { item: statement.item } })
  })
}

/** Notes what was said, under an issue and for a class; who said it is not kept. Refuses `deliberation.issue-needed`. */
export function noteStatement(context: Context, meetingId: string, itemId: string, statement: NewStatement): Promise<string> {
  return together(context, async (context) => {
    const { meeting, postId } = await holdMeeting(context, meetingId, meetingsPermissions['deliberation.run-meeting'], ['open']), db = tables(context), item = await itemOf(context, meetingId, itemId)
    if (item.started_at === null) throw new Refusal('deliberation.item-not-started', 'conflict')
    // Whatever a charter says of this rule: the record of words has no place for a person.
    const issue = isKey(statement.issueId) ? await db.selectFrom('deliberation.meeting_issue').select('id').where('id', '=', statement.issueId).where('item_id', '=', item.id).executeTakeFirst() : undefined
    if (tiedToIssue(issue?.id ?? null).length > 0 || !issue) throw new Refusal('deliberation.issue-needed', 'invalid', { field: 'issue' })
    const text = said('words', statement.words), partyClass = chosen('class', statement.partyClass, partyClasses), way = chosen('way', statement.way ?? 'spoken', ['spoken', 'written'] as const)
    const before = await db.selectFrom('deliberation.meeting_statement').select('id').where('noting_key', '=', statement.key).executeTakeFirst()
    if (before) return before.id
    await weigh(context, { meetingId, rules: meeting.rules.rules, moment: 'statement', reason: statement.reason ?? '', field: meeting.rules.rules['issues-not-persons'].level === 'block' ? 'words' : 'reason', findings: namesNobody(text, await namesAt(context, meetingId)).map((finding) => ({ ...finding, itemId: item.id })) })
    const written = await db.insertInto('deliberation.meeting_statement').values({ item_id: item.id, issue_id: issue.id, party_class: partyClass, way, text, public_text: (await maskedAt(context, meetingId))(text), noting_key: statement.key, at: context.now }).onConflict((conflict) => conflict.column('noting_key').doNothing()).returning('id').executeTakeFirst()
    if (!written) return (await db.selectFrom('deliberation.meeting_statement').select('id').where('noting_key', '=', statement.key).executeTakeFirstOrThrow()).id
    await recordAct(context, 'deliberation.noted-statement', meetingId, { post: postId, facts: { item: item.id, issue: issue.id, class: partyClass } })
    return written.id
  })
}
