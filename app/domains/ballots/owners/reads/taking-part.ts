import { sql } from 'kysely'
import type { Context } from '#platform/context'
import { tables } from '../../tables.ts'
import { areaWithin, type Standing } from '../rules/concerned.ts'
import type { Assembly } from './assembly.ts'

export interface Part { readonly heads: number; readonly area: number }
/** How many took part so far in matters that the same owners decide, and how many there are. Never the direction. */
export interface TakingPart { readonly within: string | null; readonly matters: readonly string[]; readonly took: Part; readonly of: Part }

/** Participation for each body of owners that decides something in this vote. Heads whose co-owners are at odds, and what was taken back, take no part. */
export async function takingPart(context: Context, { ballot, within }: Assembly): Promise<TakingPart[]> {
  const { rows } = await sql<Standing & { area: number | null; took: boolean }>`
    select entry.building, entry.holdings, entry.area, vote.voter_id is not null and vote.set_aside is null as took
    from ballots.roll_entry entry left join ballots.current_vote vote on vote.ballot_id = ${ballot.id} and vote.voter_id = entry.id where entry.roll_id = ${ballot.rollId}`.execute(tables(context))
  return [...Map.groupBy(ballot.questions, ({ key }) => within[key] ?? null)].map(([part, questions]) => {
    const sums = { took: { heads: 0, area: 0 }, of: { heads: 0, area: 0 } }
    for (const row of rows) {
      const area = areaWithin(row, part ?? undefined)
      if (area === 0) continue
      for (const sum of row.took ? [sums.took, sums.of] : [sums.of]) { sum.heads += 1; sum.area += area }
    }
    return { within: part, matters: questions.map(({ key }) => key), ...sums }
  })
}
