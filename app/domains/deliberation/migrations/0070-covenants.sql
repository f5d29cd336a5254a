-- Covenants: of residents (居民公约), of villagers (村规民约), of owners (管理规约).
create table deliberation.covenant (
  id uuid primary key default uuidv7(),
  kind text not null check (kind in ('residents', 'villagers', 'owners')),
  unit_id uuid not null references territory.unit,
  title text not null check (title <> ''),
  purpose text not null default '',
  state text not null check (state in ('collecting', 'drafting', 'review', 'voting', 'adopted', 'filed', 'published', 'stopped')),
  version integer not null default 1,
  topic_id uuid references deliberation.topic,
  collect_notice_id uuid references public_notices.notice,
  draft_id uuid unique references deliberation.draft,
  draft_version integer,
  text_digest text check (text_digest ~ '^[0-9a-f]{64}$'),
  ballot_id uuid unique,
  adopted_on date,
  filed_on date,
  filed_number text,
  filed_with text,
  published_at timestamptz,
  effective_on date,
  notice_id uuid references public_notices.notice,
  -- The covenant in force that this one amends; and the one that took its place when it was published.
  amends_id uuid references deliberation.covenant,
  replaced_by uuid unique references deliberation.covenant,
  key text not null unique,
  created_by uuid,
  created_at timestamptz not null,
  foreign key (draft_id, draft_version) references deliberation.draft_version,
  check ((draft_id is null) = (state = 'collecting') or state = 'stopped'),
  check (state not in ('review', 'voting', 'adopted', 'filed', 'published') or num_nulls(draft_version, text_digest) = 0),
  check (state not in ('adopted', 'filed', 'published') or adopted_on is not null),
  check (state not in ('filed', 'published') or num_nulls(filed_on, filed_number, filed_with) = 0),
  check (state <> 'published' or num_nulls(published_at, effective_on) = 0),
  check (replaced_by is null or state = 'published'),
  check (amends_id <> id and replaced_by <> id)
);
create unique index covenant_is_amended_once_at_a_time on deliberation.covenant (amends_id) where state <> 'stopped';
comment on column deliberation.covenant.draft_version is 'the version that was sent to review, and then voted on: it does not change on the way';
comment on column deliberation.covenant.text_digest is 'digest of that version';
create index covenant_of_unit on deliberation.covenant (unit_id, state);

create table deliberation.covenant_idea (
  id uuid primary key default uuidv7(),
  covenant_id uuid not null references deliberation.covenant,
  key text not null unique,
  person_id uuid,
  text text not null check (text <> ''),
  at timestamptz not null,
  hidden_at timestamptz,
  hidden_reason text,
  check (num_nulls(hidden_at, hidden_reason) in (0, 2))
);
comment on column deliberation.covenant_idea.text is 'masked before it is kept';
comment on column deliberation.covenant_idea.person_id is 'erased when the collecting is over, so that nobody can say who thought what';
create index idea_for_covenant on deliberation.covenant_idea (covenant_id, at);
create index idea_of_person on deliberation.covenant_idea (person_id) where person_id is not null;

create table deliberation.covenant_review (
  covenant_id uuid not null references deliberation.covenant,
  round integer not null check (round > 0),
  draft_version integer not null,
  sent_by uuid,
  sent_at timestamptz not null,
  outcome text check (outcome in ('agreed', 'objections')),
  note text not null default '',
  objections jsonb not null default '[]' check (jsonb_typeof(objections) = 'array'),
  list_version text,
  judged_by uuid,
  judged_at timestamptz,
  primary key (covenant_id, round),
  check (num_nulls(outcome, judged_at, list_version) in (0, 3)),
  check (outcome is distinct from 'objections' or jsonb_array_length(objections) > 0)
);
comment on column deliberation.covenant_review.list_version is 'version of the list of forbidden clauses against which the text was checked';
create unique index covenant_is_reviewed_once_at_a_time on deliberation.covenant_review (covenant_id) where outcome is null;

-- Why a clause that the list forbids may stand all the same: bound to its very words.
create table deliberation.covenant_legal_reason (
  covenant_id uuid not null references deliberation.covenant,
  clause_digest text not null check (clause_digest ~ '^[0-9a-f]{64}$'),
  rule text not null,
  reason text not null check (reason <> ''),
  by_person uuid,
  at timestamptz not null,
  primary key (covenant_id, clause_digest, rule)
);

create table deliberation.covenant_decision (
  covenant_id uuid not null references deliberation.covenant,
  round integer not null check (round > 0),
  body text not null check (body in ('residents-meeting', 'residents-representatives', 'villagers-meeting-adults', 'villagers-meeting-households', 'owners')),
  ballot_id uuid,
  held_on date not null,
  entitled integer,
  present integer,
  women integer,
  agree integer,
  against integer,
  abstain integer,
  passed boolean not null,
  articles text[] not null,
  by_person uuid,
  at timestamptz not null,
  primary key (covenant_id, round),
  check (ballot_id is not null or num_nulls(entitled, present, women, agree, against, abstain) = 0),
  check (present <= entitled and women <= present and agree + against + abstain <= present)
);

create table deliberation.covenant_event (
  id bigint generated always as identity primary key,
  covenant_id uuid not null references deliberation.covenant,
  what text not null,
  note text not null default '',
  href text,
  at timestamptz not null
);
create index story_of_covenant on deliberation.covenant_event (covenant_id, id);

-- One household signs once, on screen or on paper; the door is kept as a digest only, so that nobody reads from it who has not signed.
create table deliberation.covenant_signature (
  id uuid primary key default uuidv7(),
  covenant_id uuid not null references deliberation.covenant,
  door_digest text not null check (door_digest ~ '^[0-9a-f]{64}$'),
  building text not null check (building <> ''),
  channel text not null check (channel in ('screen', 'paper')),
  person_id uuid,
  entered_by uuid,
  at timestamptz not null,
  unique (covenant_id, door_digest)
);
create index signature_of_person on deliberation.covenant_signature (person_id) where person_id is not null;

-- Who lives there without being in the register of owners (tenants, family) asks to sign; staff see that they do. The door stands here until they answered, and no longer.
create table deliberation.covenant_signing_wish (
  id uuid primary key default uuidv7(),
  covenant_id uuid not null references deliberation.covenant,
  person_id uuid not null references people.person,
  estate_id uuid not null references territory.unit,
  building text not null check (char_length(building) <= 40),
  -- How the building is called among several estates.
  label text not null check (char_length(label) between 1 and 200),
  door text not null check (char_length(door) between 1 and 40),
  at timestamptz not null,
  unique (covenant_id, person_id)
);
create index signing_wish_of_person on deliberation.covenant_signing_wish (person_id);
