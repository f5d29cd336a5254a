-- Signs what a form carries from page to page (kept photographs), so that nobody can put another's picture into it.
create table matters.seal (only_row boolean primary key default true check (only_row), secret text not null);
insert into matters.seal (secret) values (gen_random_uuid()::text || gen_random_uuid()::text);

-- Open matters near a point, for "is it this one?".
create index matter_near on matters.matter using gist (point(lng, lat))
  where lng is not null and publicity = 'public' and state in ('reported', 'dispatched', 'accepted', 'in-progress', 'return-requested', 'suspended', 'done', 'asking', 'review', 'deliberating');

-- A file of matters from another system: checked whole before anything is taken in.
create table matters.import (
  id uuid primary key default uuidv7(),
  state text not null check (state in ('checked', 'waiting', 'running', 'committed', 'failed')),
  file_name text not null,
  file_digest text not null,
  rows integer not null,
  created integer not null,
  unchanged integer not null,
  refused integer not null,
  rows_done integer not null default 0,
  reasons jsonb not null default '[]' check (jsonb_typeof(reasons) = 'array'),
  failure text,
  by_person uuid not null references people.person,
  at timestamptz not null,
  committed_at timestamptz
);
comment on column matters.import.reasons is 'the first of them; the sheet that is given back has all';
create index import_that_waits on matters.import (at) where state in ('waiting', 'running');
create index duty_shift_of_person on matters.duty_shift (person_id, ends_at);
