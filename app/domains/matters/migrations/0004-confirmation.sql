-- The person is asked by someone outside the handling organisation.
create table matters.confirmation (
  id uuid primary key default uuidv7(),
  matter_id uuid not null references matters.matter,
  round integer not null,
  organisation_id uuid not null references people.organisation,
  asked_by uuid references people.person,
  channel text not null check (channel in ('web', 'phone', 'visit', 'message')),
  solved text not null check (solved in ('solved', 'partly', 'unsolved', 'unreached')),
  satisfaction text check (satisfaction in ('very-satisfied', 'satisfied', 'fairly-satisfied', 'dissatisfied', 'very-dissatisfied')),
  comment text not null default '',
  at timestamptz not null,
  unique (matter_id, round),
  check (solved = 'unreached' or satisfaction is not null)
);
create index confirmation_of_organisation on matters.confirmation (organisation_id, at);

create table matters.call_attempt (
  id uuid primary key default uuidv7(),
  matter_id uuid not null references matters.matter,
  round integer not null,
  channel text not null check (channel in ('phone', 'visit', 'message')),
  by_person uuid not null references people.person,
  at timestamptz not null
);
create index call_attempt_of_matter on matters.call_attempt (matter_id, round);

-- What does not count in the rates: asked with evidence, approved by someone else, open to appeal, shown in public as a number.
create table matters.exclusion (
  id uuid primary key default uuidv7(),
  matter_id uuid not null references matters.matter,
  reason text not null,
  evidence text not null,
  asked_by uuid references people.person,
  asked_at timestamptz not null,
  decided_by uuid references people.person,
  decided_at timestamptz,
  granted boolean,
  check (decided_by is null or decided_by <> asked_by)
);
create unique index exclusion_in_force on matters.exclusion (matter_id) where granted is not false;

-- What a moderator decided about the published wording; the original stays sealed in the matter.
create table matters.moderation (
  id uuid primary key default uuidv7(),
  matter_id uuid not null references matters.matter,
  asked_at timestamptz not null,
  why text not null,
  decided_by uuid references people.person,
  decided_at timestamptz,
  decision text check (decision in ('published', 'reworded', 'hidden'))
);
create unique index moderation_is_open_once on matters.moderation (matter_id) where decided_at is null;

-- What other rooms may see: the masked words, and the point only where the category allows it.
create view matters.public_matter as
  select id, number, category_id, category_code, public_title, public_text, unit_id, unit_path, state, lead_id, outcome,
    case when publicity = 'public' then lng end as lng, case when publicity = 'public' then lat end as lat,
    case when publicity = 'public' then place_words else '' end as place_words,
    channel, reported_at, dispatched_at, closed_at, due_at, updated_at, merged_into, rounds, grams
  from matters.matter
  where publicity <> 'confidential' and not confidential and moderation = 'clear';
