import { maskName } from '#domains/people'
import type { Context } from '#platform/context'
import { tables } from '../../tables.ts'
import { saidInChinese } from '../rules/local-clock.ts'
import { draftMinutes, type MinutesPart } from '../rules/minutes.ts'
import { minutesSentences } from '../words/minutes-sentences.ts'
import { meetingsWords } from '../words/words.ts'
import { quorumNow } from './quorum-now.ts'

/** The minutes as they follow from what was noted so far. They are a document of the place: in its language, whoever asks. */
export async function minutesDraft(context: Context, id: string, timezone: string): Promise<MinutesPart[]> {
  const db = tables(context), words = meetingsWords('zh-CN')
  const meeting = await db.selectFrom('deliberation.meeting').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  const attending = await db.selectFrom('deliberation.meeting_attendance').select(['party_class', 'part', 'name', 'way']).where('meeting_id', '=', id).execute()
  const [items, issues, statements, waivers] = [
    await db.selectFrom('deliberation.meeting_item').selectAll().where('meeting_id', '=', id).orderBy('ordinal').execute(),
    await db.selectFrom('deliberation.meeting_issue as issue').innerJoin('deliberation.meeting_item as item', 'item.id', 'issue.item_id').selectAll('issue').where('item.meeting_id', '=', id).orderBy('issue.ordinal').execute(),
    await db.selectFrom('deliberation.meeting_statement as statement').innerJoin('deliberation.meeting_item as item', 'item.id', 'statement.item_id').selectAll('statement').where('item.meeting_id', '=', id).orderBy('statement.at').orderBy('statement.id').execute(),
    await db.selectFrom('deliberation.speaking_waiver as waiver').innerJoin('deliberation.meeting_item as item', 'item.id', 'waiver.item_id').select(['waiver.item_id', 'waiver.party_class']).where('item.meeting_id', '=', id).execute(),
  ]
  const resolutions = await db.selectFrom('deliberation.meeting_resolution as made').innerJoin('deliberation.resolution as resolution', 'resolution.id', 'made.resolution_id').innerJoin('deliberation.meeting_item as item', 'item.id', 'made.item_id')
    .select(['made.item_id', 'resolution.text', 'resolution.deadline']).where('item.meeting_id', '=', id).orderBy('resolution.adopted_at').execute()
  const warnings = await db.selectFrom('deliberation.meeting_warning').select(['dont', 'code', 'reason']).where('meeting_id', '=', id).orderBy('at').execute()
  const measures = await db.selectFrom('deliberation.meeting_moderation').selectAll().where('meeting_id', '=', id).orderBy('at').execute()
  const moves = await db.selectFrom('deliberation.meeting_move').select(['from_at', 'from_place', 'reason']).where('meeting_id', '=', id).orderBy('round').execute()
  const named = (part: string) => { const one = attending.find((who) => who.part === part); return one && one.name !== '' ? maskName(one.name) : null }
  const quorum = meeting.quorum ?? await quorumNow(context, meeting), at = meeting.opened_at ?? meeting.starts_at
  const classes = [...new Set(attending.map(({ party_class }) => party_class))].sort()
  return draftMinutes({
    title: meeting.title, form: meeting.form, when: saidInChinese(at, timezone), place: meeting.place_words, chair: named('chair'), secretary: named('secretary'),
    present: classes.map((partyClass) => ({ partyClass, count: attending.filter(({ party_class }) => party_class === partyClass).length })), members: quorum.members, membersHere: quorum.membersHere, quorum, remote: attending.filter(({ way }) => way === 'online').length, onPaper: meeting.on_paper,
    moves: moves.map(({ from_at, from_place, reason }) => ({ from: `${saidInChinese(from_at, timezone)} ${from_place}`, reason })),
    items: items.map((item) => ({
      id: item.id, ordinal: item.ordinal, title: item.title, urgentReason: item.urgent_reason, decision: item.decision, decisionWords: item.decision_words, deferredTo: item.deferred_to, noDeed: item.no_deed,
      hands: item.decision === 'count' ? { agree: item.agree ?? 0, against: item.against ?? 0, abstain: item.abstain ?? 0 } : null,
      waived: waivers.flatMap((waiver) => (waiver.item_id === item.id ? [waiver.party_class] : [])), resolutions: resolutions.filter((made) => made.item_id === item.id),
      issues: issues.filter((issue) => issue.item_id === item.id).map((issue) => ({ title: issue.title, statements: statements.filter((one) => one.issue_id === issue.id).map((one) => ({ partyClass: one.party_class, text: one.public_text, written: one.way === 'written', hidden: one.hidden })) })),
    })),
    warnings: warnings.map(({ dont, code, reason }) => ({ rule: code === 'notice-too-short' ? words.shortNotice : words.rules[dont], reason })),
    measures: measures.map((one) => ({ kind: one.kind, reason: one.reason, appealed: one.appealed_at !== null, upheld: one.upheld, decision: one.decision })),
  }, minutesSentences)
}
