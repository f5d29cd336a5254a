import { drawReplacements, loadEngine, QuotasInfeasible, readPeople, readQuotas } from '@gongzhi/sortition'
import { recordAct } from '#domains/transparency'
import type { Context } from '#platform/context'
import { tables } from '../../tables.ts'
import type { DrawResult } from '../rules/draw.ts'
import { tellDrawn } from './enter-seed-value.ts'

/** Draws somebody for every seat whose person declined, by the same seed and the next round's lottery. Where nobody fits the quotas the seat stays empty. Part of an act. */
export async function giveReplacements(context: Context, drawId: string): Promise<void> {
  const db = tables(context)
  const draw = await db.selectFrom('deliberation.draw').selectAll().where('id', '=', drawId).forUpdate().executeTakeFirstOrThrow()
  if (draw.state !== 'drawn' || !draw.result || draw.seed === null || draw.people_file === null) return
  const declined = (await db.selectFrom('deliberation.volunteer').select('pseudonym').where('draw_id', '=', draw.id).where('state', '=', 'declined').orderBy('pseudonym').execute()).flatMap(({ pseudonym }) => pseudonym ?? [])
  const result: DrawResult = draw.result, leaving = result.panel.filter((id) => declined.includes(id))
  if (leaving.length === 0 || result.panel.length < draw.seats) return
  const quotas = readQuotas(draw.quotas), people = readPeople(draw.people_file, quotas, { id: 'id' })
  let next: DrawResult
  try {
    const found = drawReplacements(await loadEngine(), { people, quotas, size: draw.seats, panel: result.panel, declined, rule: draw.rule }, draw.seed, result.rounds.length + 1)
    next = { ...result, panel: found.panel, rounds: [...result.rounds, { declined: leaving, came: found.replacements, ticket: found.ticket }] }
  } catch (error) {
    if (!(error instanceof QuotasInfeasible)) throw error
    next = { ...result, rounds: [...result.rounds, { declined: leaving, came: [], ticket: -1 }], panel: result.panel.filter((id) => !leaving.includes(id)) }
  }
  await db.updateTable('deliberation.draw').set({ result: JSON.stringify(next) }).where('id', '=', draw.id).execute()
  const came = next.rounds.at(-1)?.came ?? []
  await recordAct({ ...context, actor: undefined }, 'deliberation.drew-replacements', draw.id, { facts: { round: next.rounds.length, vacant: leaving.length, came: came.length } })
  await tellDrawn(context, draw.id, draw.council_id, came)
}
