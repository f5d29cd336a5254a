create schema open_data;

-- A key of another system. Only its digest is kept: whoever reads the table cannot use it.
create table open_data.api_key (
  id uuid primary key default uuidv7(),
  digest text not null unique check (digest ~ '^[0-9a-f]{64}$'),
  ending text not null check (char_length(ending) = 4),
  name text not null check (char_length(name) between 1 and 80),
  organisation_id uuid references people.organisation,
  person_id uuid not null references people.person,
  created_at timestamptz not null,
  ended_at timestamptz
);
comment on column open_data.api_key.person_id is 'who stands in the records for what comes with the key; nobody can sign in as them';
comment on column open_data.api_key.ending is 'last four characters, by which people tell their keys apart';

-- What other systems told about matters (servicerequestupdates): an update_id is taken once from each key.
create table open_data.received_update (
  key_id uuid not null references open_data.api_key,
  update_id text not null check (char_length(update_id) between 1 and 200),
  matter_id uuid not null references matters.matter,
  status text not null,
  at timestamptz not null,
  primary key (key_id, update_id)
);
create index received_update_of_matter on open_data.received_update (matter_id);

-- Who a repeated import acts as: the same person each time it goes on.
create table open_data.replay (
  scope text primary key,
  person_id uuid not null references people.person,
  started_at timestamptz not null
);
