import { BadInput } from '@gongzhi/bad-input'
import { drawReplacements, loadEngine, QuotasInfeasible, readPeople, readQuotas } from '@gongzhi/sortition'
import { recordAct } from '#domains/transparency'
import type { Context } from '#platform/context'
import { tables } from '../../tables.ts'
import { type DrawResult, peopleColumns } from '../rules/draw.ts'
import { tellDrawn } from './enter-seed-value.ts'

/**
 * Draws somebody for every seat whose person declined or left, by the same seed and the next round's lottery: among all on the list, and once the panel sits among
 * those who agreed to follow. Where nobody fits the quotas the seat stays empty. Gives the numbers of those who came. Part of an act.
 */
export async function giveReplacements(context: Context, drawId: string): Promise<readonly string[]> {
  const db = tables(context)
  const draw = await db.selectFrom('deliberation.draw').selectAll().where('id', '=', drawId).forUpdate().executeTakeFirstOrThrow()
  if ((draw.state !== 'drawn' && draw.state !== 'settled') || !draw.result || draw.seed === null || draw.people_file === null) return []
  const rows = await db.selectFrom('deliberation.volunteer').select(['pseudonym', 'person_id', 'state']).where('draw_id', '=', draw.id).where('pseudonym', 'is not', null).execute()
  const result: DrawResult = draw.result, known = new Map(rows.map((row) => [row.pseudonym, row])), is = (id: string, state: string) => known.get(id)?.state === state && known.get(id)?.person_id !== null
  const leaving = result.panel.filter((id) => !is(id, 'drawn')).sort()
  if (leaving.length === 0) return []
  const seated = new Set((await db.selectFrom('deliberation.seat').select('person_id').where('council_id', '=', draw.council_id).where('ended_at', 'is', null).where('person_id', 'is not', null).execute()).map(({ person_id }) => person_id))
  const quotas = readQuotas(draw.quotas), people = readPeople(draw.people_file, quotas, peopleColumns(draw)), listed = new Set(people.map(({ id }) => id))
  // Whoever is neither seated by this draw nor free to come: declined, gone from the list, forgotten, or seated otherwise once the panel sits.
  const out = people.map(({ id }) => id).filter((id) => !(result.panel.includes(id) && !leaving.includes(id)) && (!is(id, 'in') || (draw.state === 'settled' && seated.has(known.get(id)?.person_id ?? ''))))
  const without = out.filter((id) => !leaving.includes(id)), round = { declined: leaving, ...(without.length === 0 ? {} : { without }) }
  let next: DrawResult
  try {
    const found = drawReplacements(await loadEngine(), { people, quotas, size: result.panel.length, panel: result.panel, declined: [...new Set([...out, ...leaving])].filter((id) => listed.has(id)), rule: draw.rule }, draw.seed, result.rounds.length + 1)
    next = { ...result, panel: found.panel, rounds: [...result.rounds, { ...round, came: found.replacements, ticket: found.ticket }] }
  } catch (error) {
    // Nobody on the list fits the quotas, or nobody is left on it.
    if (!(error instanceof QuotasInfeasible) && !(error instanceof BadInput && error.code === 'PEOPLE_NONE')) throw error
    next = { ...result, rounds: [...result.rounds, { ...round, came: [], ticket: -1 }], panel: result.panel.filter((id) => !leaving.includes(id)) }
  }
  await db.updateTable('deliberation.draw').set({ result: JSON.stringify(next) }).where('id', '=', draw.id).execute()
  const came = next.rounds.at(-1)?.came ?? []
  await recordAct({ ...context, actor: undefined }, 'deliberation.drew-replacements', draw.id, { facts: { round: next.rounds.length, vacant: leaving.length, came: came.length } })
  await tellDrawn(context, draw.id, draw.council_id, came, { seated: draw.state === 'settled' })
  return came
}
