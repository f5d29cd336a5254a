create sequence matters.case_number;

create table matters.matter (
  id uuid primary key default uuidv7(),
  number text not null unique,
  follow_code text not null unique,
  intake_scope text not null,
  intake_key text not null,
  intake_digest text not null,
  channel text not null check (channel in ('web', 'qr', 'phone', 'visit', 'counter', 'patrol', 'open311', 'import')),
  category_id uuid not null references matters.category,
  category_code text not null,
  answers jsonb not null default '{}' check (jsonb_typeof(answers) = 'object'),
  -- Who raised it: a person of this place, or nobody (anonymous). Never shown to whoever is complained of.
  reporter_id uuid references people.person,
  reported_for_by uuid references people.person,
  anonymous boolean not null default false,
  confidential boolean not null default false,
  contact_allowed boolean not null default true,
  complained_of uuid references people.organisation,
  -- What was said, and what of it may be published.
  title text not null check (char_length(title) between 1 and 200),
  text text not null check (char_length(text) <= 4000),
  public_title text not null,
  public_text text not null,
  grams text[] not null default '{}',
  moderation text not null default 'clear' check (moderation in ('clear', 'waiting', 'hidden')),
  publicity text not null check (publicity in ('public', 'unit-only', 'confidential')),
  -- Where.
  unit_id uuid references territory.unit,
  unit_path uuid[] not null default '{}',
  certainty text not null check (certainty in ('found', 'chosen', 'ambiguous', 'outside', 'words')),
  candidates jsonb not null default '[]',
  lng double precision check (lng between -180 and 180),
  lat double precision check (lat between -90 and 90),
  place_words text not null default '',
  plate_id text,
  -- Where it stands.
  state text not null,
  version integer not null default 1,
  lead_id uuid references people.organisation,
  handler_id uuid references people.person,
  urgent boolean not null default false,
  outcome text,
  merged_into uuid references matters.matter,
  returns integer not null default 0,
  rounds integer not null default 1,
  due_at timestamptz,
  reported_at timestamptz not null,
  dispatched_at timestamptz,
  contacted_at timestamptz,
  done_at timestamptz,
  closed_at timestamptz,
  updated_at timestamptz not null,
  origin_id text,
  unique (intake_scope, intake_key),
  check ((lng is null) = (lat is null)),
  check (merged_into is null or merged_into <> id)
);
comment on column matters.matter.due_at is 'when the clock that runs now runs out: a copy of the earliest open clock, for queues';
comment on column matters.matter.rounds is 'how often it was taken up: 1, and one more with each reopening or rework';
comment on column matters.matter.origin_id is 'the id that the city or system it was imported from gave it';
create index matter_by_time on matters.matter (reported_at desc, id desc);
create index matter_of_unit on matters.matter (unit_id, state, reported_at desc, id desc);
create index matter_by_state on matters.matter (state, reported_at desc, id desc);
create index matter_in_unit on matters.matter using gin (unit_path);
create index matter_of_lead on matters.matter (lead_id, state, due_at) where lead_id is not null;
create index matter_of_reporter on matters.matter (reporter_id, reported_at desc) where reporter_id is not null;
create index matter_that_is_due on matters.matter (due_at) where due_at is not null;
create index matter_merged_into on matters.matter (merged_into) where merged_into is not null;
create index matter_changed on matters.matter (updated_at, id);
create index matter_words on matters.matter using gin (grams);
create unique index matter_imported_once on matters.matter (origin_id) where origin_id is not null;

-- The story of a matter as people read it. Its words may be erased; the act log keeps that it happened.
create table matters.event (
  id bigint generated always as identity primary key,
  matter_id uuid not null references matters.matter,
  kind text not null,
  from_state text,
  to_state text,
  at timestamptz not null,
  actor_id uuid references people.person,
  role text,
  organisation_id uuid references people.organisation,
  note text not null default '',
  public_note text not null default '',
  facts jsonb not null default '{}',
  seen_by text not null default 'public' check (seen_by in ('public', 'parties', 'staff'))
);
create index event_of_matter on matters.event (matter_id, id);

-- A running time limit: its rule is frozen into it when it starts.
create table matters.clock (
  id uuid primary key default uuidv7(),
  matter_id uuid not null references matters.matter,
  kind text not null check (kind in ('dispatch', 'sign-in', 'contact', 'handle', 'check', 'ask', 'return', 'review')),
  amount integer not null check (amount > 0),
  unit text not null check (unit in ('hour', 'day', 'workday', 'month')),
  organisation_id uuid references people.organisation,
  started_at timestamptz not null,
  due_at timestamptz,
  pauses jsonb not null default '[]',
  extensions jsonb not null default '[]',
  stopped_at timestamptz,
  escalated_at timestamptz,
  escalation integer not null default 0,
  round integer not null default 1
);
comment on column matters.clock.due_at is 'null while the clock stands still, and where the calendar of the place does not hold the year: never an assumption';
create unique index clock_runs_once on matters.clock (matter_id, kind) where stopped_at is null;
create index clock_that_runs on matters.clock (due_at) where stopped_at is null;

create table matters.photo (
  id uuid primary key default uuidv7(),
  matter_id uuid not null references matters.matter,
  event_id bigint references matters.event,
  kind text not null check (kind in ('report', 'evidence', 'check')),
  digest text not null,
  small_digest text not null,
  width integer not null,
  height integer not null,
  public boolean not null default false,
  at timestamptz not null
);
create index photo_of_matter on matters.photo (matter_id);

create table matters.follower (
  matter_id uuid not null references matters.matter,
  person_id uuid not null references people.person,
  since timestamptz not null,
  because text not null check (because in ('chose', 'merged')),
  primary key (matter_id, person_id)
);
create index follower_person on matters.follower (person_id);
