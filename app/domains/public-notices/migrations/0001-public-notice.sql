create schema public_notices;

-- Numbers of one year run without gaps: whoever publishes holds the row of the year.
create table public_notices.year_count (year integer primary key, last integer not null check (last > 0));

create table public_notices.notice (
  id uuid primary key default uuidv7(),
  year integer not null references public_notices.year_count,
  ordinal integer not null check (ordinal > 0),
  kind text not null check (kind in ('roll', 'ballot', 'result', 'candidates', 'proxies', 'elected', 'covenant', 'topic', 'meeting', 'minutes', 'resolution', 'draw', 'affairs', 'other')),
  subject text not null check (subject <> ''),
  href text not null check (href = '' or href ~ '^/[^/\\]'),
  unit_id uuid not null references territory.unit,
  organisation_id uuid references people.organisation,
  title text not null check (title <> ''),
  sections jsonb not null check (jsonb_typeof(sections) = 'array'),
  digest text not null check (digest ~ '^[0-9a-f]{64}$'),
  basis text not null check (basis <> ''),
  phone text,
  days integer not null check (days between 1 and 3650),
  starts_on date not null,
  nominal_end date not null,
  ends_on date not null,
  ends_at timestamptz not null,
  uncovered_year integer,
  on_board boolean not null,
  objections_until date,
  objection_how text,
  key text unique,
  published_by uuid,
  published_at timestamptz not null,
  withdrawn_at timestamptz,
  withdrawal_reason text,
  replaced_by uuid unique references public_notices.notice,
  personal_erased_at timestamptz,
  unique (year, ordinal),
  check (nominal_end >= starts_on and ends_on >= nominal_end),
  check (objections_until is null or objections_until >= starts_on),
  check ((withdrawn_at is null) = (withdrawal_reason is null)),
  check (replaced_by <> id)
);
comment on column public_notices.notice.sections is 'headings, texts and tables as they were published; those marked personal leave it when the notice has ended';
comment on column public_notices.notice.digest is 'SHA-256 of the sections as they were published: proves them after their personal parts are gone';
comment on column public_notices.notice.nominal_end is 'last day before it moved past days of rest (Civil Code 203)';
comment on column public_notices.notice.uncovered_year is 'year whose days of rest the calendar of the place did not hold: the end is looked at again when it does';
comment on column public_notices.notice.on_board is 'it also hangs on a board, of which a photograph is asked for';
comment on column public_notices.notice.objections_until is 'last day for objections; null: none are taken here';
create index notice_of_subject on public_notices.notice (subject);
create index notice_of_unit on public_notices.notice (unit_id, ends_at);
create index notice_by_end on public_notices.notice (ends_at desc);

-- Every change of the period, in order: what stood when.
create table public_notices.change (
  notice_id uuid not null references public_notices.notice,
  version integer not null check (version > 0),
  what text not null check (what in ('published', 'extended', 'withdrawn', 'replaced', 'end-moved')),
  ends_on date not null,
  reason text,
  by_person uuid,
  at timestamptz not null,
  primary key (notice_id, version)
);

create table public_notices.board_photo (
  id uuid primary key default uuidv7(),
  notice_id uuid not null references public_notices.notice,
  digest text not null check (digest ~ '^[0-9a-f]{64}$'),
  small_digest text not null check (small_digest ~ '^[0-9a-f]{64}$'),
  width integer not null,
  height integer not null,
  place text not null check (place <> ''),
  by_person uuid,
  at timestamptz not null,
  unique (notice_id, digest)
);

create table public_notices.objection (
  id uuid primary key default uuidv7(),
  notice_id uuid not null references public_notices.notice,
  key text not null unique,
  person_id uuid,
  text text,
  channel text not null check (channel in ('online', 'counter', 'phone', 'visit')),
  entered_by uuid,
  at timestamptz not null,
  outcome text check (outcome in ('upheld', 'partly-upheld', 'not-upheld', 'taken-back')),
  answer text,
  answered_by uuid,
  answered_at timestamptz,
  check (num_nulls(outcome, answer, answered_at) in (0, 3))
);
comment on column public_notices.objection.person_id is 'null once the person is forgotten; the objection stays counted';
comment on column public_notices.objection.text is 'for the person and for staff only; null once the person is forgotten';
create index objection_to_notice on public_notices.objection (notice_id, at);
create index objection_of_person on public_notices.objection (person_id) where person_id is not null;
