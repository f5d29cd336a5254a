-- The register of exclusive units (专有部分) of an estate: what an owners' roll is made from. No numbers of identity cards anywhere.
create table ballots.property_import (
  id uuid primary key default uuidv7(),
  estate_id uuid not null references territory.unit (id),
  state text not null check (state in ('checking', 'checked', 'waiting', 'running', 'committed', 'undone', 'failed')),
  file_name text not null,
  file_digest text not null,
  valid_from date not null,
  rows integer not null default 0,
  created integer not null default 0,
  changed integer not null default 0,
  unchanged integer not null default 0,
  refused integer not null default 0,
  reasons jsonb not null default '[]',
  notes jsonb not null default '[]',
  failure text,
  failure_facts jsonb not null default '{}',
  by_person uuid,
  at timestamptz not null,
  committed_at timestamptz,
  undone_at timestamptz
);
create index property_import_in_order on ballots.property_import (estate_id, at desc);
create index property_import_to_do on ballots.property_import (at) where state in ('checking', 'waiting', 'running');

create table ballots.exclusive_unit (
  id uuid primary key default uuidv7(),
  estate_id uuid not null references territory.unit (id),
  -- The register's own key of the unit, or its building and label.
  key text not null check (key <> ''),
  sample boolean not null default false,
  unique (estate_id, key)
);

create table ballots.exclusive_unit_version (
  id uuid primary key default uuidv7(),
  exclusive_unit_id uuid not null references ballots.exclusive_unit (id) on delete cascade,
  building text not null check (building <> ''),
  building_unit_id uuid references territory.unit (id),
  label text not null check (label <> ''),
  area bigint not null check (area > 0),
  area_source text not null check (area_source in ('register', 'survey', 'contract')),
  kind text not null check (kind in ('dwelling', 'shop', 'parking', 'other')),
  state text not null check (state in ('sold', 'undelivered', 'unsold')),
  certificate text,
  cause text not null check (cause in ('import', 'sale', 'correction')),
  valid_from date not null,
  -- The first day on which it no longer holds; its own first day when it was corrected before that was over.
  valid_to date check (valid_to >= valid_from),
  import_id uuid references ballots.property_import (id),
  -- The import that ended it, so that it stands again when that is taken back.
  ended_by_import uuid references ballots.property_import (id),
  by_person uuid,
  at timestamptz not null,
  constraint exclusive_unit_once_at_a_time exclude using gist (exclusive_unit_id with =, daterange(valid_from, valid_to) with &&)
);
comment on column ballots.exclusive_unit_version.area is '0.01 square metre';
comment on column ballots.exclusive_unit_version.certificate is 'which units stand in one certificate of title, where a place counts certificates; a key, not a scan';
create unique index exclusive_unit_now on ballots.exclusive_unit_version (exclusive_unit_id) where valid_to is null;
create index exclusive_unit_of_import on ballots.exclusive_unit_version (import_id) where import_id is not null;
create index exclusive_unit_of_building on ballots.exclusive_unit_version (building_unit_id) where building_unit_id is not null;

create table ballots.ownership (
  version_id uuid not null references ballots.exclusive_unit_version (id) on delete cascade,
  owner_key text not null check (owner_key <> ''),
  name text not null check (name <> ''),
  party text not null check (party in ('person', 'organisation')),
  share_numerator integer,
  share_denominator integer,
  -- Chosen by the co-owners to cast their vote (推选一人).
  representative boolean not null default false,
  primary key (version_id, owner_key),
  check (num_nonnulls(share_numerator, share_denominator) in (0, 2)),
  check (share_numerator > 0 and share_numerator <= share_denominator)
);
create unique index ownership_one_representative on ballots.ownership (version_id) where representative;

-- "This flat is mine": until staff who saw the paper, or the city's service, say yes or no.
create table ballots.ownership_claim (
  id uuid primary key default uuidv7(),
  person_id uuid not null,
  exclusive_unit_id uuid not null references ballots.exclusive_unit (id) on delete cascade,
  proof text not null check (proof in ('certificate', 'contract', 'other')),
  state text not null check (state in ('waiting', 'verified', 'refused', 'withdrawn')),
  -- What the city's service said, when it was asked.
  service_said text check (service_said in ('yes', 'no', 'unknown', 'silent')),
  reason text,
  decided_by uuid,
  decided_at timestamptz,
  at timestamptz not null
);
create unique index ownership_claim_waits_once on ballots.ownership_claim (person_id, exclusive_unit_id) where state = 'waiting';
create index ownership_claim_waiting on ballots.ownership_claim (exclusive_unit_id) where state = 'waiting';

-- Whose account an owner of the register is. One account at a time for an owner: the index settles it.
create table ballots.verified_owner (
  id uuid primary key default uuidv7(),
  estate_id uuid not null references territory.unit (id),
  owner_key text not null,
  person_id uuid not null,
  claim_id uuid references ballots.ownership_claim (id) on delete set null,
  how text not null check (how in ('counter', 'city-service')),
  verified_by uuid,
  at timestamptz not null,
  -- First day on which the owner owned nothing of the estate any more.
  ended_on date,
  ended_by_import uuid references ballots.property_import (id)
);
create unique index verified_owner_once on ballots.verified_owner (estate_id, owner_key) where ended_on is null;
-- Ended ones too: whoever sold since the day of a roll still votes on it.
create index verified_owner_of_key on ballots.verified_owner (estate_id, owner_key);
create index verified_owner_of_person on ballots.verified_owner (person_id);
