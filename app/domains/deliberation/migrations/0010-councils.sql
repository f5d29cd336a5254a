-- Councils of deliberation: who may deliberate together, by which rules, when they sit, and how seats are drawn by lot.

create table deliberation.council (
  id uuid primary key default uuidv7(),
  kind text not null check (kind in ('building', 'estate', 'community', 'joint', 'street')),
  name text not null check (char_length(name) between 2 and 80),
  -- The smallest unit that holds all of its units.
  unit_id uuid not null references territory.unit,
  convenor_id uuid references people.organisation,
  hall text not null default '' check (char_length(hall) <= 200),
  founding_key text not null unique,
  founded_on date not null,
  ended_on date,
  sample boolean not null default false,
  check (ended_on is null or ended_on >= founded_on)
);
create index council_of_unit on deliberation.council (unit_id);

create table deliberation.council_unit (
  council_id uuid not null references deliberation.council,
  unit_id uuid not null references territory.unit,
  primary key (council_id, unit_id)
);
create index council_unit_by_unit on deliberation.council_unit (unit_id);

create table deliberation.council_charter (
  id uuid primary key default uuidv7(),
  council_id uuid not null references deliberation.council,
  version integer not null check (version > 0),
  charter jsonb not null check (jsonb_typeof(charter) = 'object'),
  decided_by uuid references people.person,
  at timestamptz not null,
  unique (council_id, version)
);
comment on table deliberation.council_charter is 'rules of the meeting; a version is never changed, a new one takes its place';

create table deliberation.draw (
  id uuid primary key default uuidv7(),
  council_id uuid not null references deliberation.council,
  title text not null check (char_length(title) between 2 and 120),
  part text not null default 'member' check (part in ('member', 'observer')),
  party_class text not null,
  seats integer not null check (seats between 1 and 200),
  rule text not null check (rule in ('maximin', 'leximin', 'nash')),
  -- Features asked of volunteers, each with its values in words, and how many of each value the panel holds.
  features jsonb not null check (jsonb_typeof(features) = 'array'),
  quotas text not null,
  term_until date,
  -- Where set, volunteers state their door, and no two of one household are drawn.
  one_per_household boolean not null default false,
  registration_ends_on date not null,
  objection_days integer not null default 5 check (objection_days between 1 and 60),
  state text not null default 'open' check (state in ('open', 'announced', 'drawn', 'settled', 'void')),
  pool_size integer,
  people_file text,
  list_digest text,
  announcement jsonb,
  announcement_digest text,
  source_words text not null default '',
  source_reveals_at timestamptz,
  announced_at timestamptz,
  first_value text, first_value_by uuid references people.person, first_value_at timestamptz,
  seed text, seed_taken jsonb, second_value_by uuid references people.person,
  result jsonb,
  drawn_at timestamptz,
  objections_until date,
  erased_at timestamptz,
  void_for text not null default '',
  notice_id uuid,
  result_notice_id uuid,
  founding_key text not null unique,
  check ((state = 'open') or state = 'void' or (list_digest is not null and announcement is not null and source_reveals_at is not null)),
  check (state not in ('drawn', 'settled') or (seed is not null and result is not null)),
  check (second_value_by is null or first_value_by is null or first_value_by <> second_value_by)
);
create index draw_of_council on deliberation.draw (council_id);

create table deliberation.volunteer (
  id uuid primary key default uuidv7(),
  draw_id uuid not null references deliberation.draw,
  person_id uuid references people.person,
  -- Given when the list closes; it stands for the person in everything that is published.
  pseudonym text,
  -- The person's own statement: only the features that the quotas ask. Erased when the time for objections is over.
  answers jsonb,
  -- Their door as a keyed digest until the list closes; then only a number that stands for the household on the list.
  household text,
  -- They agreed to follow on a seat that falls empty during the term.
  reserve boolean not null default false,
  state text not null default 'in' check (state in ('in', 'out', 'drawn', 'declined')),
  at timestamptz not null,
  unique (draw_id, person_id),
  unique (draw_id, pseudonym)
);

create table deliberation.seat (
  id uuid primary key default uuidv7(),
  council_id uuid not null references deliberation.council,
  person_id uuid references people.person,
  -- As the council publishes it.
  name text not null check (char_length(name) between 1 and 80),
  party_class text not null,
  part text not null check (part in ('chair', 'secretary', 'member', 'observer', 'expert', 'concerned')),
  by text not null check (by in ('post', 'election', 'sortition', 'invitation')),
  draw_id uuid references deliberation.draw,
  -- The post of the person for which they sit here: the seat ends with it.
  post_id uuid,
  from_day date not null,
  to_day date,
  ended_at timestamptz,
  ended_for text not null default '',
  -- How often its term was renewed, and the end of the term that was told of.
  renewed integer not null default 0 check (renewed >= 0),
  told_of_end date,
  seating_key text not null unique,
  check (to_day is null or to_day >= from_day)
);
comment on column deliberation.seat.to_day is 'last day of the term; null where the post or the topic ends it';
create unique index one_seat_for_each_person on deliberation.seat (council_id, person_id) where person_id is not null and ended_at is null;
create unique index one_chair on deliberation.seat (council_id) where part = 'chair' and ended_at is null;
create index seat_of_person on deliberation.seat (person_id) where ended_at is null;

create table deliberation.sitting (
  id uuid primary key default uuidv7(),
  council_id uuid not null references deliberation.council,
  on_day date not null,
  at_time time,
  title text not null check (char_length(title) between 1 and 120),
  place_words text not null default '' check (char_length(place_words) <= 200),
  -- The page of the meeting that was called for it.
  href text,
  cancelled_at timestamptz,
  cancelled_for text not null default '',
  -- The day on which it first stood, and why it was moved.
  moved_from date,
  moved_for text not null default '',
  planned_at timestamptz not null
);
-- One that was called off makes room for another.
create unique index one_sitting on deliberation.sitting (council_id, on_day, title) where cancelled_at is null;
comment on table deliberation.sitting is 'the yearly calendar of a council hall: what is planned, and the meeting that came of it';

-- Once a year residents look back at what a council did (民主评议): at its work, never at its members.
create table deliberation.council_review (
  id uuid primary key default uuidv7(),
  council_id uuid not null references deliberation.council,
  year integer not null check (year between 2000 and 2200),
  report text not null check (char_length(report) between 1 and 6000),
  -- What the council did in that year, counted when the review opened.
  figures jsonb not null check (jsonb_typeof(figures) = 'object'),
  opened_on date not null,
  closes_on date not null,
  notice_id uuid,
  answer text not null default '' check (char_length(answer) <= 4000),
  answered_at timestamptz,
  check (closes_on > opened_on),
  check ((answer = '') = (answered_at is null)),
  unique (council_id, year)
);

create table deliberation.review_rater (
  review_id uuid not null references deliberation.council_review,
  person_id uuid not null references people.person,
  primary key (review_id, person_id)
);

create table deliberation.review_rating (
  review_id uuid not null references deliberation.council_review,
  question text not null check (question in ('topics', 'heard', 'carried-out', 'open')),
  score integer not null check (score between 1 and 5),
  raters integer not null default 0 check (raters >= 0),
  primary key (review_id, question, score)
);
comment on table deliberation.review_rating is 'how many gave which score to the work of a council; who gave which is not kept';
