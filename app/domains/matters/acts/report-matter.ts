import { createHash, randomBytes } from 'node:crypto'
import { gramsForStorage, recogniseDanger, recogniseDistress } from '@gongzhi/matter-text'
import { requirePermission } from '#domains/people'
import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { basis } from '../reads/basis.ts'
import { daysAt } from '../reads/days-of.ts'
import { whereItIs } from '../reads/where-it-is.ts'
import { followCode } from '../rules/case-number.ts'
import { checkAnswers } from '../rules/category.ts'
import { earliestEnd, startedClocks } from '../rules/clock-rows.ts'
import { leadOf } from '../rules/dispatch.ts'
import { matterPermissions } from '../rules/permissions.ts'
import { publicWording } from '../rules/publishing.ts'
import { checkReport, type Report, type ReportProblem } from '../rules/report.ts'
import { tables } from '../tables.ts'
import { raiseAlarms } from './raise-alarms.ts'
import { tellOfReport } from './tell.ts'
import { writeReport } from './write-report.ts'

export interface Reported {
  readonly id: string
  readonly number: string
  readonly followCode: string
  readonly state: string
  /** True when this submission had been taken in before: nothing was written again. */
  readonly repeated: boolean
  readonly urgent: boolean
  readonly distress: boolean
}

/** Refused because of what it holds: every problem is named by its field, so that the form can show all of them at once. */
export class ReportRefused extends Refusal {
  readonly problems: readonly ReportProblem[]
  constructor(problems: readonly ReportProblem[]) {
    super('matters.report-incomplete', 'invalid', { field: problems[0]?.field, problem: problems[0]?.problem, limit: problems[0]?.limit })
    this.problems = problems
  }
}

/**
 * Takes a matter in: finds its unit and who leads, masks what may be published, starts its clocks and queues who is told.
 * A report whose key came before is the same one and is answered with what was written then; the same key for other words is refused.
 */
export function reportMatter(context: Context, report: Report): Promise<Reported> {
  // Whoever stays anonymous is no actor either: neither the act nor the story knows them.
  const writing = report.anonymous && report.reporterId === undefined ? { ...context, actor: undefined } : context
  return together(writing, async (context) => {
    const { postId } = requirePermission(context, matterPermissions['matters.report'])
    const rules = await basis(context), { categories, dutiesOfUnit, charter, edition } = rules
    const category = categories.get(report.categoryCode)
    const problems: ReportProblem[] = [
      ...checkReport(report),
      ...(category ? checkAnswers(category.questions, report.answers ?? {}).map(({ code, problem }): ReportProblem => ({ field: `answer.${code}`, problem })) : [{ field: 'category', problem: 'unknown' } as const]),
      ...(category && report.anonymous && !category.mayBeAnonymous ? [{ field: 'anonymous', problem: 'not-allowed' } as const] : []),
    ]
    if (!category || problems.length > 0) throw new ReportRefused(problems)

    const where = await whereItIs(context, report.place, edition)
    const unitPath = where.unit?.path ?? []
    const dispatch = leadOf(category.kind, category.code, unitPath, unitPath.flatMap((unit) => dutiesOfUnit.get(unit) ?? []), report.complainedOf ?? null)
    const leadId = dispatch.kind === 'lead' ? dispatch.organisationId : null
    const words = { title: report.title.trim(), text: report.text.trim() }
    const wording = publicWording({ ...words, place: where.words })
    const urgent = recogniseDanger(words).urgent
    const distress = recogniseDistress(`${words.title}\n${words.text}`)
    const reporterId = report.anonymous ? null : (report.reporterId ?? (report.channel === 'import' ? null : context.actor?.id ?? null))
    const reportedFor = report.reporterId !== undefined && report.reporterId !== context.actor?.id ? context.actor?.id ?? null : null
    const at = report.reportedAt ?? context.now
    const digest = createHash('sha256').update(JSON.stringify([report.categoryCode, words, report.answers ?? {}, report.place, report.photos?.map((photo) => photo.digest) ?? []])).digest('hex')
    const state = leadId ? 'dispatched' : 'reported'

    const limits = urgent ? { ...category.clocks, ...category.clocks.urgent } : category.clocks
    const clocks = startedClocks(leadId ? [['sign-in', limits['sign-in']], ['contact', limits.contact], ['handle', limits.handle]] : [['dispatch', limits.dispatch]], at, daysAt(rules, unitPath))

    const written = await writeReport(context, {
      matter: {
        follow_code: followCode(randomBytes(10)), intake_scope: report.key.scope, intake_key: report.key.key, intake_digest: digest, channel: report.channel,
        category_id: category.id, category_code: category.code, answers: report.answers ?? {},
        reporter_id: reporterId, reported_for_by: reportedFor, anonymous: report.anonymous ?? false, confidential: report.confidential ?? false,
        contact_allowed: report.contactAllowed ?? true, complained_of: report.complainedOf ?? null,
        title: words.title, text: words.text, public_title: wording.title, public_text: wording.text, grams: gramsForStorage(`${wording.title}\n${wording.text}`),
        publicity: report.confidential ? 'confidential' : category.publicity,
        unit_id: where.unit?.id ?? null, unit_path: unitPath, certainty: where.certainty, candidates: where.candidates, lng: where.lng, lat: where.lat, place_words: where.words, public_place: wording.place, plate_id: where.plateId,
        state, lead_id: leadId, urgent, due_at: earliestEnd(clocks), reported_at: at, dispatched_at: leadId ? at : null, updated_at: context.now, origin_id: report.originId ?? null,
      },
      events: [
        { kind: 'reported', from_state: null, to_state: 'reported', at, actor_id: context.actor?.id ?? null, role: reportedFor ? 'on-behalf' : 'reporter', organisation_id: null, facts: {} },
        ...(dispatch.kind === 'lead' ? [{ kind: 'dispatched', from_state: 'reported', to_state: 'dispatched', at, actor_id: null, role: 'rules', organisation_id: leadId, facts: { why: dispatch.why, unit: dispatch.unitId } }] : []),
      ],
      clocks: clocks.map((clock) => ({ ...clock, organisation_id: leadId })),
      photos: report.photos ?? [],
      masked: wording.masked > 0,
    })
    if (!written) return await takenInBefore(context, report, digest)

    const { id, number } = written
    if (!report.endedElsewhere) await raiseAlarms(context, { matterId: id, danger: urgent, distress: distress.violence || distress.selfHarm, unitPath, minutes: charter.alarmMinutes })
    await recordAct(context, 'matters.reported', id, {
      post: postId, onBehalfOf: reportedFor ? reporterId : null, concerns: reporterId,
      facts: { category: category.code, unit: where.unit?.id ?? null, certainty: where.certainty, channel: report.channel, state, lead: leadId, why: dispatch.why, urgent, digest, at: at.toISOString() },
    })
    if (!report.endedElsewhere) await tellOfReport(context, {
      id, number, leadId, reporterId: reportedFor ? reporterId : null, urgent,
      forOthers: { id, number, version: 1, state, category_code: category.code, unit_id: where.unit?.id ?? null, lead_id: leadId, outcome: null, publicity: category.publicity, confidential: report.confidential ?? false, moderation: 'clear' },
    })
    return { id, number, followCode: written.follow_code, state, repeated: false, urgent, distress: distress.violence || distress.selfHarm }
  })
}

async function takenInBefore(context: Context, report: Report, digest: string): Promise<Reported> {
  const earlier = await tables(context).selectFrom('matters.matter').select(['id', 'number', 'follow_code', 'state', 'urgent', 'intake_digest', 'title', 'text'])
    .where('intake_scope', '=', report.key.scope).where('intake_key', '=', report.key.key).executeTakeFirst()
  if (!earlier) throw new Error('a report met its own key, and then there was none')
  if (earlier.intake_digest !== digest) throw new Refusal('matters.key-used-for-another', 'conflict', { number: earlier.number })
  const distress = recogniseDistress(`${earlier.title}\n${earlier.text}`)
  return { id: earlier.id, number: earlier.number, followCode: earlier.follow_code, state: earlier.state, repeated: true, urgent: earlier.urgent, distress: distress.violence || distress.selfHarm }
}
