import { sql } from 'kysely'
import type { SheetUnit } from '@gongzhi/tally'
import { today } from '#domains/territory'
import type { Context } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { rollById } from '../../rolls/reads/rolls.ts'
import { tables } from '../../tables.ts'
import { ballotById } from '../../votes/reads/ballots.ts'
import { settledRules } from '../rules/charter.ts'
import type { OwnersGathered } from '../rules/sheet.ts'
import { assemblyOf } from './assembly.ts'
import { charterAt } from './charter.ts'
import { headsOfVote } from './heads.ts'
import { outsideOf } from './outside.ts'

/**
 * What an owners' vote gathers for its count: the rules that were frozen, every head with its units, and who was served. Refuses to be counted while
 * papers lie unsettled (`ballots.papers-unsettled`) or an outside list is not through (`ballots.outside-unsettled`).
 */
export async function gatherOwners(context: Context, ballotId: string): Promise<OwnersGathered> {
  const db = tables(context)
  const papers = await db.selectFrom('ballots.owners_paper').select((select) => select.fn.countAll<number>().as('count')).where('ballot_id', '=', ballotId).where('state', 'in', ['returned', 'entered', 'differs']).executeTakeFirstOrThrow()
  if (papers.count > 0) throw new Refusal('ballots.papers-unsettled', 'conflict', { count: papers.count })
  const outside = await db.selectFrom('ballots.outside_result').select('id').where('ballot_id', '=', ballotId).where('state', '=', 'comparing').executeTakeFirst()
  if (outside) throw new Refusal('ballots.outside-unsettled', 'conflict')
  return gatheredOf(context, ballotId)
}

/** The same, for reading a vote that is counted. */
export async function gatheredOf(context: Context, ballotId: string): Promise<OwnersGathered> {
  const ballot = await ballotById(context, ballotId), roll = await rollById(context, ballot.rollId), assembly = await assemblyOf(context, ballotId), outside = await outsideOf(context, ballotId)
  const rules = assembly?.rules ?? settledRules(roll.pack.pack.owners, (await charterAt(context, ballot.unitId, await today(context)))?.body)
  const { rows: invalid } = await sql<{ entry_id: string }>`
    select distinct paper.entry_id from ballots.owners_paper paper where paper.ballot_id = ${ballotId} and paper.outcome = 'invalid'`.execute(tables(context))
  const spoilt = new Set(invalid.map(({ entry_id }) => entry_id))
  return {
    title: ballot.title,
    outside: outside?.state === 'taken-over' ? { ...outside.stated, binding: roll.pack.pack.owners.outsideSystem !== null } : null,
    blank: rules.blank,
    within: assembly?.within ?? {},
    rules: {
      // A roll that is no part was drawn for the whole: where nobody convened the vote as one, each matter is counted among all on the roll.
      part: assembly?.part ?? true, parkingCounts: true,
      silence: { policy: rules.silence, ruleClause: rules.silenceClause !== '', consequenceNotice: (assembly?.consequence ?? '') !== '' },
      ...(assembly?.seats ? { candidates: { by: rules.candidatesBy, seats: assembly.seats } } : {}),
    },
    heads: (await headsOfVote(context, ballotId)).map((head) => ({
      entryId: head.entryId, number: head.number, served: head.served, invalid: spoilt.has(head.entryId),
      units: head.holdings.length > 0
        ? head.holdings.map(({ building, label, area, state }): SheetUnit => ({ label, building, area, state: head.developer && state === 'sold' ? 'undelivered' : state }))
        : [{ area: head.area, state: head.developer ? 'unsold' : 'sold', ...(head.building === null ? {} : { building: head.building }) }],
    })),
  }
}
