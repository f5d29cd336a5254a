-- A unit may give a part of itself away and stand on: then its code goes on leading to itself, and the part is told beside it.
alter table territory.succession add column part boolean not null default false;
comment on column territory.succession.part is 'only a part went over; the unit before stood on';

-- Matters, posts and duties of a unit that ended still say its name: whoever lists units to choose from asks for those without an end.
create or replace view territory.public_unit as
  select id, code, name, level, kind, parent_id, path, sample, valid_to from territory.unit;

-- The way from the root down to where a unit is now: its own while it stands; after a merger that of the unit which took its place, and
-- the ended one beneath it. A unit that was divided among several, or ended without a successor, is not here.
create view territory.public_whereabouts as
  with recursive later (unit_id, id) as (
    select ended.id, step.after_id from territory.unit ended join territory.succession step on step.before_id = ended.id and not step.part where ended.valid_to is not null
    union
    select later.unit_id, step.after_id
    from later join territory.unit passed on passed.id = later.id and passed.valid_to is not null join territory.succession step on step.before_id = passed.id and not step.part
  ), only_one (unit_id, id) as (
    select later.unit_id, min(later.id::text)::uuid from later join territory.unit standing on standing.id = later.id and standing.valid_to is null group by later.unit_id having count(*) = 1
  )
  select id as unit_id, path from territory.unit where valid_to is null
  union all
  select only_one.unit_id, standing.path || only_one.unit_id from only_one join territory.unit standing on standing.id = only_one.id;
