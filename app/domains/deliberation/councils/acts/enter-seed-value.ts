import { drawPanel, fairLottery, faultsOf, faultsOfRecord, loadEngine, readPeople, readQuotas, takeSeed } from '@gongzhi/sortition'
import { notify } from '#domains/notifications'
import { requirePermission, signedIn } from '#domains/people'
import { publishNotice } from '#domains/public-notices'
import { unitById } from '#domains/territory'
import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { isKey } from '#platform/key'
import { Refusal } from '#platform/refusal'
import { tables } from '../../tables.ts'
import { councilById } from '../reads/council-by-id.ts'
import { type DrawResult, peopleColumns } from '../rules/draw.ts'
import { resultNotice } from '../rules/draw-notice.ts'
import { councilsPermissions } from '../rules/permissions.ts'

/** The same value, however its digits were spaced. */
const plain = (value: string) => value.normalize('NFKC').trim().replace(/\s+/g, ' ')

/**
 * Types what the announced source said. Two people type it, each for themselves; when both say the same the panel is drawn, when they differ both begin anew.
 */
export function enterSeedValue(context: Context, drawId: string, value: string): Promise<'first' | 'differs' | 'drawn'> {
  return together(context, async (context) => {
    const db = tables(context), actor = signedIn(context)
    const draw = isKey(drawId) ? await db.selectFrom('deliberation.draw').selectAll().where('id', '=', drawId).forUpdate().executeTakeFirst() : undefined
    const council = draw && await councilById(context, draw.council_id), unit = council && await unitById(context, council.unitId)
    if (!draw || !council || !unit) throw new Refusal('deliberation.unknown-draw', 'missing')
    const { postId } = requirePermission(context, councilsPermissions['deliberation.witness-draw'], { unitPath: unit.path })
    if (draw.state !== 'announced' || !draw.announcement || draw.people_file === null) throw new Refusal('deliberation.draw-went-on', 'conflict')
    if (plain(value) === '') throw new Refusal('deliberation.value-needed', 'invalid', { field: 'value' })
    if (context.now < new Date(draw.announcement.source.knownFrom)) throw new Refusal('deliberation.source-not-known-yet', 'conflict', { at: draw.announcement.source.knownFrom })
    if (draw.first_value === null || draw.first_value_by === null) {
      await db.updateTable('deliberation.draw').set({ first_value: plain(value), first_value_by: actor.id, first_value_at: context.now }).where('id', '=', draw.id).execute()
      await recordAct(context, 'deliberation.entered-seed', draw.id, { post: postId })
      return 'first'
    }
    if (draw.first_value_by === actor.id) throw new Refusal('deliberation.second-person-needed', 'conflict')
    if (draw.first_value !== plain(value)) {
      await db.updateTable('deliberation.draw').set({ first_value: null, first_value_by: null, first_value_at: null }).where('id', '=', draw.id).execute()
      await recordAct(context, 'deliberation.seed-differed', draw.id, { post: postId })
      return 'differs'
    }
    const quotas = readQuotas(draw.quotas), people = readPeople(draw.people_file, quotas, peopleColumns(draw))
    const record = takeSeed(draw.announcement, draw.first_value, context.now.toISOString())
    const found = fairLottery(await loadEngine(), people, quotas, draw.seats, draw.rule), drawn = drawPanel(found, record.seed)
    const result: DrawResult = {
      panel: drawn.panel, ticket: drawn.ticket, tickets: found.tickets, lottery: found.lottery.map((lot) => ({ tickets: lot.tickets, panel: lot.people.map((at) => found.pool.people[at]?.id ?? '') })),
      probabilities: found.probabilities, minimum: found.minimum, faults: [...faultsOfRecord(record, people, quotas), ...(found.certificate ? faultsOf(found.pool, found.lottery, found.certificate) : [])], rounds: [],
    }
    const notice = await publishNotice(context, {
      kind: 'draw', subject: draw.id, href: `/councils/draws/${draw.id}`, unitId: council.unitId, organisationId: council.convenorId, days: draw.objection_days, key: `draw-result:${draw.id}`,
      ...resultNotice({ council: council.name, title: draw.title, panel: result.panel, value: draw.first_value, ticket: result.ticket }, context.locale),
    })
    await db.updateTable('deliberation.draw').set({
      state: 'drawn', seed: record.seed, seed_taken: JSON.stringify(record), second_value_by: actor.id, result: JSON.stringify(result), drawn_at: context.now, objections_until: notice.endsOn, result_notice_id: notice.id,
    }).where('id', '=', draw.id).execute()
    await recordAct(context, 'deliberation.drew-panel', draw.id, { post: postId, facts: { announcement: draw.announcement_digest, ticket: result.ticket, panel: result.panel.length, faults: result.faults.length } })
    await tellDrawn(context, draw.id, draw.council_id, result.panel)
    return 'drawn'
  })
}

/** Marks who was drawn, and tells them. Part of a draw. */
export async function tellDrawn(context: Context, drawId: string, councilId: string, pseudonyms: readonly string[], { seated = false }: { /** They are given their seat at once, and are told of that. */ readonly seated?: boolean } = {}): Promise<void> {
  if (pseudonyms.length === 0) return
  const people = await tables(context).updateTable('deliberation.volunteer').set({ state: 'drawn' }).where('draw_id', '=', drawId).where('pseudonym', 'in', [...pseudonyms]).returning('person_id').execute()
  if (!seated) await notify(context, people.flatMap(({ person_id }) => (person_id === null ? [] : [{ to: person_id, topic: 'deliberation.drawn', subject: drawId, facts: { draw: drawId, council: councilId }, dedupe: `drawn:${drawId}`, why: 'member' as const }])))
}
