import { type RawBuilder, sql } from 'kysely'
import { today } from '#domains/territory'
import type { Context } from '#platform/context'
import type { Permission } from '#platform/permission'
import { unitsOfPosts, type Waiting } from '#platform/waiting'
import { ballotsPermissions } from '../../permissions.ts'
import { tables } from '../../tables.ts'

interface Row { readonly id: string; readonly about: string; readonly count?: number; readonly owners?: boolean; readonly until?: Date | null }
const most = 20

/** What waits for the reader's posts in votes, rolls and the register; one line for each vote, roll or estate, with how many wait in it. */
export async function deskBallotsWaiting(context: Context): Promise<Waiting[]> {
  const day = await today(context), found: Waiting[] = []
  const ask = async (kind: string, permission: Permission, href: (row: Row) => string, query: (mine: RawBuilder<boolean>) => RawBuilder<Row>) => {
    const units = unitsOfPosts(context.actor, permission)
    if (units.length === 0) return
    const mine = units === 'all' ? sql<boolean>`true` : sql<boolean>`unit.path && ${[...units]}::uuid[]`
    const { rows } = await sql<Row>`${query(mine)} limit ${most}`.execute(tables(context))
    for (const row of rows) found.push({ kind, about: row.about, href: href(row), until: row.until ?? null, ...(row.count !== undefined && { count: row.count }) })
  }
  const may = ballotsPermissions
  await ask('ballots.claims', may['ballots.verify-ownership'], ({ id }) => `/desk/property/${id}/claims`, (mine) => sql<Row>`
    select unit.id, unit.name as about, count(*)::int as count from ballots.ownership_claim claim join ballots.exclusive_unit dwelling on dwelling.id = claim.exclusive_unit_id
      join territory.public_unit unit on unit.id = dwelling.estate_id where claim.state = 'waiting' and ${mine} group by unit.id, unit.name order by min(claim.at)`)
  for (const [act, owners] of [['ballots.keep-owners-roll', true], ['ballots.keep-roll', false]] as const) {
    await ask('ballots.roll-ready', may[act], ({ id }) => `/desk/rolls/${id}`, (mine) => sql<Row>`
      select roll.id, roll.title as about from ballots.roll roll join territory.public_unit unit on unit.id = roll.unit_id
      where roll.state = 'published' and (roll.kind = 'owners') = ${owners} and roll.objections_until < ${day} and ${mine} order by roll.objections_until, roll.id`)
  }
  await ask('ballots.count', may['ballots.conduct-ballot'], ({ id, owners }) => (owners === true ? `/desk/assemblies/${id}/assembly` : `/desk/ballots/${id}`), (mine) => sql<Row>`
    select ballot.id, ballot.title as about, ballot.kind = 'owners' as owners from ballots.ballot ballot join territory.public_unit unit on unit.id = ballot.unit_id where ballot.state = 'closed' and ${mine} order by ballot.closes_at, ballot.id`)
  for (const [kind, act, page, states] of [['ballots.papers', 'ballots.enter-owners-paper', 'papers', ['returned', 'entered']], ['ballots.differences', 'ballots.decide-owners-paper', 'differences', ['differs']]] as const) {
    await ask(kind, may[act], ({ id }) => `/desk/assemblies/${id}/${page}`, (mine) => sql<Row>`
      select ballot.id, ballot.title as about, count(*)::int as count from ballots.owners_paper paper join ballots.ballot ballot on ballot.id = paper.ballot_id join territory.public_unit unit on unit.id = ballot.unit_id
      where paper.state = any(${[...states]}) and ballot.state in ('open', 'closed') and ${mine}
        and not exists (select from ballots.owners_paper_reading own where own.paper_id = paper.id and own.round = paper.round and own.clerk = ${context.actor?.id ?? null}) group by ballot.id order by ballot.closes_at`)
  }
  await ask('ballots.set-aside', may['ballots.settle-co-owners'], ({ id }) => `/desk/assemblies/${id}/set-aside`, (mine) => sql<Row>`
    select ballot.id, ballot.title as about, count(*)::int as count from ballots.owners_aside aside join ballots.ballot ballot on ballot.id = aside.ballot_id join territory.public_unit unit on unit.id = ballot.unit_id
    where aside.settled_at is null and ballot.state in ('open', 'closed') and ${mine} group by ballot.id order by ballot.closes_at`)
  await ask('ballots.projects', may['ballots.run-budget'], ({ id }) => `/desk/budgets/${id}`, (mine) => sql<Row>`
    select budget.id, budget.title as about, count(*)::int as count from ballots.budget_project project join ballots.budget budget on budget.id = project.budget_id join territory.public_unit unit on unit.id = budget.unit_id
    where project.state = 'proposed' and budget.state = 'collecting' and ${mine} group by budget.id order by budget.created_at`)
  return found
}
