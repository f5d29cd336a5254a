-- Helpers answer to the lead, not to the reporter.
create table matters.helper (
  id uuid primary key default uuidv7(),
  matter_id uuid not null references matters.matter,
  organisation_id uuid not null references people.organisation,
  asked_by uuid not null references people.person,
  asked_at timestamptz not null,
  what text not null,
  due_at timestamptz not null,
  answered_by uuid references people.person,
  answered_at timestamptz,
  answer text
);
create unique index helper_is_asked_once on matters.helper (matter_id, organisation_id) where answered_at is null;

-- Joint call (吹哨报到).
create table matters.joint_call (
  id uuid primary key default uuidv7(),
  matter_id uuid not null references matters.matter,
  reason text not null check (reason in ('residents-problem', 'joint-enforcement', 'emergency')),
  what text not null,
  called_by uuid not null references people.person,
  called_at timestamptz not null,
  report_in_by timestamptz not null,
  ended_at timestamptz
);
create index joint_call_of_matter on matters.joint_call (matter_id);
create table matters.joint_call_answer (
  call_id uuid not null references matters.joint_call,
  organisation_id uuid not null references people.organisation,
  reported_in_by uuid references people.person,
  reported_in_at timestamptz,
  confirmed_by uuid references people.person,
  confirmed_at timestamptz,
  rating integer check (rating between 1 and 5),
  rating_note text,
  primary key (call_id, organisation_id)
);

-- Return (退单): asked by the lead, judged by someone else, with the next owner named.
create table matters.return_request (
  id uuid primary key default uuidv7(),
  matter_id uuid not null references matters.matter,
  organisation_id uuid not null references people.organisation,
  reason text not null,
  note text not null,
  next_lead_id uuid not null references people.organisation,
  asked_by uuid not null references people.person,
  asked_at timestamptz not null,
  judged_by uuid references people.person,
  judged_at timestamptz,
  granted boolean,
  judgement text,
  check (judged_by is null or judged_by <> asked_by),
  check (next_lead_id <> organisation_id)
);
create unique index return_is_open_once on matters.return_request (matter_id) where judged_at is null;

create table matters.extension_request (
  id uuid primary key default uuidv7(),
  matter_id uuid not null references matters.matter,
  clock_id uuid not null references matters.clock,
  amount integer not null check (amount > 0),
  unit text not null check (unit in ('hour', 'day', 'workday', 'month')),
  reason text not null,
  asked_by uuid not null references people.person,
  asked_at timestamptz not null,
  decided_by uuid references people.person,
  decided_at timestamptz,
  granted boolean,
  decision text,
  check (decided_by is null or decided_by <> asked_by)
);
create unique index extension_is_open_once on matters.extension_request (matter_id) where decided_at is null;

-- Suspension (挂账): what cannot be solved now, with a date on which it is looked at again.
create table matters.suspension (
  id uuid primary key default uuidv7(),
  matter_id uuid not null references matters.matter,
  reason text not null,
  note text not null,
  review_on date not null,
  asked_by uuid not null references people.person,
  asked_at timestamptz not null,
  decided_by uuid references people.person,
  decided_at timestamptz,
  granted boolean,
  decision text,
  resumed_at timestamptz,
  check (decided_by is null or decided_by <> asked_by)
);
create unique index suspension_is_open_once on matters.suspension (matter_id) where resumed_at is null and granted is not false;

-- Supervision (督办).
create table matters.supervision (
  id uuid primary key default uuidv7(),
  matter_id uuid not null references matters.matter,
  ordered_by uuid not null references people.person,
  ordered_at timestamptz not null,
  demand text not null,
  answer_by timestamptz not null,
  answered_by uuid references people.person,
  answered_at timestamptz,
  answer text
);
create index supervision_of_matter on matters.supervision (matter_id);

-- Monthly theme (每月一题): gathers matters of one kind.
create table matters.theme (
  id uuid primary key default uuidv7(),
  month date not null check (extract(day from month) = 1),
  title text not null,
  category_codes text[] not null,
  unit_id uuid references territory.unit,
  goal text not null,
  result text not null default '',
  lead_id uuid references people.organisation,
  created_by uuid references people.person,
  created_at timestamptz not null,
  closed_at timestamptz
);
create table matters.theme_matter (
  theme_id uuid not null references matters.theme,
  matter_id uuid not null references matters.matter,
  added_at timestamptz not null,
  primary key (theme_id, matter_id)
);

create table matters.saved_view (
  id uuid primary key default uuidv7(),
  person_id uuid not null references people.person,
  name text not null check (char_length(name) between 1 and 40),
  query text not null,
  created_at timestamptz not null,
  unique (person_id, name)
);

-- Duty roster (值班) and the alarms that climb it until somebody has read them. An alarm says nothing of a person,
-- and one for words of violence or self-harm is gone as soon as it has been read.
create table matters.duty_shift (
  id uuid primary key default uuidv7(),
  unit_id uuid not null references territory.unit,
  person_id uuid not null references people.person,
  level integer not null check (level between 1 and 5),
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  check (ends_at > starts_at)
);
create index duty_shift_now on matters.duty_shift (unit_id, starts_at, ends_at);
create table matters.alarm (
  id uuid primary key default uuidv7(),
  matter_id uuid not null references matters.matter,
  kind text not null check (kind in ('danger', 'distress')),
  level integer not null default 1,
  raised_at timestamptz not null,
  climbs_at timestamptz not null,
  read_by uuid references people.person,
  read_at timestamptz,
  unique (matter_id, kind)
);
create index alarm_unread on matters.alarm (climbs_at) where read_at is null;
