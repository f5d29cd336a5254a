import type { smallPlace } from '../../testing/place.ts'

type SmallPlace = Awaited<ReturnType<typeof smallPlace>>

/** Sendings and answers of a year, straight into the tables: the north has plenty, the south few, one month of the north almost none. */
export async function yearOfAnswers({ db, units, organisations }: SmallPlace): Promise<void> {
  const kinds = [{ unit: units.north, organisation: organisations.lighting, category: 'C0101', each: 40 }, { unit: units.north, organisation: organisations.propertyCompany, category: 'E0501', each: 22 }, { unit: units.south, organisation: organisations.lighting, category: 'C0101', each: 14 }]
  for (const [index, { unit, organisation, category, each }] of kinds.entries()) {
    for (let month = 1; month <= 10; month += 1) {
      const count = index === 2 && month === 2 ? 4 : each + month
      await db.pool.query(`
        with raised as (
          insert into matters.matter (number, follow_code, intake_scope, intake_key, intake_digest, channel, category_id, category_code, title, text, public_title, public_text, publicity, unit_id, unit_path, certainty, lead_id, state, outcome, reported_at, dispatched_at, closed_at, updated_at)
          select 'S' || $1 || '-' || $2 || '-' || n, 'S' || $1 || '-' || $2 || '-' || n, 'year', 'S' || $1 || '-' || $2 || '-' || n, '', 'web', (select id from matters.category where code = $5), $5, '路灯不亮', '', '路灯不亮', '', 'public', $3, $4, 'chosen', $6, 'closed', 'solved', at, at, at, at
          from generate_series(1, $7::int) n, lateral (select make_timestamptz(2026, $2::int, 3, 1, 0, 0, 'UTC') + make_interval(hours => n) as at) moment returning id, reported_at, number),
        numbered as (select *, row_number() over (order by number) as n from raised),
        sent as (insert into matters.event (matter_id, kind, from_state, to_state, at, organisation_id) select id, 'dispatched', 'reported', 'dispatched', reported_at, $6 from numbered returning 1),
        excluded as (insert into matters.exclusion (matter_id, reason, evidence, asked_at, decided_at, granted) select id, 'repeated', '已有一件', reported_at, reported_at, true from numbered where n % 17 = 0 returning 1)
        insert into matters.confirmation (matter_id, round, organisation_id, channel, solved, satisfaction, at)
        select id, 1, $6, 'web', case when n % 5 = 0 then 'unsolved' when n % 7 = 0 then 'partly' else 'solved' end, case when n % 5 = 0 then 'dissatisfied' when n % 3 = 0 then 'fairly-satisfied' else 'satisfied' end, reported_at + interval '5 days' from numbered`,
      [index, month, unit.id, unit.path, category, organisation, count])
    }
  }
  await db.pool.query(`insert into matters.event (matter_id, kind, from_state, to_state, at) select matter_id, 'contacted', 'accepted', 'in-progress', at + make_interval(hours => (case when e.id % 11 = 0 then 40 else 3 end)) from matters.event e where kind = 'dispatched' and exists (select from matters.matter m where m.id = e.matter_id and m.intake_scope = 'year')`)
}
