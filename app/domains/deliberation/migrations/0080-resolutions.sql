-- Resolutions of deliberation (协商成果): somebody answers for each, by a day, with evidence.

create sequence deliberation.resolution_number;

create table deliberation.resolution (
  id uuid primary key default uuidv7(),
  number text not null unique,
  adopting_key text not null unique,
  topic_id uuid not null references deliberation.topic,
  meeting_id uuid,
  council_id uuid references deliberation.council,
  unit_id uuid not null references territory.unit,
  unit_path uuid[] not null,
  text text not null check (char_length(text) between 2 and 4000),
  -- Whoever answers for it: an organisation, or a post of a unit.
  organisation_id uuid references people.organisation,
  post_role text,
  post_unit_id uuid references territory.unit,
  deadline date not null,
  first_deadline date not null,
  state text not null default 'open' check (state in ('open', 'done', 'confirmed', 'dropped')),
  version integer not null default 1,
  adopted_at timestamptz not null,
  done_at timestamptz,
  confirmed_at timestamptz,
  check (organisation_id is not null or (post_role is not null and post_unit_id is not null)),
  check ((state in ('done', 'confirmed')) = (done_at is not null))
);
comment on table deliberation.resolution is 'no resolution without an owner and a deadline: the database refuses one';
create index resolution_open on deliberation.resolution (deadline) where state = 'open';
create index resolution_of_topic on deliberation.resolution (topic_id);
create index resolution_by_path on deliberation.resolution using gin (unit_path);

create table deliberation.resolution_step (
  id uuid primary key default uuidv7(),
  resolution_id uuid not null references deliberation.resolution,
  ordinal integer not null,
  text text not null check (char_length(text) between 1 and 300),
  due_on date not null,
  done_at timestamptz,
  unique (resolution_id, ordinal)
);

create table deliberation.resolution_entry (
  id bigint generated always as identity primary key,
  resolution_id uuid not null references deliberation.resolution,
  kind text not null check (kind in ('adopted', 'progress', 'step-done', 'extended', 'done', 'sent-back', 'confirmed', 'followed-up', 'dropped')),
  note text not null default '' check (char_length(note) <= 2000),
  actor_id uuid references people.person,
  facts jsonb not null default '{}',
  at timestamptz not null
);
create index resolution_entry_of on deliberation.resolution_entry (resolution_id, id);

create table deliberation.resolution_evidence (
  id uuid primary key default uuidv7(),
  resolution_id uuid not null references deliberation.resolution,
  entry_id bigint not null references deliberation.resolution_entry,
  form text not null check (form in ('pdf', 'picture')),
  digest text not null,
  small_digest text,
  title text not null default '',
  bytes integer not null,
  at timestamptz not null,
  unique (resolution_id, digest)
);

create table deliberation.resolution_reminder (
  resolution_id uuid not null references deliberation.resolution,
  deadline date not null,
  kind text not null check (kind in ('soon', 'overdue')),
  at timestamptz not null,
  primary key (resolution_id, deadline, kind)
);
