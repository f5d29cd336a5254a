create schema territory;
create extension if not exists btree_gist;

-- Levels are data: a place that has none of these names its own. Order runs from the widest to the narrowest.
create table territory.level (
  key text primary key check (key ~ '^[a-z][a-z0-9-]{1,39}$'),
  ordinal integer not null unique,
  kind text not null check (kind in ('area', 'basic', 'dedicated')),
  name_zh text not null check (name_zh <> ''),
  name_en text not null check (name_en <> ''),
  aliases text[] not null default '{}',
  code_pattern text,
  code_example text,
  code_begins_with_parent boolean not null default false,
  parent_levels text[],
  unique (key, kind)
);
comment on column territory.level.aliases is 'other words by which files call the level';
comment on column territory.level.code_pattern is 'regular expression that a whole code must match; null: any code';
comment on column territory.level.code_begins_with_parent is 'the code must begin with the code of the parent, once its trailing zeros are left off';
comment on column territory.level.parent_levels is 'levels of which the parent must be one; null: any wider level, or no parent at all';

-- GB/T 2260 (6 digits), GB/T 10114 (9), statistical division codes (12, of which the trailing zeros may be left off); grids: 12 + 3 digits.
insert into territory.level (key, ordinal, kind, name_zh, name_en, aliases, code_pattern, code_example, code_begins_with_parent, parent_levels) values
  ('province',       10, 'area',      '省、自治区、直辖市', 'Province',        '{省,省级,直辖市,自治区}',                 '\d{2}(0{4}(0{6})?)?',        '11',              false, null),
  ('city',           20, 'area',      '市、地区',         'City',            '{市,地级市,地级,地区,prefecture}',        '\d{4}(0{2}(0{6})?)?',        '1101',            true,  null),
  ('district',       30, 'area',      '区、县',           'District',        '{区,县,区县,县级,county,area}',           '\d{6}(0{6})?',               '110108',          true,  null),
  ('street',         40, 'area',      '街道、乡镇',       'Street or town',  '{街道,乡镇,镇,乡,乡级,township,town}',     '\d{9}(0{3})?',               '110108010',       true,  null),
  ('community',      50, 'area',      '社区、村',         'Community or village', '{社区,村,社区村,村级,village,居委会,村委会}', '\d{12}',              '110108010001',    true,  null),
  ('dedicated-grid', 60, 'dedicated', '专属网格',         'Dedicated grid',  '{专属,dedicated}',                       '\d{15}',                     '110108010001101', true,  '{community}'),
  ('grid',           70, 'basic',     '基础网格',         'Grid',            '{网格,基础,basic,basic-grid}',            '\d{15}',                     '110108010001001', true,  '{community}'),
  ('estate',         80, 'area',      '小区、院落',       'Estate',          '{小区,院落,院}',                          null, null, false, null),
  ('building',       90, 'area',      '楼栋',             'Building',        '{楼,栋,号楼}',                            null, null, false, null),
  ('entrance',      100, 'area',      '单元',             'Entrance',        '{门,单元门}',                             null, null, false, null),
  ('household',     110, 'area',      '户',               'Household',       '{户室,房屋}',                             null, null, false, null);

create table territory.import (
  id uuid primary key default uuidv7(),
  form text not null check (form in ('units', 'boundaries')),
  state text not null check (state in ('checked', 'waiting', 'running', 'committed', 'undone', 'failed')),
  file_name text not null,
  file_digest text not null,
  file_form text not null,
  options jsonb not null default '{}',
  rows integer not null default 0,
  created integer not null default 0,
  changed integer not null default 0,
  unchanged integer not null default 0,
  refused integer not null default 0,
  rows_done integer not null default 0,
  reasons jsonb not null default '[]',
  failure text,
  by_person uuid,
  at timestamptz not null,
  committed_at timestamptz,
  undone_at timestamptz
);
comment on column territory.import.reasons is 'the first of them, for the page; the sheet that is given back has all';
comment on column territory.import.rows_done is 'written outside the transaction of the import, so that others see how far it is';
create index import_in_order on territory.import (at desc);
create index import_to_do on territory.import (at) where state in ('waiting', 'running');

-- A unit keeps its id through every change of name, code and parent: other rooms point at it.
create table territory.unit (
  id uuid primary key default uuidv7(),
  code text not null check (code <> '' and length(code) <= 64 and code = replace(code, ' ', '')),
  name text not null check (name <> '' and length(name) <= 200),
  level text not null,
  kind text not null,
  parent_id uuid references territory.unit (id),
  path uuid[] not null,
  valid_from date not null,
  valid_to date check (valid_to > valid_from),
  sample boolean not null default false,
  import_id uuid references territory.import (id),
  foreign key (level, kind) references territory.level (key, kind),
  constraint unit_path_ends_at_itself check (path[cardinality(path)] = id and parent_id is not distinct from path[cardinality(path) - 1]),
  -- The hash goes first only for speed: codes share long beginnings, by which GiST cannot tell pages apart.
  constraint unit_code_once_at_a_time exclude using gist (hashtextextended(code, 0) with =, code with =, daterange(valid_from, valid_to) with &&)
);
comment on column territory.unit.path is 'ids from the root down to the unit itself';
comment on column territory.unit.valid_to is 'first day on which the unit is no more; null while it stands';
create unique index unit_code_now on territory.unit (code) where valid_to is null;
create index unit_beneath on territory.unit (parent_id, code);
create index unit_import on territory.unit (import_id) where import_id is not null;

-- What a unit was called, coded or placed under before: one row for every change, with the days for which it held.
create table territory.former_unit (
  id uuid primary key default uuidv7(),
  unit_id uuid not null references territory.unit (id),
  code text not null,
  name text not null,
  level text not null references territory.level (key),
  parent_id uuid references territory.unit (id),
  valid_from date not null,
  valid_to date not null check (valid_to >= valid_from),
  import_id uuid references territory.import (id),
  at timestamptz not null
);
create index former_unit_of on territory.former_unit (unit_id, id);
create index former_unit_code on territory.former_unit (code);
create index former_unit_parent on territory.former_unit (parent_id);
create index former_unit_import on territory.former_unit (import_id) where import_id is not null;

-- Which unit came after which: a merger has many before one, a split one before many.
create table territory.succession (
  before_id uuid not null references territory.unit (id),
  after_id uuid not null references territory.unit (id),
  on_day date not null,
  primary key (before_id, after_id),
  check (before_id <> after_id)
);
create index succession_after on territory.succession (after_id);

create table territory.boundary (
  unit_id uuid primary key references territory.unit (id),
  geometry jsonb not null check (geometry->>'type' in ('Polygon', 'MultiPolygon')),
  datum text not null check (datum in ('WGS84', 'CGCS2000', 'GCJ02', 'BD09')),
  source_geometry jsonb not null,
  west double precision not null check (west between -180 and 180),
  south double precision not null check (south between -90 and 90),
  east double precision not null check (east between west and 180),
  north double precision not null check (north between south and 90),
  digest text not null,
  import_id uuid references territory.import (id),
  at timestamptz not null
);
comment on column territory.boundary.geometry is 'longitude and latitude in WGS-84 (CGCS2000 agrees with it to within a metre)';
comment on column territory.boundary.source_geometry is 'as it came, in the datum of the source';
comment on column territory.boundary.digest is 'SHA-256 of datum and source geometry: the same boundary again changes nothing';

-- The boundary that an import replaced, so that the import can be taken back.
create table territory.former_boundary (
  import_id uuid not null references territory.import (id),
  unit_id uuid not null references territory.unit (id),
  was jsonb,
  primary key (import_id, unit_id)
);
comment on column territory.former_boundary.was is 'null: the unit had none';

-- Published: everybody may read names and phones here, so they are of duty, never of private life.
create table territory.responsibility (
  id uuid primary key default uuidv7(),
  unit_id uuid not null references territory.unit (id),
  duty text not null check (duty <> '' and length(duty) <= 120),
  name text not null check (name <> '' and length(name) <= 80),
  phone text not null check (phone ~ '^[0-9+() -]{3,30}$'),
  valid_from date not null,
  valid_to date check (valid_to > valid_from),
  sample boolean not null default false
);
create index responsibility_of on territory.responsibility (unit_id, valid_from);

-- The id on a plate is opaque: it says nothing of the place, the people or the order in which plates were made.
create table territory.door_plate (
  id text primary key check (id ~ '^[23456789ABCDEFGHJKMNPQRSTVWXYZ]{10}$'),
  unit_id uuid not null references territory.unit (id),
  spot text not null default '' check (length(spot) <= 120),
  lng double precision check (lng between -180 and 180),
  lat double precision check (lat between -90 and 90),
  sample boolean not null default false,
  issued_at timestamptz not null,
  withdrawn_at timestamptz,
  check ((lng is null) = (lat is null))
);
create unique index door_plate_once_per_spot on territory.door_plate (unit_id, spot) where withdrawn_at is null;

create table territory.place (
  one boolean primary key default true check (one),
  name text not null check (name <> '' and length(name) <= 120),
  timezone text not null,
  calendar text not null,
  phone text,
  emergency_phone text not null,
  sample boolean not null default false,
  root_unit_id uuid references territory.unit (id),
  map_approval text,
  set_up_at timestamptz not null,
  changed_at timestamptz not null
);

-- Moves on with every change, so that what processes keep in memory is known to be old.
create table territory.edition (
  one boolean primary key default true check (one),
  edition bigint not null default 1,
  boundaries bigint not null default 1
);
comment on column territory.edition.boundaries is 'moves on only when units or boundaries change';
insert into territory.edition default values;

create function territory.new_edition() returns trigger language plpgsql as $$
begin
  update territory.edition set edition = edition + 1;
  return null;
end $$;
create function territory.new_edition_of_boundaries() returns trigger language plpgsql as $$
begin
  update territory.edition set edition = edition + 1, boundaries = boundaries + 1;
  return null;
end $$;
create trigger unit_changed after insert or update or delete or truncate on territory.unit for each statement execute function territory.new_edition_of_boundaries();
create trigger boundary_changed after insert or update or delete or truncate on territory.boundary for each statement execute function territory.new_edition_of_boundaries();
create trigger level_changed after insert or update or delete or truncate on territory.level for each statement execute function territory.new_edition();
create trigger responsibility_changed after insert or update or delete or truncate on territory.responsibility for each statement execute function territory.new_edition();
create trigger plate_changed after insert or update or delete or truncate on territory.door_plate for each statement execute function territory.new_edition();
create trigger place_changed after insert or update or delete or truncate on territory.place for each statement execute function territory.new_edition();

-- What the other rooms may read.
create view territory.public_unit as
  select id, code, name, level, kind, parent_id, path, sample from territory.unit where valid_to is null;
